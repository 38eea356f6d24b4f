import { gzipSync } from 'node:zlib';
import type { DocumentOptions } from '../../document/document-options.js';
import { DEFAULT_LIMITS } from '../../document/limits.js';
import { readBytes } from '../../document/read-bytes.js';
import { readDocument } from '../../document/read-document.js';
import { lossOf } from '../../output/loss-of.js';
import { reportsOf } from '../../output/reports-of.js';
import type { Table, TableRow } from '../../output/tables/table.js';
import { toTables } from '../../output/tables/to-tables.js';
import { toCsv } from '../../output/to-csv.js';
import { toRecords } from '../../output/to-records.js';
import type { Parser } from '../../parser.js';
import type { FlatRecord } from '../../schema/flat-record.js';
import type { Root } from '../../schema/root.js';
import { type Failure, failureOf } from '../failure.js';
import type { FlatType } from '../flat-types.js';
import { NOTHING } from './account.js';
import type { CountedTally, RecordTally } from './folder-summary.js';
import { emptyTable, type Output, type TableOutput } from './outputs.js';
import { placeOf } from './place-of.js';
import type { FolderEntry } from './walk-folder.js';

/** What the workers of a folder run are told. */
export interface FileSettings {
  /** The folder that paths are relative to. */
  readonly folder: string;
  readonly outputs: readonly Output[];
  /** The types of flat record to write. */
  readonly types: readonly FlatType[];
  /** How files are read. */
  readonly reading: Pick<DocumentOptions, 'encoding' | 'format' | 'limits'>;
}

/** Which file. */
export type FileTask = Pick<FolderEntry, 'path' | 'pathBytes'>;

/** What a file adds to each output, in their order. */
export interface FileResult {
  readonly pieces: readonly (Uint8Array | null)[];
  readonly tally: RecordTally;
  readonly failure?: Failure;
  /** What was lost of what the file says, if anything was. */
  readonly loss?: string;
}

/** Rows are kept for a short time: speed counts, and most of the gain comes with the least effort. */
const COMPRESSION = { level: 1 };

/** Reads a file and writes what it holds; a file that cannot be read is a result too. */
export async function extractFile(file: FileTask, parser: Parser, settings: FileSettings): Promise<FileResult> {
  const { folder, reading } = settings;
  const { path } = file;
  try {
    const place = placeOf(folder, file);
    // Only the system knows a file by a name that is no text.
    const input = typeof place === 'string' ? place : await readBytes(place, path, limitOf(reading));
    // Named by its path in the folder, so that errors are the same wherever the folder is.
    const document = await readDocument(input, { ...reading, name: path });
    return extractedFile(path, parser.parse(document), settings);
  } catch (error) {
    return failedFile(path, failureOf(error), settings.outputs);
  }
}

/** The result of a file of which this is the root. */
export function extractedFile(
  path: string,
  root: Root,
  { outputs, types }: Pick<FileSettings, 'outputs' | 'types'>,
): FileResult {
  const records = toRecords(root, { document: path });
  const hasTables = outputs.some(({ kind }) => kind === 'csv' || kind === 'rows');
  // Each with columns of its own, which only those who read it need to know.
  const tables = hasTables ? (toTables([{ name: path, root }]) as unknown as Content['tables']) : null;
  const content: Content = { path, root, records: records.filter(({ type }) => types.includes(type)), tables };
  const pieces = outputs.map((output) => pieceOf(output, content));
  const loss = lossOf(root.diagnostics);
  return { pieces, tally: tallyOf(root, records), ...(loss !== null && { loss }) };
}

/** The result of a file that gave nothing. */
export function failedFile(file: string, failure: Failure, outputs: readonly Output[]): FileResult {
  const pieces = outputs.map(({ kind }) =>
    kind === 'failures' ? encode(jsonLine({ document: file, ...failure })) : null,
  );
  return { pieces, tally: NOTHING, failure };
}

interface Content {
  readonly path: string;
  readonly root: Root;
  readonly records: readonly FlatRecord[];
  readonly tables: Readonly<Record<string, Table>> | null;
}

function pieceOf(output: Output, { path, root, records, tables }: Content): Uint8Array | null {
  switch (output.kind) {
    case 'failures':
      return null;
    case 'diagnostics':
      return encode(root.diagnostics.map((diagnostic) => jsonLine({ document: path, ...diagnostic })).join(''));
    case 'records':
      return encode(records.map(jsonLine).join(''));
    case 'json':
      return encode(jsonLine({ ...root, data: { document: path } }));
    case 'csv':
      return tables && encode(csvLines(tables[output.table]?.rows ?? [], output));
    case 'rows': {
      const rows = tables?.[output.table]?.rows ?? [];
      return rows.length === 0 ? null : gzipSync(rows.map(jsonLine).join(''), COMPRESSION);
    }
  }
}

/** The lines of a table without the header. */
function csvLines(rows: readonly TableRow[], output: TableOutput): string {
  const empty = emptyTable(output);
  return rows.length === 0 ? '' : toCsv({ ...empty, rows }).slice(toCsv(empty).length);
}

function tallyOf(root: Root, records: readonly FlatRecord[]): RecordTally {
  const tally: CountedTally = { ...NOTHING };
  for (const { type } of records) tally[type] = (tally[type] ?? 0) + 1;
  // Among flat records there is none for a report of which the text is only a part.
  return { ...tally, report: reportsOf(root).length };
}

const limitOf = ({ limits }: FileSettings['reading']): number => limits?.bytes ?? DEFAULT_LIMITS.bytes;

const jsonLine = (value: unknown): string => `${JSON.stringify(value)}\n`;

const encode = (text: string): Uint8Array => new TextEncoder().encode(text);
