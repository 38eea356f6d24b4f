import { parentPort, workerData } from 'node:worker_threads';
import type { Parser } from '../parser.js';
import type { ContentResult, ContentTask, NumberedTask, TaskBegun } from './documents/extract-content.js';
import { systemMessage } from './failure.js';
import { extractFile, type FileResult, type FileTask } from './folder/extract-file.js';
import type { RecordTally } from './folder/folder-summary.js';
import { DamagedRows, type ParquetResult, type ParquetTask, writeParquet } from './folder/write-parquet.js';
import { answerLine, type LineAnswer, type LineSettings } from './lines/answer-line.js';
import type { ByteLine } from './lines/split-lines.js';
import type { WorkerParserSettings, WorkerSettings } from './pool/worker-settings.js';

/** What a thread of the pool runs; the pool calls these functions by name. */
const settings = workerData as WorkerSettings;

/** Loaded where it is needed: threads that only make tables need no grammars. */
let parser: Promise<Parser> | undefined;
function theParser(): Promise<Parser> {
  parser ??= import('./pool/worker-parser.js').then(({ createWorkerParser }) => createWorkerParser(settings.parser));
  return parser;
}

/** Parsers of those who ask with options of their own. */
let parsers: Promise<(differing: Differing) => Parser> | undefined;
type Differing = Pick<WorkerParserSettings, 'types' | 'reference'>;
async function parserWith(differing: Differing): Promise<Parser> {
  parsers ??= import('./pool/parser-cache.js').then(({ createParserCache }) => createParserCache(settings.parser));
  return (await parsers)(differing);
}

/** Loads what a parser loads when its first text comes. */
const FIRST_TEXT = '2';

/** Answers once the thread can begin. */
export async function ready(): Promise<true> {
  if (settings.files || settings.lines) await theParser();
  if (settings.contents) (await parserWith({})).parse(FIRST_TEXT);
  return true;
}

/** Extracts a file of a folder run. */
export async function file(task: FileTask): Promise<FileResult> {
  if (!settings.files) throw new Error('this worker was not told of a folder');
  return extractFile(task, await theParser(), settings.files);
}

/** Makes a Parquet file, or gives what was in the way of that. */
export async function parquet(task: ParquetTask): Promise<ParquetResult> {
  try {
    return await writeParquet(task);
  } catch (error) {
    return { problem: systemMessage(error), damaged: error instanceof DamagedRows };
  }
}

/** Answers a line. */
export async function line(given: ByteLine): Promise<LineAnswer> {
  if (!settings.lines) throw new Error('this worker was not told what to answer');
  return answerLine(given, await theParser(), settings.lines);
}

/** From here on a document takes time of its own: whatever a new thread has to load is loaded. */
const begin = ({ number }: NumberedTask): void => parentPort?.postMessage({ begun: number } satisfies TaskBegun);

/** Extracts a document that was handed over. */
export async function content(task: ContentTask): Promise<ContentResult> {
  const { extractContent } = await import('./documents/extract-content.js');
  const parser = await parserWith(task.parsing);
  begin(task);
  return extractContent(task, parser);
}

/** A line with what is wanted of it. */
export interface LineTask extends NumberedTask {
  readonly line: ByteLine;
  readonly parsing: Differing;
  readonly settings: LineSettings;
}

/** The answer to a line, and what the document came to; nothing where it was none. */
export interface LineResult {
  readonly answer: LineAnswer;
  readonly characters: number;
  readonly tally: RecordTally | null;
}

/** Answers a line as whoever sent it wishes. */
export async function lineOf({ line, parsing, settings, number }: LineTask): Promise<LineResult> {
  const { tallyOf } = await import('./documents/tally-of.js');
  let found: Omit<LineResult, 'answer'> = { characters: 0, tally: null };
  const parser = await parserWith(parsing);
  begin({ number });
  const answer = answerLine(line, parser, settings, (root, characters) => {
    found = { characters, tally: tallyOf(root) };
  });
  return { answer, ...found };
}
