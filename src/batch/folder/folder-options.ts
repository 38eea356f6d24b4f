import * as z from 'zod';
import { DOCUMENT_FORMATS } from '../../document/document-format.js';
import { documentOptionsSchema } from '../../document/document-options.js';
import { parserOptionsSchema, SEGMENTER_NAMES } from '../../parser-options.js';
import { flatTypeSchema } from '../flat-types.js';
import type { FolderProgress } from './folder-progress.js';

/** What a folder run can write: flat records, whole trees (both a line of JSON each), tables as CSV or as Parquet. */
export const FOLDER_FORMATS = ['records', 'json', 'csv', 'parquet'] as const;
/** What a folder of documents can be written as. */
export type FolderFormat = (typeof FOLDER_FORMATS)[number];

const isFunction = (value: unknown): boolean => typeof value === 'function';

/** What `extractFolder` takes; everything may be left out. */
export const folderOptionsSchema = z.strictObject({
  /** What to write; `records` if left out. */
  formats: z.array(z.enum(FOLDER_FORMATS)).min(1).readonly().optional(),
  /** The types of record to extract and to write; all of them if left out. */
  types: z.array(flatTypeSchema).min(1).readonly().optional(),
  /** How many files are extracted at the same time, each on a thread; as many as there are cores if left out. */
  workers: z.int().positive().optional(),
  /** Memory in MiB that JavaScript may take in each worker; a file that needs more fails. Node's own limit if left out. */
  workerMemory: z.int().positive().optional(),
  /** Forget what an earlier run has written to the same place; if left out, the run goes on from there. */
  restart: z.boolean().optional(),
  /** Begin CSV files with a byte order mark, without which Excel misreads Chinese. */
  bom: z.boolean().optional(),
  /** Encoding of plain text and HTML; detected for each file if left out. */
  encoding: documentOptionsSchema.shape.encoding,
  /**
   * What to read: the files whose names tell this format or none at all (`报告`, `报告.bak`), as this format. Left out, those
   * whose names tell any format, each as what it is.
   */
  inputFormat: z.enum(DOCUMENT_FORMATS).optional(),
  /** Follow links to folders, and links that lead out of the folder. Left out, they are passed over. */
  followLinks: z.boolean().optional(),
  /** How much a file may ask for, as in `readDocument`. */
  limits: documentOptionsSchema.shape.limits,
  reference: parserOptionsSchema.shape.reference,
  grammars: parserOptionsSchema.shape.grammars,
  packs: parserOptionsSchema.shape.packs,
  /** The word segmenter of the workers, by name; `node-rs` where it can be had if left out. */
  segmenter: z.enum(SEGMENTER_NAMES).optional(),
  /** Ends the run early, so that the next one goes on from there. */
  signal: z.instanceof(AbortSignal).optional(),
  /** Hears of each file that is done, and before the first of what there is to do. */
  onProgress: z.custom<(progress: FolderProgress) => void>(isFunction, { error: 'expected a function' }).optional(),
});
/** What `extractFolder` takes; everything may be left out. */
export type FolderOptions = z.input<typeof folderOptionsSchema>;
