import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { recogniseCounts, recogniseDates } from '../../src/index.js';

/*
 * The table of what is read and what is not: each expression on the left is what the right side says, in order. Several
 * values of one expression have a comma between them; a single value is that of all.
 */

const TABLES = [
  { file: 'README.md', heading: '## Numbers and dates: what is read', nothing: 'nothing', none: 'no value' },
  { file: 'README.zh-CN.md', heading: '## 数字与日期：读什么', nothing: '无', none: '无值' },
];

const CODE = /`[^`]+`(?:, `[^`]+`)*/g;

function rowsOf(file: string, heading: string): { written: string[]; read: string }[] {
  const text = readFileSync(fileURLToPath(new URL(`../../${file}`, import.meta.url)), 'utf8');
  const section = text.slice(text.indexOf(heading));
  const table = /(?:^\|.*\n)+/m.exec(section)?.[0] ?? '';
  return table
    .trim()
    .split('\n')
    .slice(2)
    .map((row) => {
      const [, left = '', right = ''] = row.split(' | ').length === 2 ? (/^\| (.*) \| (.*) \|$/.exec(row) ?? []) : [];
      return { written: codesOf(left), read: right };
    });
}

const codesOf = (cell: string): string[] => (cell.match(CODE) ?? []).map((code) => code.replaceAll('`', ''));

/** Counts and dates of an expression as the table writes them. */
function readAs(written: string, none: string): string {
  const text = written.replaceAll('⏎', '\n');
  const found = [
    ...recogniseCounts(text).map((count) => ({ start: count.start, shown: shownCount(count) })),
    ...recogniseDates(text).map((date) => ({ start: date.start, shown: shownDate(date, none) })),
  ];
  return found
    .sort((a, b) => a.start - b.start)
    .map(({ shown }) => shown)
    .join(', ');
}

function shownCount({ value, unit, approx, min, max }: ReturnType<typeof recogniseCounts>[number]): string {
  const stated = approx === 'range' ? `${min}–${max}` : `${value}`;
  const bounds = approx === 'exact' || approx === 'range' ? '' : ` ${approx} (${min ?? ''}–${max ?? ''})`;
  return `${stated}${unit === null ? '' : ` ${unit}`}${bounds}`;
}

const shownDate = ({ value }: ReturnType<typeof recogniseDates>[number], none: string): string => value ?? none;

describe.each(TABLES)('$file', ({ file, heading, nothing, none }) => {
  const rows = rowsOf(file, heading);

  it('has a table', () => expect(rows.length).toBeGreaterThan(10));

  it.each(rows)('$written', ({ written, read }) => {
    const values = read === nothing ? [''] : codesOf(read);
    const expected = written.map((_, index) => (values.length === 1 ? values[0] : values[index]));
    expect(written.map((expression) => readAs(expression, none))).toEqual(expected);
    expect([1, written.length]).toContain(values.length);
  });
});
