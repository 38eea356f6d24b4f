import { join } from 'node:path';
import {
  BaogaoError,
  type DocumentFormat,
  errorMessage,
  extractFolder as extractAll,
  type FolderFormat,
  type FolderSummary,
  type SegmenterName,
} from '../index.js';
import { columns } from './columns.js';
import { TYPES } from './command-table/choices.js';
import { EXIT_CODE, type ExitCode } from './exit-code.js';
import { failureLine } from './failure-line.js';
import { type FlatType, packOptions } from './packs.js';
import { printable } from './printable.js';
import { openProgressBar } from './progress-bar.js';
import type { Terminal } from './terminal/terminal.js';
import { writtenFiles } from './written-files.js';

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
export async function extractFolder(folder: string, options: ExtractFolderOptions, io: Terminal): Promise<ExitCode> {
  const { out, format, grammar, pack, ...rest } = options;
  const bar = io.stderr.isTTY ? await openProgressBar(io) : null;
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
export async function endOfRun(io: Terminal, work: (signal: AbortSignal) => Promise<ExitCode>): Promise<ExitCode> {
  const controller = new AbortController();
  // Once: whoever signals again does not want to wait.
  const stop = (): void => controller.abort();
  for (const signal of SIGNALS) process.once(signal, stop);
  try {
    return await work(controller.signal);
  } catch (error) {
    if (!(error instanceof BaogaoError) || !UNFINISHED.includes(error.code)) throw error;
    // Such as a disk that is full: what was extracted is there, and the same command goes on once there is room.
    io.stderr.write(`baogao: ${printable(errorMessage(error, io.language))}\n`);
    return EXIT_CODE.incomplete;
  } finally {
    for (const signal of SIGNALS) process.removeListener(signal, stop);
  }
}

/** Tells what a run has done, what it wrote, and how it ended. */
export async function writeSummary(
  summary: FolderSummary,
  total: number,
  out: string,
  io: Terminal,
): Promise<ExitCode> {
  const { failed, failures, lossy, losses, interrupted, files } = summary;
  const tell = (line: string): void => void io.stderr.write(`baogao: ${printable(line)}\n`);
  for (const { file, message } of failures) io.stderr.write(failureLine(file, message, io));
  if (failed > failures.length) {
    tell(io.message('folder.more-failed', { number: failed - failures.length, file: join(out, 'failures.ndjson') }));
  }
  for (const { file, message } of losses) io.stderr.write(failureLine(file, message, io));
  if (lossy > losses.length) {
    tell(io.message('folder.more-lossy', { number: lossy - losses.length, file: join(out, 'diagnostics.ndjson') }));
  }
  io.stdout.write(columns([...summaryRows(summary, io), ...(await writtenRows(out, io))]));
  if (interrupted) {
    tell(io.message('folder.interrupted', { files, total }));
    return EXIT_CODE.interrupted;
  }
  return failed > 0 ? EXIT_CODE.failed : EXIT_CODE.done;
}

const MEGABYTE = 1e6;

/** What is said of the files and folders that are no documents. */
const SKIPPED = [
  ['hidden', 'folder.hidden'],
  ['temporary', 'folder.temporary'],
  ['linked-folder', 'folder.linked-folder'],
  ['outside-link', 'folder.outside-link'],
] as const satisfies readonly (readonly [keyof FolderSummary['skipped'], string])[];

function summaryRows(summary: FolderSummary, io: Terminal): string[][] {
  const { files, failed, lossy, kept, ignored, ignoredKinds, skipped, records, bytes, seconds } = summary;
  const { message } = io;
  const remarks = [
    ...(failed > 0 ? [message('folder.failed', { number: failed })] : []),
    ...(lossy > 0 ? [message('folder.lossy', { number: lossy })] : []),
    ...(kept > 0 ? [message('folder.kept', { number: kept })] : []),
    ...(ignored > 0 ? [message('folder.ignored', { number: ignored, kinds: kindsOf(ignoredKinds, io) })] : []),
    ...SKIPPED.flatMap(([reason, key]) => {
      const number = skipped[reason];
      return number ? [message(key, { number })] : [];
    }),
  ];
  const all = { files, remarks: remarks.join(message('folder.comma')) };
  const speed = { megabytes: megabytes(bytes), seconds: seconds.toFixed(1), speed: megabytes(bytes / seconds) };
  return [
    [message('folder.files'), remarks.length > 0 ? message('folder.remarks', all) : String(files)],
    ...Object.entries(records).map(([type, number]) => [recordsNamed(type, io), String(number)]),
    [message('folder.read'), message('folder.speed', speed)],
  ];
}

/** `3 .jpg, 1 .xlsx, 1 without an extension` */
const kindsOf = (kinds: FolderSummary['ignoredKinds'], { message }: Terminal): string =>
  Object.entries(kinds)
    .map(([kind, number]) =>
      kind === '' ? message('folder.no-extension', { number }) : `${number} ${printable(kind)}`,
    )
    .join(message('folder.comma'));

/** Where the results are, a line for each file of them. */
const writtenRows = async (out: string, { message }: Terminal): Promise<string[][]> =>
  (await writtenFiles(out)).map(({ file, size }, index) => [
    ...[index === 0 ? message('folder.written') : '', `${printable(file)} (${size})`],
  ]);

const megabytes = (bytes: number): string => (bytes / MEGABYTE).toFixed(2);

/** A type of record in the plural; a pack's is called by its name, for people who chose the pack. */
function recordsNamed(type: string, { language, message }: Terminal): string {
  const ours = TYPES.find((one) => one === type);
  if (ours !== undefined) return message(`records.${ours}`);
  if (language === 'zh') return type;
  return type.endsWith('y') ? `${type.slice(0, -1)}ies` : `${type}s`;
}
