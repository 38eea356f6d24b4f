import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { BaogaoError } from '../../error.js';
import { failureOf, systemMessage } from '../failure.js';
import { createGate, type Gate } from '../pool/gate.js';
import { mapInOrder, type Window } from '../pool/map-in-order.js';
import { withPool } from '../pool/with-pool.js';
import { workerFailure } from '../pool/worker-failure.js';
import type { WorkerPool } from '../pool/worker-pool.js';
import { type Account, EMPTY_ACCOUNT, withEntry } from './account.js';
import type { Fingerprint } from './checksum.js';
import { type FileResult, type FileTask, failedFile } from './extract-file.js';
import { JOURNAL, type JournalEntry, journalText } from './journal.js';
import { type OutputFiles, openOutputFiles } from './output-files.js';
import { headerOf, OWN_FOLDER, parquetName } from './outputs.js';
import type { Plan } from './plan.js';
import type { EarlierRun } from './resume.js';
import { syncFolder } from './sync-folder.js';
import type { FolderEntry } from './walk-folder.js';
import type { ParquetResult, ParquetTask } from './write-parquet.js';

/** Files under way for each worker: enough that none waits while the first of them is a large one. */
const FILES_PER_WORKER = 4;
/** Their bytes together, unless one alone has more: results of large files wait in memory for the ones before. */
const MOST_UNDER_WAY = 64 << 20;

/** Bytes of results after which the disk is to have them: so much is done again after a loss of power. */
const SYNC_EVERY = 64 << 20;

/** Where the results of files come from, as long as the work goes on. */
export type ResultSource = (
  work: (resultOf: (file: FolderEntry) => Promise<FileResult>) => Promise<void>,
) => Promise<void>;

export interface FilesRun {
  readonly account: Account;
  readonly interrupted: boolean;
}

/**
 * Writes the results of the files that are left behind those of the earlier run.
 *
 * @param rest the files behind `earlier.next`; all files where there was no earlier run
 * @param total what all files come to, for those who watch
 */
export async function extractFiles(
  plan: Plan,
  earlier: EarlierRun | null,
  rest: AsyncIterable<FolderEntry>,
  total: { readonly files: number; readonly bytes: number },
  source: ResultSource,
): Promise<FilesRun> {
  const { signal, onProgress } = plan.options;
  let account = earlier?.account ?? EMPTY_ACCOUNT;
  const report = (): void => {
    const { files, bytes, failed } = account;
    onProgress?.({ files, bytes, totalFiles: total.files, totalBytes: total.bytes, failures: failed });
  };
  report();
  if (earlier?.finished) return { account, interrupted: false };

  const { outputs, journal } = await openRun(plan, earlier);
  let synced = sizeOf(outputs);
  /** The results first: the journal must not tell of what is not there. */
  const sync = async (): Promise<void> => {
    await outputs.sync();
    await journal.sync();
    synced = sizeOf(outputs);
  };
  try {
    if (earlier?.next !== null) {
      const left = startingWith(earlier?.next ?? null, rest);
      await source(async (resultOf) => {
        for await (const entry of doneFiles(plan, left, outputs, resultOf)) {
          await journal.append([journalText(entry)]);
          account = withEntry(account, entry);
          if (sizeOf(outputs) - synced > SYNC_EVERY) await sync();
          report();
        }
      });
    }
    await sync();
    const tables = await writeTables(plan);
    await syncNames(plan);
    if (signal?.aborted) return { account, interrupted: true };
    await journal.append([journalText({ finished: true, tables })]);
    await journal.sync();
    return { account, interrupted: false };
  } finally {
    await outputs.close();
    await journal.close();
  }
}

/** Opens the outputs where the earlier run left off, or begins them. */
async function openRun(
  { output, outputs: planned, made, settings, options }: Plan,
  earlier: EarlierRun | null,
): Promise<{ outputs: OutputFiles; journal: OutputFiles }> {
  if (!earlier && !existsSync(join(output, JOURNAL))) {
    const foreign = made.find((name) => existsSync(join(output, name)));
    if (foreign !== undefined) {
      throw new BaogaoError('output-taken', { folder: output, problem: `${foreign} was not made by such a run` });
    }
  }
  const names = planned.map(({ name }) => name);
  const outputs = await openOutputFiles(output, names, earlier?.lengths ?? []);
  try {
    const sums = earlier ? [] : await outputs.append(planned.map((each) => headerOf(each, options.bom ?? false)));
    const journal = await openOutputFiles(output, [JOURNAL], [earlier?.journalLength ?? 0]);
    if (!earlier) await journal.append([journalText({ settings, made, lengths: [...outputs.lengths], sums })]);
    return { outputs, journal };
  } catch (error) {
    await outputs.close();
    throw error;
  }
}

/** Writes the results of files, and yields what the journal has to say of each, until the signal. */
async function* doneFiles(
  plan: Plan,
  files: AsyncIterable<FolderEntry>,
  outputs: OutputFiles,
  resultOf: (file: FolderEntry) => Promise<FileResult>,
): AsyncGenerator<JournalEntry> {
  const { signal } = plan.options;
  const extract = async (file: FolderEntry): Promise<{ file: FolderEntry; result: FileResult }> => ({
    file,
    result: await resultOf(file),
  });
  for await (const { file, result } of mapInOrder(files, extract, windowOf(plan))) {
    // What comes after the signal tells of the end of its thread.
    if (signal?.aborted) return;
    const sums = await outputs.append(result.pieces);
    const { path, size, modified } = file;
    const { tally, failure, loss } = result;
    yield {
      ...{ path, size, modified, lengths: [...outputs.lengths], sums, tally },
      ...(failure && { failure }),
      ...(loss !== undefined && { loss }),
    };
  }
}

/** Extracts the files themselves, on threads. */
export const extracted =
  (plan: Plan): ResultSource =>
  (work) =>
    withPool(plan.pool, plan.options.signal, (pool) => {
      const gate = createGate();
      return work((file) => extractOn(pool, gate, file, plan));
    });

/** A file that its thread does not survive is tried again alone: others may have taken the memory that it needs. */
async function extractOn(
  pool: WorkerPool,
  gate: Gate,
  { path, pathBytes, problem }: FolderEntry,
  { outputs, options: { signal } }: Plan,
): Promise<FileResult> {
  if (problem !== undefined) return failedFile(path, { code: 'file-unreadable', message: problem }, outputs);
  const task: FileTask = { path, ...(pathBytes !== undefined && { pathBytes }) };
  const extract = (): Promise<FileResult> => pool.run<FileResult>('file', task);
  try {
    return await gate.beside(extract).catch((error: unknown) => {
      if (signal?.aborted) throw error;
      return gate.alone(extract);
    });
  } catch (error) {
    return failedFile(path, failureOf(workerFailure(error)), outputs);
  }
}

/**
 * Makes the Parquet files, on threads of their own: those of the documents have ended, and their memory is free. Half as
 * many are enough to take up that memory, since each holds many thousand rows.
 *
 * @returns what they are, by their names
 * @throws BaogaoError `output-unwritable`, `output-damaged`, `worker-unavailable`
 */
async function writeTables({
  output,
  outputs,
  pool: { workers, settings },
  options: { signal },
}: Plan): Promise<Record<string, Fingerprint>> {
  const tasks = outputs.flatMap((each) => {
    if (each.kind !== 'rows') return [];
    const name = parquetName(each.table);
    const target = join(output, name);
    const unfinished = join(output, OWN_FOLDER, name);
    const { table, schema } = each;
    const task = { target, unfinished, rows: join(output, each.name), table, ...(schema && { schema }) };
    return [{ name, rows: each.name, task }];
  });
  const tables: Record<string, Fingerprint> = {};
  if (tasks.length === 0) return tables;
  const pool = { workers: Math.min(Math.ceil(workers / 2), tasks.length), settings: { parser: settings.parser } };
  await withPool(pool, signal, async ({ run }) => {
    const made = tasks.map(({ task }) =>
      run<ParquetResult>('parquet', task satisfies ParquetTask).catch((error) => ({
        problem: systemMessage(error),
        damaged: false,
      })),
    );
    for (const [nth, result] of (await Promise.all(made)).entries()) {
      const { name = '', rows = '' } = tasks[nth] ?? {};
      if ('length' in result) tables[name] = result;
      else if (signal?.aborted) return;
      else if (result.damaged)
        throw new BaogaoError('output-damaged', { file: join(output, rows), problem: result.problem });
      else throw new BaogaoError('output-unwritable', { file: name, problem: result.problem });
    }
  });
  return tables;
}

/** Waits until the disk has the names of the new files. @throws BaogaoError `output-unwritable` */
async function syncNames({ output }: Plan): Promise<void> {
  for (const folder of [join(output, OWN_FOLDER), output]) {
    try {
      await syncFolder(folder);
    } catch (error) {
      throw new BaogaoError('output-unwritable', { file: folder, problem: systemMessage(error) }, { cause: error });
    }
  }
  // The folder around it is somebody else's, who need not let us open it.
  await syncFolder(dirname(output)).catch(() => {});
}

const sizeOf = ({ lengths }: OutputFiles): number => lengths.reduce((sum, length) => sum + length, 0);

const windowOf = ({ pool }: Plan): Window<FolderEntry> => ({
  width: pool.workers * FILES_PER_WORKER,
  weight: { of: ({ size }) => size, most: MOST_UNDER_WAY },
});

async function* startingWith<Item>(first: Item | null, rest: AsyncIterable<Item>): AsyncGenerator<Item> {
  if (first !== null) yield first;
  yield* rest;
}
