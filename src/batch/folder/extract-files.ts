import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { BaogaoError } from '../../error.js';
import { failureOf, systemMessage } from '../failure.js';
import { mapInOrder, type Window } from '../pool/map-in-order.js';
import { withPool } from '../pool/with-pool.js';
import { workerFailure } from '../pool/worker-failure.js';
import type { WorkerPool } from '../pool/worker-pool.js';
import { type Account, EMPTY_ACCOUNT, withEntry } from './account.js';
import { type FileResult, failedFile } from './extract-file.js';
import { JOURNAL, type JournalEntry, journalText } from './journal.js';
import { type OutputFiles, openOutputFiles } from './output-files.js';
import { headerOf, OWN_FOLDER, parquetName } from './outputs.js';
import type { Plan } from './plan.js';
import type { EarlierRun } from './resume.js';
import type { FolderEntry } from './walk-folder.js';
import type { ParquetTask } from './write-parquet.js';

/** Files under way for each worker: enough that none waits while the first of them is a large one. */
const FILES_PER_WORKER = 4;
/** Their bytes together, unless one alone has more: results of large files wait in memory for the ones before. */
const MOST_UNDER_WAY = 64 << 20;

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
  try {
    if (earlier?.next !== null) {
      const left = startingWith(earlier?.next ?? null, rest);
      await source(async (resultOf) => {
        for await (const entry of doneFiles(plan, left, outputs, resultOf)) {
          await journal.append([journalText(entry)]);
          account = withEntry(account, entry);
          report();
        }
      });
    }
    await writeTables(plan);
    if (signal?.aborted) return { account, interrupted: true };
    await journal.append([journalText({ finished: true })]);
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
    if (!earlier) await outputs.append(planned.map((each) => headerOf(each, options.bom ?? false)));
    const journal = await openOutputFiles(output, [JOURNAL], [earlier?.journalLength ?? 0]);
    if (!earlier) await journal.append([journalText({ settings, made, lengths: [...outputs.lengths] })]);
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
    await outputs.append(result.pieces);
    const { path, size, modified } = file;
    const { tally, failure } = result;
    yield { path, size, modified, lengths: [...outputs.lengths], tally, ...(failure && { failure }) };
  }
}

/** Extracts the files themselves, on threads. */
export const extracted =
  (plan: Plan): ResultSource =>
  (work) =>
    withPool(plan.pool, plan.options.signal, (pool) => work((file) => extractOn(pool, file, plan)));

async function extractOn(pool: WorkerPool, { path, problem }: FolderEntry, { outputs }: Plan): Promise<FileResult> {
  if (problem !== undefined) return failedFile(path, { code: 'file-unreadable', message: problem }, outputs);
  try {
    return await pool.run<FileResult>('file', path);
  } catch (error) {
    return failedFile(path, failureOf(workerFailure(error)), outputs);
  }
}

/**
 * Makes the Parquet files, on threads of their own: those of the documents have ended, and their memory is free. Half as
 * many are enough to take up that memory, since each holds many thousand rows.
 *
 * @throws BaogaoError `output-unwritable`, `worker-unavailable`
 */
async function writeTables({ output, outputs, pool: { workers, settings }, options: { signal } }: Plan): Promise<void> {
  const tasks = outputs.flatMap((each) => {
    if (each.kind !== 'rows') return [];
    const name = parquetName(each.table);
    const target = join(output, name);
    const unfinished = join(output, OWN_FOLDER, name);
    return [{ name, task: { target, unfinished, rows: join(output, each.name), table: each.table } }];
  });
  if (tasks.length === 0) return;
  const pool = { workers: Math.min(Math.ceil(workers / 2), tasks.length), settings: { parser: settings.parser } };
  await withPool(pool, signal, async ({ run }) => {
    const made = tasks.map(({ task }) =>
      run<string | null>('parquet', task satisfies ParquetTask).catch(systemMessage),
    );
    for (const [nth, problem] of (await Promise.all(made)).entries()) {
      if (problem === null || signal?.aborted) continue;
      throw new BaogaoError('output-unwritable', { file: tasks[nth]?.name ?? '', problem });
    }
  });
}

const windowOf = ({ pool }: Plan): Window<FolderEntry> => ({
  width: pool.workers * FILES_PER_WORKER,
  weight: { of: ({ size }) => size, most: MOST_UNDER_WAY },
});

async function* startingWith<Item>(first: Item | null, rest: AsyncIterable<Item>): AsyncGenerator<Item> {
  if (first !== null) yield first;
  yield* rest;
}
