import { describe, expect, it } from 'vitest';
import { idOfAddress } from '../../../src/output/page/client/id-of-address.js';
import { createNormaliser } from '../../../src/output/page/client/normalise.js';
import { compareCells } from '../../../src/output/page/client/sort-cells.js';
import { toTsv } from '../../../src/output/page/client/to-tsv.js';

describe('toTsv', () => {
  it('writes a line of cells for each row', () => {
    expect(
      toTsv([
        ['甲', 1.5],
        ['乙', -2],
      ]),
    ).toBe('甲\t1.5\n乙\t-2\n');
  });

  it('keeps separators out of cells', () => {
    expect(toTsv([['甲\t乙', '丙\r\n丁']])).toBe('甲 乙\t丙 丁\n');
  });

  it.each(['=1+1', '+1', '-1', '@x'])('gives a spreadsheet no formula to run: %s', (text) => {
    expect(toTsv([[text]])).toBe(`'${text}\n`);
  });
});

describe('compareCells', () => {
  const sorted = (cells: (string | number | undefined)[], direction: 'ascending' | 'descending') =>
    [...cells].sort(compareCells('en', direction));

  it('orders numbers by size', () => expect(sorted([10, 9, 100], 'ascending')).toEqual([9, 10, 100]));

  it('orders Han by pronunciation: bǐng, dīng, jiǎ, yǐ', () =>
    expect(sorted(['甲', '乙', '丙', '丁'], 'ascending')).toEqual(['丙', '丁', '甲', '乙']));

  it('leaves what is empty at the end either way', () => {
    // `sort` puts undefined last by itself, so it is asked about wrapped cells.
    const cells = [{ key: undefined }, { key: 1 }, { key: 2 }];
    for (const direction of ['ascending', 'descending'] as const) {
      const compare = compareCells('en', direction);
      expect([...cells].sort((a, b) => compare(a.key, b.key)).at(-1)).toEqual({ key: undefined });
    }
  });
});

describe('a normaliser', () => {
  const normalise = createNormaliser(['ＡＢ１２％產業', 'AB12%产业']);

  it('makes characters of other forms one, and letters small', () =>
    expect(normalise('ＡＢ１２％產业')).toBe('ab12%产业'));

  it('keeps the length, even of letters that are longer when small', () => expect(normalise('aİb')).toHaveLength(3));

  it('keeps characters of two units whole', () => expect(normalise('𠮷產')).toBe('𠮷产'));
});

describe('idOfAddress', () => {
  it('decodes', () => expect(idOfAddress('#a%20b')).toBe('a b'));
  it('names nothing where the address is broken', () => expect(idOfAddress('#%E4%')).toBe(''));
});
