import { describe, expect, it } from 'vitest';
import { readDocument } from '../../src/index.js';
import { encode } from './encode.js';

const LINE = '今年以来，我站共举办培训班12期，发放手册300份，走访群众200户。\n';
const TEXT = LINE.repeat(20);

describe('a text with a damaged byte', () => {
  it.each([
    ['UTF-8', 'utf-8', Buffer.from(TEXT)],
    ['GB18030', 'gb18030', Buffer.from(encode(TEXT, 'gb18030'))],
  ] as const)('is still one in %s', async (_name, encoding, bytes) => {
    const damaged = Buffer.concat([
      bytes.subarray(0, bytes.length >> 1),
      Buffer.from([0xff]),
      bytes.subarray(bytes.length >> 1),
    ]);
    const document = await readDocument(damaged, { name: 'x.txt' });
    expect(document.encoding).toBe(encoding);
    expect(document.text).toContain('\ufffd');
    expect(document.text.split('\n').filter((line) => `${line}\n` === LINE).length).toBeGreaterThanOrEqual(18);
    expect(document.diagnostics).toMatchObject([{ code: 'bad-bytes' }]);
  });

  it.each(['utf-8', 'gb18030'] as const)('or a NUL is one in %s', async (encoding) => {
    const rest = encoding === 'utf-8' ? Buffer.from(TEXT) : encode(TEXT, encoding);
    const whole = Buffer.concat([Buffer.from('a\0\n'), rest]);
    const document = await readDocument(whole, { name: 'x.txt' });
    expect(document).toMatchObject({ encoding, text: `a\ufffd\n${TEXT}`, diagnostics: [{ code: 'bad-bytes' }] });
  });

  it('is refused in an encoding that the caller names', async () => {
    const damaged = Buffer.concat([Buffer.from(TEXT), Buffer.from([0xff])]);
    await expect(readDocument(damaged, { encoding: 'utf-8' })).rejects.toMatchObject({ code: 'not-text' });
  });
});

it('what is struck out in Markdown is not read', async () => {
  const document = await readDocument(Buffer.from('共~~300~~350册，**重点**项目~~A~~3个。\n\n~~ 不是 ~~'), {
    format: 'md',
  });
  expect(document.text).toBe('共350册，重点项目3个。\n~~ 不是 ~~');
});
