import { createReadStream } from 'node:fs';
import { open, rename } from 'node:fs/promises';
import { join } from 'node:path';
import { createGunzip } from 'node:zlib';
import { BaogaoError } from '../../error.js';
import { openParquet } from '../../output/tables/parquet-file.js';
import type { TableRow } from '../../output/tables/table.js';
import type { TableName } from '../../output/tables/table-definitions.js';
import { systemMessage } from '../failure.js';
import { splitLines } from '../lines/split-lines.js';
import { emptyTable } from './outputs.js';

/** Rows that are handed over at once. */
const BATCH = 1000;

/** A row has no more than a document. */
const LONGEST_ROW = 1 << 30;

/**
 * Makes a Parquet file of compressed lines of JSON. It has its name only when it is complete: a footer says where all
 * its parts are, so half of such a file is of no use, and that is why rows are gathered elsewhere before.
 *
 * @param name of the Parquet file, relative to the folder, as `rows` is
 * @throws BaogaoError `output-unwritable`
 */
export async function writeParquet(folder: string, rows: string, table: TableName, name: string): Promise<void> {
  const target = join(folder, name);
  const unfinished = `${target}.part`;
  try {
    const file = await open(unfinished, 'w');
    try {
      const parquet = await openParquet(emptyTable(table).schema, async (bytes) => {
        await file.writeFile(bytes);
      });
      for await (const batch of batchesOf(join(folder, rows))) await parquet.write(batch);
      await parquet.close();
    } finally {
      await file.close();
    }
    await rename(unfinished, target);
  } catch (error) {
    throw new BaogaoError('output-unwritable', { file: name, problem: systemMessage(error) }, { cause: error });
  }
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
