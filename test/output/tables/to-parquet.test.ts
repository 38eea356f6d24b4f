import { parquetMetadata, parquetReadObjects, parquetSchema } from 'hyparquet';
import { describe, expect, it } from 'vitest';
import { openParquet, type Table, toParquet, toTables } from '../../../src/index.js';
import { HOSTILE_TABLE } from './hostile-table.js';
import { sampleDocuments } from './sample-documents.js';

const tables = Object.entries(toTables(sampleDocuments())) as [string, Table][];

/** A view's buffer may be longer than the view. */
const bufferOf = (bytes: Uint8Array): ArrayBuffer => new Uint8Array(bytes).buffer;

/** The rows as a reader gives them. */
function expected({ schema, rows }: Table): unknown[] {
  return rows.map((row) =>
    Object.fromEntries(
      Object.entries(schema.columns).map(([name, { type }]) => {
        const cell = row[name] as never;
        // This reader says undefined for a list that is null.
        if (cell === null) return [name, type === 'strings' ? undefined : null];
        if (type === 'integer') return [name, BigInt(cell)];
        return [name, type === 'date' ? new Date(`${cell}T00:00:00Z`) : cell];
      }),
    ),
  );
}

describe('toParquet', () => {
  it.each([...tables, ['hostile', HOSTILE_TABLE] as const])('%s: comes back as it went in', async (_, table) => {
    const file = bufferOf(await toParquet(table));
    expect(await parquetReadObjects({ file })).toEqual(expected(table));
  });

  it.each(tables)('%s: has its columns where it has no rows', async (_, { schema }) => {
    const file = bufferOf(await toParquet({ schema, rows: [] }));
    expect(parquetMetadata(file).num_rows).toBe(0n);
    expect(parquetSchema(parquetMetadata(file)).children.map(({ element }) => element.name)).toEqual(
      Object.keys(schema.columns),
    );
  });

  it('types its columns', async () => {
    const file = bufferOf(await toParquet(HOSTILE_TABLE));
    const { children } = parquetSchema(parquetMetadata(file));
    const types = children.map(({ element }) => [
      element.type ?? null,
      element.converted_type,
      element.repetition_type,
    ]);
    expect(types).toEqual([
      ['BYTE_ARRAY', 'UTF8', 'REQUIRED'],
      ['BYTE_ARRAY', 'UTF8', 'OPTIONAL'],
      ['INT64', undefined, 'REQUIRED'],
      ['INT64', undefined, 'OPTIONAL'],
      ['DOUBLE', undefined, 'REQUIRED'],
      ['DOUBLE', undefined, 'OPTIONAL'],
      ['BOOLEAN', undefined, 'REQUIRED'],
      ['BOOLEAN', undefined, 'OPTIONAL'],
      ['INT32', 'DATE', 'REQUIRED'],
      ['INT32', 'DATE', 'OPTIONAL'],
      [null, 'LIST', 'REQUIRED'],
      [null, 'LIST', 'OPTIONAL'],
    ]);
  });

  it('tells in its metadata what the columns mean', async () => {
    const [, table] = tables[0] as [string, Table];
    const { key_value_metadata } = parquetMetadata(bufferOf(await toParquet(table)));
    const told = JSON.parse(key_value_metadata?.find(({ key }) => key === 'baogao')?.value ?? '');
    expect(told).toMatchObject({ name: 'reports', columns: { start: { unit: 'UTF-16 code units' } } });
  });
});

describe('openParquet', () => {
  it('writes document after document what toParquet writes at once', async () => {
    const [, table] = tables.find(([name]) => name === 'counts') as [string, Table];
    const parts: Uint8Array[] = [];
    const file = await openParquet(table.schema, (bytes) => void parts.push(bytes));
    for (const row of table.rows) await file.write([row]);
    await file.close();
    expect(await parquetReadObjects({ file: bufferOf(Buffer.concat(parts)) })).toEqual(expected(table));
  });

  it('hands out bytes before the end, and waits for whoever takes them', async () => {
    const { schema, rows } = HOSTILE_TABLE;
    const many = Array.from({ length: 60_000 }, () => rows[1] as (typeof rows)[0]);
    const parts: Uint8Array[] = [];
    let busy = false;
    const file = await openParquet(schema, async (bytes) => {
      expect(busy).toBe(false);
      busy = true;
      await new Promise(setImmediate);
      parts.push(bytes);
      busy = false;
    });
    await file.write(many);
    expect(parts.length).toBeGreaterThan(0);
    await file.write(many);
    await file.close();
    const whole = bufferOf(Buffer.concat(parts));
    expect(parquetMetadata(whole).num_rows).toBe(120_000n);
    const [last] = await parquetReadObjects({ file: whole, rowStart: 119_999, rowEnd: 120_000 });
    expect(last).toEqual(expected({ schema, rows: rows.slice(1, 2) })[0]);
  });

  it('writes a readable file where there is nothing to write', async () => {
    const parts: Uint8Array[] = [];
    const file = await openParquet(HOSTILE_TABLE.schema, (bytes) => void parts.push(bytes));
    await file.close();
    expect(await parquetReadObjects({ file: bufferOf(Buffer.concat(parts)) })).toEqual([]);
  });
});
