import { workerData } from 'node:worker_threads';
import type { Parser } from '../parser.js';
import { systemMessage } from './failure.js';
import { extractFile, type FileResult } from './folder/extract-file.js';
import { type ParquetTask, writeParquet } from './folder/write-parquet.js';
import { answerLine, type LineAnswer } from './lines/answer-line.js';
import type { ByteLine } from './lines/split-lines.js';
import type { WorkerSettings } from './pool/worker-settings.js';

/** What a thread of the pool runs; the pool calls these functions by name. */
const settings = workerData as WorkerSettings;

/** Loaded where it is needed: threads that only make tables need no grammars. */
let parser: Promise<Parser> | undefined;
function theParser(): Promise<Parser> {
  parser ??= import('./pool/worker-parser.js').then(({ createWorkerParser }) => createWorkerParser(settings.parser));
  return parser;
}

/** Answers once the thread can begin. */
export async function ready(): Promise<true> {
  if (settings.files || settings.lines) await theParser();
  return true;
}

/** Extracts a file of a folder run. */
export async function file(path: string): Promise<FileResult> {
  if (!settings.files) throw new Error('this worker was not told of a folder');
  return extractFile(path, await theParser(), settings.files);
}

/** Makes a Parquet file, and gives what was in the way of that; null if nothing was. */
export async function parquet(task: ParquetTask): Promise<string | null> {
  try {
    await writeParquet(task);
    return null;
  } catch (error) {
    return systemMessage(error);
  }
}

/** Answers a line. */
export async function line(given: ByteLine): Promise<LineAnswer> {
  if (!settings.lines) throw new Error('this worker was not told what to answer');
  return answerLine(given, await theParser(), settings.lines);
}
