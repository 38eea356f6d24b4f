import {
  BaogaoError,
  type DocumentFormat,
  extractFolder as extractAll,
  type FolderFormat,
  type FolderSummary,
  type SegmenterName,
} from '../index.js';
import { EXIT_CODE, type ExitCode } from './exit-code.js';
import { failureLine } from './failure-line.js';
import { type FlatType, packOptions } from './packs.js';
import { printable } from './printable.js';
import { openProgressBar } from './progress-bar.js';
import type { Streams } from './streams.js';

/** The options of `baogao extract FOLDER --out FOLDER` as they stand on the command line. */
export interface ExtractFolderOptions {
  readonly out: string;
  readonly format?: readonly FolderFormat[];
  readonly types?: readonly FlatType[];
  readonly reference?: string;
  readonly grammar?: readonly string[];
  readonly pack?: readonly string[];
  readonly segmenter?: SegmenterName;
  readonly encoding?: string;
  readonly inputFormat?: DocumentFormat;
  readonly followLinks?: boolean;
  readonly limits?: { readonly bytes: number };
  readonly workers?: number;
  readonly restart?: boolean;
  readonly bom?: boolean;
}

/** How a run says that it ended before it was through. */
const UNFINISHED: readonly string[] = ['output-unwritable', 'output-damaged'];

const SIGNALS = ['SIGINT', 'SIGTERM'] as const;

/**
 * Extracts a folder into another and prints a summary. While it runs, a terminal shows how far it is; a signal ends it
 * so that the same command goes on from there.
 *
 * @throws BaogaoError where it cannot begin.
 */
export async function extractFolder(folder: string, options: ExtractFolderOptions, io: Streams): Promise<ExitCode> {
  const { out, format, grammar, pack, ...rest } = options;
  const bar = io.stderr.isTTY ? await openProgressBar(io.stderr) : null;
  let total = 0;
  return endOfRun(io, async (signal) => {
    let summary: FolderSummary;
    try {
      summary = await extractAll(folder, out, {
        ...rest,
        ...(format && { formats: format }),
        ...(grammar && { grammars: grammar }),
        ...packOptions(pack),
        signal,
        onProgress(progress) {
          total = progress.totalFiles;
          bar?.show(progress);
        },
      });
    } finally {
      bar?.close();
    }
    return writeSummary(summary, total, out, io);
  });
}

/**
 * Does a run that a signal may end.
 *
 * @throws BaogaoError where it cannot begin.
 */
export async function endOfRun(io: Streams, work: (signal: AbortSignal) => Promise<ExitCode>): Promise<ExitCode> {
  const controller = new AbortController();
  // Once: whoever signals again does not want to wait.
  const stop = (): void => controller.abort();
  for (const signal of SIGNALS) process.once(signal, stop);
  try {
    return await work(controller.signal);
  } catch (error) {
    if (!(error instanceof BaogaoError) || !UNFINISHED.includes(error.code)) throw error;
    // Such as a disk that is full: what was extracted is there, and the same command goes on once there is room.
    io.stderr.write(`baogao: ${printable(error.message)}\n`);
    return EXIT_CODE.incomplete;
  } finally {
    for (const signal of SIGNALS) process.removeListener(signal, stop);
  }
}

/** Tells what a run has done, and how it ended. */
export function writeSummary(summary: FolderSummary, total: number, out: string, io: Streams): ExitCode {
  const { failed, failures, lossy, losses, interrupted, files } = summary;
  const tell = (line: string): void => void io.stderr.write(`baogao: ${printable(line)}\n`);
  for (const { file, message } of failures) io.stderr.write(failureLine(file, message));
  if (failed > failures.length)
    tell(`${failed - failures.length} more failed; failures.ndjson in ${out} names them all`);
  for (const { file, message } of losses) io.stderr.write(failureLine(file, message));
  if (lossy > losses.length) {
    tell(`${lossy - losses.length} more lost something; diagnostics.ndjson in ${out} names them all`);
  }
  io.stdout.write(render(summary));
  if (interrupted) {
    tell(`interrupted after ${files} of ${total} files; the same command goes on from there`);
    return EXIT_CODE.interrupted;
  }
  return failed > 0 ? EXIT_CODE.failed : EXIT_CODE.done;
}

const MEGABYTE = 1e6;

/** `3 .jpg, 1 .xlsx, 1 without an extension` */
const kindsOf = (kinds: FolderSummary['ignoredKinds']): string =>
  Object.entries(kinds)
    .map(([kind, number]) => `${number} ${kind === '' ? 'without an extension' : printable(kind)}`)
    .join(', ');

/** What is said of the files and folders that are no documents. */
const SKIPPED: Readonly<Record<keyof FolderSummary['skipped'], string>> = {
  hidden: 'hidden left alone',
  temporary: 'of Word’s own left alone',
  'linked-folder': 'linked folders not followed',
  'outside-link': 'links out of the folder not followed',
};

const REASONS = Object.keys(SKIPPED) as (keyof typeof SKIPPED)[];

function render(summary: FolderSummary): string {
  const { files, failed, lossy, kept, ignored, ignoredKinds, skipped, records, bytes, seconds } = summary;
  const remarks = [
    ...(failed > 0 ? [`${failed} failed`] : []),
    ...(lossy > 0 ? [`${lossy} lost something`] : []),
    ...(kept > 0 ? [`${kept} from an earlier run`] : []),
    ...(ignored > 0 ? [`${ignored} of other kinds left alone: ${kindsOf(ignoredKinds)}`] : []),
    ...REASONS.flatMap((reason) => (skipped[reason] ? [`${skipped[reason]} ${SKIPPED[reason]}`] : [])),
  ];
  const lines: readonly (readonly [string, string])[] = [
    ['files', `${files}${remarks.length > 0 ? ` (${remarks.join(', ')})` : ''}`],
    ...Object.entries(records).map(([type, number]) => [plural(type), String(number)] as const),
    ['read', `${megabytes(bytes)} MB in ${seconds.toFixed(1)} s, ${megabytes(bytes / seconds)} MB/s`],
  ];
  const width = Math.max(...lines.map(([name]) => name.length));
  return lines.map(([name, value]) => `${name.padEnd(width)}  ${value}\n`).join('');
}

const megabytes = (bytes: number): string => (bytes / MEGABYTE).toFixed(2);

const plural = (type: string): string => (type.endsWith('y') ? `${type.slice(0, -1)}ies` : `${type}s`);
