import { createReadStream } from 'node:fs';
import { open, rename } from 'node:fs/promises';
import { createGunzip } from 'node:zlib';
import { openParquet } from '../../output/tables/parquet-file.js';
import type { TableRow } from '../../output/tables/table.js';
import type { TableName } from '../../output/tables/table-definitions.js';
import { splitLines } from '../lines/split-lines.js';
import { emptyTable } from './outputs.js';

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
  readonly table: TableName;
}

/**
 * Makes a Parquet file of rows. It has its name only when it is complete: a footer says where all its parts are, so half
 * of such a file is of no use, and that is why rows are gathered elsewhere before.
 *
 * @throws what the file system throws
 */
export async function writeParquet({ target, unfinished, rows, table }: ParquetTask): Promise<void> {
  const file = await open(unfinished, 'w');
  try {
    const parquet = await openParquet(emptyTable(table).schema, async (bytes) => {
      await file.writeFile(bytes);
    });
    for await (const batch of batchesOf(rows)) await parquet.write(batch);
    await parquet.close();
  } finally {
    await file.close();
  }
  await rename(unfinished, target);
}

async function* batchesOf(file: string): AsyncGenerator<TableRow[]> {
  let batch: TableRow[] = [];
  const source = createReadStream(file);
  const lines = source.pipe(createGunzip());
  // A pipe does not hand errors on.
  source.on('error', (error) => lines.destroy(error));
  for await (const { bytes } of splitLines(lines, LONGEST_ROW)) {
    batch.push(JSON.parse(new TextDecoder().decode(bytes ?? new Uint8Array())));
    if (batch.length < BATCH) continue;
    yield batch;
    batch = [];
  }
  yield batch;
}
