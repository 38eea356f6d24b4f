import type { Table } from '../../../src/index.js';

const column = (type: string, nullable: boolean) => ({ type, nullable, description: 'A column.', unit: null });

/** A table with every type of column, required and not, and cells that writers get wrong. */
export const HOSTILE_TABLE = {
  schema: {
    name: 'hostile',
    description: 'For tests.',
    key: ['text'],
    columns: {
      text: column('string', false),
      maybe_text: column('string', true),
      integer: column('integer', false),
      maybe_integer: column('integer', true),
      number: column('number', false),
      maybe_number: column('number', true),
      boolean: column('boolean', false),
      maybe_boolean: column('boolean', true),
      date: column('date', false),
      maybe_date: column('date', true),
      texts: column('strings', false),
      maybe_texts: column('strings', true),
    },
  },
  rows: [
    ['', null, 0, null, 0, null, false, null, '1970-01-01', null, [], null],
    ['a\u0000b', '', -1, 2 ** 53 - 1, 0.1, -1e300, true, false, '0001-01-01', '9999-12-31', [''], ['甲', '乙']],
    ['𠮷\r\n"，', '报告', 2 ** 31, 1, 5e-324, 3920000000, true, true, '1949-10-01', '2024-02-29', ['a', 'b', 'c'], []],
  ].map((cells) =>
    Object.fromEntries(
      [
        ...['text', 'maybe_text', 'integer', 'maybe_integer', 'number', 'maybe_number'],
        ...['boolean', 'maybe_boolean', 'date', 'maybe_date', 'texts', 'maybe_texts'],
      ].map((name, index) => [name, cells[index]]),
    ),
  ),
} as unknown as Table;
