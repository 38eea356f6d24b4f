import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { BaogaoError } from '../../src/error.js';
import { createSource } from '../../src/source/source-text.js';

describe('createSource', () => {
  it('keeps the text and shows its shadow', () => {
    const source = createSource('共１２戶');
    expect(source.text).toBe('共１２戶');
    expect(source.shadow).toBe('共12户');
  });

  it.each([
    ['null', null],
    ['undefined', undefined],
    ['number', 7],
    ['array', ['甲']],
    ['object', new String('甲')],
  ])('refuses %s', (got, value) => {
    let thrown: unknown;
    try {
      createSource(value as unknown as string);
    } catch (error) {
      thrown = error;
    }
    expect(thrown).toBeInstanceOf(BaogaoError);
    expect((thrown as BaogaoError).code).toBe('not-a-string');
    expect((thrown as BaogaoError).data).toEqual({ got });
  });

  it('counts lines by \\n, \\r\\n and \\r', () => {
    const source = createSource('甲\n乙丙\r\n\r丁');
    const points = [0, 1, 2, 4, 5, 6, 7, 8].map((offset) => source.point(offset));
    expect(points.map(({ line, column }) => `${line}:${column}`)).toEqual([
      '1:1',
      '1:2',
      '2:1',
      '2:3',
      '2:4',
      '3:1',
      '4:1',
      '4:2',
    ]);
    expect(points.map(({ offset }) => offset)).toEqual([0, 1, 2, 4, 5, 6, 7, 8]);
  });

  it('takes an offset outside the text to its nearer end', () => {
    const source = createSource('甲\n乙');
    expect(source.point(-3)).toEqual({ line: 1, column: 1, offset: 0 });
    expect(source.point(99)).toEqual({ line: 2, column: 2, offset: 3 });
    expect(createSource('').point(0)).toEqual({ line: 1, column: 1, offset: 0 });
  });

  it('agrees with splitting the text into lines', () => {
    const messy = fc
      .array(fc.constantFrom('甲', '\n', '\r', '\r\n', 'a'), { maxLength: 40 })
      .map((parts) => parts.join(''));
    fc.assert(
      fc.property(messy, (text) => {
        const source = createSource(text);
        for (let offset = 0; offset <= text.length; offset++) {
          // A break is over once its last character is before the offset; the two halves of \r\n are one break.
          const inBreak = text[offset - 1] === '\r' && text[offset] === '\n';
          const lines = text.slice(0, inBreak ? offset - 1 : offset).split(/\r\n|\r|\n/);
          const column = (lines.at(-1) ?? '').length + 1 + (inBreak ? 1 : 0);
          expect(source.point(offset)).toEqual({ line: lines.length, column, offset });
        }
      }),
    );
  });
});
