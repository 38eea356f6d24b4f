import { describe, expect, it } from 'vitest';
import { splitLines } from '../../src/batch/lines/split-lines.js';

async function split(chunks: readonly (string | Uint8Array)[], maxLength = 100): Promise<(string | null)[]> {
  const lines: (string | null)[] = [];
  async function* source(): AsyncGenerator<string | Uint8Array> {
    yield* chunks;
  }
  for await (const { number, bytes } of splitLines(source(), maxLength)) {
    expect(number).toBe(lines.length + 1);
    lines.push(bytes === null ? null : Buffer.from(bytes).toString());
  }
  return lines;
}

describe('splitLines', () => {
  it.each<[string, string[], string[]]>([
    ['nothing', [], []],
    ['one line', ['a\n'], ['a']],
    ['no line feed at the end', ['a\nb'], ['a', 'b']],
    ['empty lines', ['\n\na\n'], ['', '', 'a']],
    ['a line in many chunks', ['a', 'b', '', 'c\nd'], ['abc', 'd']],
    ['many lines in a chunk', ['a\nb\nc\n'], ['a', 'b', 'c']],
  ])('%s', async (_name, chunks, lines) => {
    expect(await split(chunks)).toEqual(lines);
  });

  it('cuts between bytes of a character without harm', async () => {
    const bytes = Buffer.from('站\n会');
    expect(await split([...bytes].map((byte) => Uint8Array.of(byte)))).toEqual(['站', '会']);
  });

  it('drops what is too long and goes on behind it', async () => {
    expect(await split(['12345', '6\n', '12345\n', 'x'.repeat(50), '\nend'], 5)).toEqual([null, '12345', null, 'end']);
  });
});
