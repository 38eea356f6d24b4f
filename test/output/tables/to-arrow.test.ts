import { tableFromIPC, type Vector } from 'apache-arrow';
import { describe, expect, it } from 'vitest';
import { type Table, toArrow, toTables } from '../../../src/index.js';
import { HOSTILE_TABLE } from './hostile-table.js';
import { sampleDocuments } from './sample-documents.js';

const tables = Object.entries(toTables(sampleDocuments())) as [string, Table][];

const TYPES: Record<string, string> = {
  string: 'Utf8',
  integer: 'Int64',
  number: 'Float64',
  boolean: 'Bool',
  date: 'Date32<DAY>',
  strings: 'List<Utf8>',
};

/** A cell as `toTables` has it. */
function plain(cell: unknown, type: string | undefined): unknown {
  if (cell === null) return null;
  if (type === 'integer') return Number(cell);
  if (type === 'date') return new Date(Number(cell)).toISOString().slice(0, 10);
  return type === 'strings' ? [...(cell as Vector)] : cell;
}

describe('toArrow', () => {
  it.each([...tables, ['hostile', HOSTILE_TABLE] as const])('%s: comes back as it went in', async (_, table) => {
    const read = tableFromIPC(await toArrow(table));
    const rows = [...read].map((row) =>
      Object.fromEntries(
        Object.entries(row.toJSON()).map(([name, cell]) => [name, plain(cell, table.schema.columns[name]?.type)]),
      ),
    );
    expect(rows).toEqual(table.rows);
  });

  it.each(tables)('%s: has its columns, typed, where it has no rows', async (_, { schema }) => {
    const read = tableFromIPC(await toArrow({ schema, rows: [] }));
    expect(read.numRows).toBe(0);
    expect(read.schema.fields.map(({ name, type, nullable }) => [name, String(type), nullable])).toEqual(
      Object.entries(schema.columns).map(([name, { type, nullable }]) => [name, TYPES[type], nullable]),
    );
  });

  it('tells with each column what it means', async () => {
    const [, table] = tables[0] as [string, Table];
    const { schema } = tableFromIPC(await toArrow(table));
    const metadata = schema.fields.find(({ name }) => name === 'end')?.metadata;
    expect([...(metadata ?? [])]).toEqual([
      ['description', 'Where it ends, exclusive.'],
      ['unit', 'UTF-16 code units'],
    ]);
  });
});
