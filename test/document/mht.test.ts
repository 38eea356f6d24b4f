import { expect, it } from 'vitest';
import { readDocument } from '../../src/index.js';
import { encode } from './encode.js';

const page =
  '<html><head><meta charset="gb2312"></head><body><h1>石桥站工作总结</h1><p>全年举办讲座3场。</p></body></html>';
const message = (encoding: string, body: string): Uint8Array =>
  Buffer.from(
    [
      'From: <Saved by a browser>',
      'MIME-Version: 1.0',
      'Content-Type: multipart/related; boundary="b"; type="text/html"',
      '',
      '--b',
      'Content-Type: text/html; charset="gb2312"',
      `Content-Transfer-Encoding: ${encoding}`,
      '',
      body,
      '--b--',
      '',
    ].join('\r\n'),
    'latin1',
  );
const bytes = encode(page, 'gb18030');
const quoted = [...bytes]
  .map((byte) =>
    byte > 0x7e || byte === 0x3d ? `=${byte.toString(16).toUpperCase().padStart(2, '0')}` : String.fromCharCode(byte),
  )
  .join('');

it.each([
  ['quoted-printable', quoted.replace(/(?:=..|[^=]){1,60}/g, '$&=\r\n')],
  ['base64', Buffer.from(bytes).toString('base64')],
])('a page saved as one file, %s', async (encoding, body) => {
  const document = await readDocument(message(encoding, body), { name: 'x.mht' });
  expect(document).toMatchObject({ format: 'mht', text: '石桥站工作总结\n全年举办讲座3场。' });
  expect(document.blocks.map(({ type }) => type)).toEqual(['heading', 'paragraph']);
  // Its content shows it under any name.
  expect((await readDocument(message(encoding, body), { name: 'x.doc' })).text).toBe(document.text);
});

it('a message without a text is refused', async () => {
  await expect(readDocument(Buffer.from('MIME-Version: 1.0\r\n\r\n'), { name: 'x.mht' })).rejects.toMatchObject({
    code: 'file-damaged',
  });
});
