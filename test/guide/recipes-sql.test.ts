import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { DuckDBInstance } from '@duckdb/node-api';
import { PGlite } from '@electric-sql/pglite';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { runCli } from '../cli/run-cli.js';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const recipes = readFileSync(join(ROOT, 'examples', 'guide', 'recipes.md'), 'utf8');
const sql = [...recipes.matchAll(/^```sql\n([\s\S]*?)^```$/gm)].map(([, text = '']) => text);
const [duckdb = '', postgresTable = '', postgresRecords = ''] = sql;

/** Characters that CSV and JSON escape, a line end inside a record among them. */
const HOSTILE = '全年发放"反诈\\手册"300份，\n其中社区120\n0份。县图书馆20,5举办讲座3场。\n';

const folder = mkdtempSync(join(tmpdir(), 'baogao-recipes-'));
const tables = join(folder, 'tables');
const file = (name: string): string => readFileSync(join(tables, name), 'utf8');

beforeAll(async () => {
  const archive = join(folder, 'archive');
  cpSync(join(ROOT, 'examples', 'reports'), archive, { recursive: true });
  writeFileSync(join(archive, 'hostile.txt'), HOSTILE);
  mkdirSync(tables, { recursive: true });
  const { code } = await runCli(['extract', archive, '--out', tables, '--format', 'records,csv,parquet']);
  expect(code).toBe(0);
});
afterAll(() => rmSync(folder, { recursive: true }));

/** Copies of what the recipes have: `\copy` is psql's own, and reads files where the reader is. */
async function runInPostgres(database: PGlite, text: string): Promise<Record<string, unknown>[]> {
  let rows: Record<string, unknown>[] = [];
  for (const statement of text.split(/;\n|(?<=\))\n(?=\S)/).filter((part) => part.trim() !== '')) {
    const [, table, name, options] = /^\\copy (\w+) FROM 'tables\/([\w.]+)' (WITH .*)$/m.exec(statement) ?? [];
    const result =
      table === undefined
        ? await database.query<Record<string, unknown>>(statement)
        : await database.query<Record<string, unknown>>(`COPY ${table} FROM '/dev/blob' ${options}`, [], {
            blob: new Blob([file(name ?? '')]),
          });
    rows = result.rows;
  }
  return rows;
}

const linesOf = (name: string): Record<string, unknown>[] =>
  file(name)
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line));

describe('the recipe for DuckDB', () => {
  it('answers what was done, how much of it, and when', async () => {
    const database = await DuckDBInstance.create(':memory:');
    const connection = await database.connect();
    const query = duckdb.replaceAll("'tables/", `'${tables}/`);
    const rows = (await connection.runAndReadAll(query)).getRowObjectsJson();
    connection.closeSync();
    database.closeSync();
    // 3月24日，县疾控中心…发放防治结核病宣传手册1500余册。
    expect(rows).toContainEqual({
      ...{ name: expect.stringContaining('手册'), action: '发放', value: 1500, unit: '册' },
      resolved_start: '2020-03-24',
    });
    const values = rows.map(({ value }) => Number(value));
    expect(values).toEqual([...values].sort((a, b) => b - a));
  });
});

describe('the recipes for Postgres', () => {
  let database: PGlite;
  beforeAll(async () => {
    database = await PGlite.create();
  });
  afterAll(() => database.close());

  it('reads the table of counts, all rows and cells', async () => {
    await runInPostgres(database, postgresTable);
    const { rows } = await database.query<Record<string, unknown>>('SELECT id, value, unit, text, item FROM counts');
    const counts = linesOf('records.ndjson').filter(({ type }) => type === 'count');
    expect(counts.length).toBeGreaterThan(40);
    const wanted = counts.map(({ id, value, unit, text, item }) => ({ id, value, unit, text, item }));
    const byId = (a: { id?: unknown }, b: { id?: unknown }): number => (String(a.id) < String(b.id) ? -1 : 1);
    expect([...rows].sort(byId)).toEqual(wanted.sort(byId));
    expect(rows.some(({ text }) => String(text).includes('\n'))).toBe(true);
  });

  it('keeps whole records, and adds them up', async () => {
    const rows = await runInPostgres(database, postgresRecords);
    const { rows: kept } = await database.query<{ record: unknown }>('SELECT record FROM records');
    // A table has no order.
    const lines = linesOf('records.ndjson');
    expect(kept).toHaveLength(lines.length);
    expect(kept.map(({ record }) => record)).toEqual(expect.arrayContaining(lines));
    expect(JSON.stringify(kept)).toMatch(/\\\\手册/);
    const flyers = rows.find(({ item }) => item === '宣传单');
    // 2020 5000, 2021 2500, 2022 5000: as examples/questions adds up.
    expect(Number(flyers?.total)).toBeGreaterThanOrEqual(12_500);
  });
});
