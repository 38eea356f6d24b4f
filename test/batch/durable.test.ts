import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { beforeEach, expect, it, vi } from 'vitest';
import { DamagedRows, writeParquet } from '../../src/batch/folder/write-parquet.js';
import { extractFolder } from '../../src/index.js';
import { folderOfReports, newFolder, writeFiles } from './made-folder.js';

/** What was asked of the file system that decides what a loss of power leaves, in its order. */
const steps: string[] = [];
beforeEach(() => {
  steps.length = 0;
});

vi.mock('node:fs/promises', async (original) => {
  const real = await original<typeof import('node:fs/promises')>();
  const name = (path: unknown): string => String(path).split('/').at(-1) ?? '';
  return {
    ...real,
    async open(path: string, ...rest: []) {
      const handle = await real.open(path, ...rest);
      const { sync, write, writeFile } = handle;
      handle.sync = () => {
        steps.push(`sync ${name(path)}`);
        return sync.call(handle);
      };
      handle.write = ((bytes: Uint8Array, ...more: []) => {
        const finished = Buffer.from(bytes).includes('"finished"') ? ' finished' : '';
        steps.push(`write ${name(path)}${finished}`);
        return (write as (...args: unknown[]) => unknown).call(handle, bytes, ...more);
      }) as typeof write;
      handle.writeFile = (...args) => {
        steps.push(`write ${name(path)}`);
        return writeFile.apply(handle, args);
      };
      return handle;
    },
    async rename(from: string, to: string) {
      steps.push(`rename ${name(to)}`);
      return real.rename(from, to);
    },
  };
});

it('gives a table its name when the disk has all of it, and then tells the disk of the name', async () => {
  const folder = newFolder();
  writeFiles(folder, { 'own/rows.gz': gzipSync('') });
  const unfinished = join(folder, 'own', 'new');
  const target = join(folder, 'counts.parquet');
  await writeParquet({ target, unfinished, rows: join(folder, 'own', 'rows.gz'), table: 'counts' });
  const folderName = folder.split('/').at(-1);
  expect(steps.slice(-3)).toEqual(['sync new', 'rename counts.parquet', `sync ${folderName}`]);
  expect(steps.slice(0, -3).every((step) => step === 'write new')).toBe(true);
});

it('says that it is finished when the disk has the results and the journal', async () => {
  const output = join(newFolder(), 'results');
  await extractFolder(folderOfReports(2), output, { formats: ['records', 'csv'], types: ['count'], workers: 1 });
  const end = steps.indexOf('write journal.ndjson finished');
  expect(end).toBeGreaterThan(0);
  for (const name of ['records.ndjson', 'counts.csv', 'failures.ndjson', 'journal.ndjson', '.baogao', 'results']) {
    const synced = steps.lastIndexOf(`sync ${name}`, end);
    expect(synced, name).toBeGreaterThan(steps.lastIndexOf(`write ${name}`, end));
    expect(synced, name).toBeGreaterThanOrEqual(0);
  }
  // The results before the journal that tells of them.
  expect(steps.lastIndexOf('sync records.ndjson', end)).toBeLessThan(steps.lastIndexOf('sync journal.ndjson', end));
  expect(steps.slice(end + 1)).toContain('sync journal.ndjson');
});

it('names the rows that are damaged', async () => {
  const folder = newFolder();
  const rows = join(folder, 'rows.gz');
  const damaged = gzipSync(`${JSON.stringify({ document: 'a' })}\n`);
  writeFileSync(rows, damaged.fill(0, 12, 16));
  expect(() => gunzipSync(readFileSync(rows))).toThrow();
  const task = { target: join(folder, 'a'), unfinished: join(folder, 'b'), rows, table: 'counts' } as const;
  await expect(writeParquet(task)).rejects.toBeInstanceOf(DamagedRows);
});
