import {
  BaogaoError,
  extractFolder as extractAll,
  type FlatRecord,
  type FolderFormat,
  type FolderSummary,
  type SegmenterName,
} from '../index.js';
import { EXIT_CODE, type ExitCode } from './exit-code.js';
import { openProgressBar } from './progress-bar.js';
import type { Streams } from './streams.js';

/** The options of `baogao extract FOLDER --out FOLDER` as they stand on the command line. */
export interface ExtractFolderOptions {
  readonly out: string;
  readonly format?: readonly FolderFormat[];
  readonly types?: readonly FlatRecord['type'][];
  readonly reference?: string;
  readonly grammar?: readonly string[];
  readonly segmenter?: SegmenterName;
  readonly encoding?: string;
  readonly limits?: { readonly bytes: number };
  readonly workers?: number;
  readonly restart?: boolean;
  readonly bom?: boolean;
}

const SIGNALS = ['SIGINT', 'SIGTERM'] as const;

/**
 * Extracts a folder into another and prints a summary. While it runs, a terminal shows how far it is; a signal ends it
 * so that the same command goes on from there.
 *
 * @throws BaogaoError where it cannot begin.
 */
export async function extractFolder(folder: string, options: ExtractFolderOptions, io: Streams): Promise<ExitCode> {
  const { out, format, grammar, ...rest } = options;
  const bar = io.stderr.isTTY ? await openProgressBar(io.stderr) : null;
  let total = 0;
  return endOfRun(io, async (signal) => {
    let summary: FolderSummary;
    try {
      summary = await extractAll(folder, out, {
        ...rest,
        ...(format && { formats: format }),
        ...(grammar && { grammars: grammar }),
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
    if (!(error instanceof BaogaoError) || error.code !== 'output-unwritable') throw error;
    // Such as a disk that is full: what was extracted is there, and the same command goes on once there is room.
    io.stderr.write(`baogao: ${error.message}\n`);
    return EXIT_CODE.failed;
  } finally {
    for (const signal of SIGNALS) process.removeListener(signal, stop);
  }
}

/** Tells what a run has done, and how it ended. */
export function writeSummary(summary: FolderSummary, total: number, out: string, io: Streams): ExitCode {
  const { failed, failures, interrupted, files } = summary;
  for (const { file, message } of failures) io.stderr.write(`baogao: ${named(file, message)}\n`);
  if (failed > failures.length) {
    io.stderr.write(`baogao: ${failed - failures.length} more failed; failures.ndjson in ${out} names them all\n`);
  }
  io.stdout.write(render(summary));
  if (interrupted) {
    io.stderr.write(`baogao: interrupted after ${files} of ${total} files; the same command goes on from there\n`);
    return EXIT_CODE.interrupted;
  }
  return failed > 0 ? EXIT_CODE.failed : EXIT_CODE.done;
}

/** Messages about documents begin with the document already. */
const named = (file: string, message: string): string =>
  message.startsWith(`${file}: `) ? message : `${file}: ${message}`;

const MEGABYTE = 1e6;

/** `3 .jpg, 1 .xlsx, 1 without an extension` */
const kindsOf = (kinds: FolderSummary['ignoredKinds']): string =>
  Object.entries(kinds)
    .map(([kind, number]) => `${number} ${kind === '' ? 'without an extension' : kind}`)
    .join(', ');

function render({ files, failed, kept, ignored, ignoredKinds, records, bytes, seconds }: FolderSummary): string {
  const remarks = [
    ...(failed > 0 ? [`${failed} failed`] : []),
    ...(kept > 0 ? [`${kept} from an earlier run`] : []),
    ...(ignored > 0 ? [`${ignored} of other kinds left alone: ${kindsOf(ignoredKinds)}`] : []),
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
