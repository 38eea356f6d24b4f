import { parquetSchema } from './parquet-schema.js';
import type { TableRow, TableSchema } from './table.js';
import { parquetColumns, parquetMetadata } from './to-parquet.js';

/** A Parquet file that grows: for more rows than memory holds. */
export interface ParquetFile {
  /** Adds rows and hands out the bytes that are ready, where there are any. */
  write(rows: readonly TableRow[]): Promise<void>;
  /** Writes what is left and the footer, without which the file cannot be read. */
  close(): Promise<void>;
}

/** Rows are gathered to groups of this size: readers skip groups, and small ones compress badly. */
const GROUP_SIZE = 50_000;

/**
 * Begins a Parquet file as `toParquet` writes it, for rows that come one document after the other. `sink` gets its
 * bytes in order and may take its time; the bytes are its own to keep.
 */
export async function openParquet(
  schema: TableSchema,
  sink: (bytes: Uint8Array) => void | Promise<void>,
): Promise<ParquetFile> {
  const { ByteWriter, ParquetWriter } = await import('hyparquet-writer');
  const bytes = new ByteWriter();
  const file = new ParquetWriter({
    writer: bytes,
    schema: parquetSchema(schema),
    kvMetadata: parquetMetadata(schema),
    createdBy: 'baogao',
  });
  let waiting: TableRow[] = [];

  async function hand(): Promise<void> {
    if (bytes.index === 0) return;
    const ready = bytes.getBytes().slice();
    bytes.index = 0;
    await sink(ready);
  }

  async function writeGroup(): Promise<void> {
    if (waiting.length === 0) return;
    await file.write({ columnData: parquetColumns(schema, waiting), rowGroupSize: GROUP_SIZE });
    waiting = [];
    await hand();
  }

  return {
    async write(rows) {
      for (const row of rows) waiting.push(row);
      if (waiting.length >= GROUP_SIZE) await writeGroup();
    },
    async close() {
      await writeGroup();
      await file.finish();
      await hand();
    },
  };
}
