import { createReadStream } from 'node:fs';
import { open, rename } from 'node:fs/promises';
import { dirname } from 'node:path';
import { createGunzip } from 'node:zlib';
import { openParquet } from '../../output/tables/parquet-file.js';
import type { TableRow, TableSchema } from '../../output/tables/table.js';
import { systemMessage } from '../failure.js';
import { splitLines } from '../lines/split-lines.js';
import { checksum, type Fingerprint } from './checksum.js';
import { emptyTable } from './outputs.js';
import { syncFolder } from './sync-folder.js';

/** Rows that are handed over at once. */
const BATCH = 1000;

/** A row has no more than a document. */
const LONGEST_ROW = 1 << 30;

/** A Parquet file that is to be made. */
export interface ParquetTask {
  /** Where it belongs. */
  readonly target: string;
  /** Where it stands until it is complete, on the same disk. */
  readonly unfinished: string;
  /** The compressed lines of JSON that it is made of. */
  readonly rows: string;
  readonly table: string;
  /** Of a pack's table: what its columns are. */
  readonly schema?: TableSchema;
}

/** What was made; or what was in the way, and whether that is a damage of the rows. */
export type ParquetResult = Fingerprint | { readonly problem: string; readonly damaged: boolean };

/** That the rows are not as they were written. */
export class DamagedRows extends Error {}

/**
 * Makes a Parquet file of rows. It has its name only when it is complete: a footer says where all its parts are, so half
 * of such a file is of no use, and that is why rows are gathered elsewhere before. The disk has all of it before it has the
 * name: otherwise a loss of power could leave the name without the file.
 *
 * @throws DamagedRows, and what the file system throws
 */
export async function writeParquet({ target, unfinished, rows, ...table }: ParquetTask): Promise<Fingerprint> {
  const file = await open(unfinished, 'w');
  let length = 0;
  let sum = 0;
  try {
    const parquet = await openParquet(emptyTable(table).schema, async (bytes) => {
      await file.writeFile(bytes);
      length += bytes.length;
      sum = checksum(bytes, sum);
    });
    for await (const batch of batchesOf(rows)) await parquet.write(batch);
    await parquet.close();
    await file.sync();
  } finally {
    await file.close();
  }
  await rename(unfinished, target);
  await syncFolder(dirname(target));
  return { length, sum };
}

async function* batchesOf(file: string): AsyncGenerator<TableRow[]> {
  let batch: TableRow[] = [];
  for await (const row of rowsOf(file)) {
    batch.push(row);
    if (batch.length < BATCH) continue;
    yield batch;
    batch = [];
  }
  yield batch;
}

/** @throws DamagedRows */
async function* rowsOf(file: string): AsyncGenerator<TableRow> {
  const source = createReadStream(file);
  const lines = source.pipe(createGunzip());
  // A pipe does not hand errors on.
  source.on('error', (error) => lines.destroy(error));
  try {
    for await (const { bytes } of splitLines(lines, LONGEST_ROW)) {
      yield JSON.parse(new TextDecoder().decode(bytes ?? new Uint8Array()));
    }
  } catch (error) {
    throw new DamagedRows(systemMessage(error), { cause: error });
  }
}
