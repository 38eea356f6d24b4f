import { workerData } from 'node:worker_threads';
import { systemMessage } from './failure.js';
import { extractFile, type FileResult } from './folder/extract-file.js';
import { type ParquetTask, writeParquet } from './folder/write-parquet.js';
import { answerLine, type LineAnswer } from './lines/answer-line.js';
import type { ByteLine } from './lines/split-lines.js';
import { createWorkerParser } from './pool/worker-parser.js';
import type { WorkerSettings } from './pool/worker-settings.js';

/** What a thread of the pool runs; the pool calls these functions by name. */
const settings = workerData as WorkerSettings;
const parser = createWorkerParser(settings.parser);

/** Answers once the thread has its parser. */
export const ready = (): true => true;

/** Extracts a file of a folder run. */
export function file(path: string): Promise<FileResult> {
  if (!settings.files) throw new Error('this worker was not told of a folder');
  return extractFile(path, parser, settings.files);
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
export function line(given: ByteLine): LineAnswer {
  if (!settings.lines) throw new Error('this worker was not told what to answer');
  return answerLine(given, parser, settings.lines);
}
