import { availableParallelism } from 'node:os';
import { resolve } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { checked } from '../batch/checked.js';
import { failureNamed, type ToldFailure } from '../batch/documents/told-failure.js';
import { flatTypesOf, packTypesIn } from '../batch/flat-types.js';
import { extractedFile, type FileResult, failedFile } from '../batch/folder/extract-file.js';
import { runPlan } from '../batch/folder/extract-folder.js';
import type { FolderSummary } from '../batch/folder/folder-summary.js';
import { type Plan, planOutputs } from '../batch/folder/plan.js';
import { settingsOf } from '../batch/folder/settings.js';
import { BaogaoError } from '../error.js';
import { type Connection, connect } from './connection.js';
import { type DocumentQueue, openQueue } from './document-job.js';
import { type JobFile, jobFiles, keysLeft, type Manifest, markDone, readManifest, statusOf } from './manifest.js';
import { MOST_STALLED, poisonous } from './open-queue-worker.js';
import {
  type CollectOptions,
  collectOptionsSchema,
  type JobStatus,
  type QueueAddress,
  queueAddressSchema,
} from './queue-options.js';
import { resultName } from './store/store.js';
import { decodeResult, encodeResult } from './stored-result.js';

/** Milliseconds between looks at a job that is waited for. */
const LOOK_EVERY = 500;

/**
 * Writes the results of a job into a folder: the same files, byte for byte, as `extractFolder` makes of the folder that
 * was submitted, whatever the number of workers was and whatever happened to them. Ended, the same call goes on from
 * there.
 *
 * @throws BaogaoError `job-unknown`, `job-unfinished` unless it is to wait, `job-stuck`, `bad-option`, `package-missing`,
 * `queue-unavailable`, `store-unavailable`, and for the output as `extractFolder` does
 */
export async function collectJob(name: string, output: string, options: CollectOptions = {}): Promise<FolderSummary> {
  const began = performance.now();
  const { redis, store, wait = false, onStatus, ...given } = checked(collectOptionsSchema, options);
  const connection = await connect({ ...(redis !== undefined && { redis }), ...(store !== undefined && { store }) });
  const queue = await openQueue(connection.redis);
  try {
    await finish(connection, queue, name, { wait, onStatus, signal: given.signal });
    const manifest = await readManifest(connection.redis, name);
    const plan = collectPlan(name, output, manifest, given);
    return await runPlan(
      plan,
      () => jobFiles(connection.redis, name),
      { files: manifest.files, bytes: manifest.bytes },
      (work) => work((file) => storedFile(connection, file as JobFile, plan)),
      began,
    );
  } finally {
    await queue.close();
    await connection.close();
  }
}

/** How far a job is. @throws BaogaoError `bad-option`, `job-unknown`, `package-missing`, `queue-unavailable` */
export async function jobStatus(name: string, address: QueueAddress = {}): Promise<JobStatus> {
  const connection = await connect(checked(queueAddressSchema, address));
  try {
    return await statusOf(connection.redis, name);
  } finally {
    await connection.close();
  }
}

/** How BullMQ says that a document lost its workers too often. */
const STALLED = /stalled more than/;

interface Waiting {
  readonly wait: boolean;
  readonly onStatus: ((status: JobStatus) => void) | undefined;
  readonly signal: AbortSignal | undefined;
}

/** @throws BaogaoError `job-unfinished`, `job-stuck` */
async function finish(
  { redis, store }: Connection,
  queue: DocumentQueue,
  name: string,
  { wait, onStatus, signal }: Waiting,
): Promise<void> {
  for (;;) {
    let status = await statusOf(redis, name);
    if (status.complete && status.left > 0 && (await settleGivenUp({ redis, store }, queue, name))) {
      status = await statusOf(redis, name);
    }
    onStatus?.(status);
    if (status.complete && status.left === 0) return;
    if (!wait || signal?.aborted) throw new BaogaoError('job-unfinished', { name, left: status.left });
    await pause(LOOK_EVERY, undefined, signal && { signal }).catch(() => {});
  }
}

/**
 * Documents that the queue gave up because they lost too many workers are poisonous: true where there were any.
 *
 * @throws BaogaoError `job-stuck` where some were given up for reasons that are not theirs
 */
async function settleGivenUp(
  { redis, store }: Pick<Connection, 'redis' | 'store'>,
  queue: DocumentQueue,
  name: string,
): Promise<boolean> {
  const { failed = 0 } = await queue.getJobCounts('failed');
  if (failed === 0) return false;
  let any = false;
  for (const key of await keysLeft(redis, name)) {
    const job = await queue.getJob(key);
    if (!job || !(await job.isFailed())) continue;
    const problem = job.failedReason ?? '';
    if (!STALLED.test(problem)) throw new BaogaoError('job-stuck', { name, problem });
    const failure = poisonous(job.data.name, MOST_STALLED + 1);
    await store.put(resultName(key), encodeResult({ failure }));
    await markDone(redis, key, true);
    any = true;
  }
  return any;
}

/** What is to be written; nothing is extracted any more. */
function collectPlan(
  name: string,
  output: string,
  { settings }: Manifest,
  { formats = ['records'], bom, restart, signal }: Pick<CollectOptions, 'formats' | 'bom' | 'restart' | 'signal'>,
): Plan {
  const { parser, reading } = settings;
  const types = settings.types ?? undefined;
  const { outputs, made } = planOutputs(formats, types, packTypesIn(parser));
  const options = {
    ...{ formats, ...reading },
    ...(types && { types }),
    ...(parser.reference !== undefined && { reference: parser.reference }),
    ...(bom !== undefined && { bom }),
    ...(restart !== undefined && { restart }),
    ...(signal && { signal }),
  };
  const folder = `job ${name}`;
  return {
    ...{ folder, output: resolve(output), outputs, made },
    settings: settingsOf(folder, options, parser),
    pool: {
      workers: availableParallelism(),
      settings: { parser, files: { folder, outputs, types: types ?? flatTypesOf(parser), reading } },
    },
    options,
  };
}

/** @throws BaogaoError `store-unavailable` where a result is gone */
async function storedFile(
  { store }: Connection,
  { path, key, failure }: JobFile,
  { outputs, pool }: Plan,
): Promise<FileResult> {
  const failed = (told: ToldFailure): FileResult => failedFile(path, failureNamed(told, path), outputs);
  if (failure) return failed(failure);
  const bytes = key === null ? null : await store.get(resultName(key));
  if (bytes === null) throw new BaogaoError('store-unavailable', { store: 'of results', problem: `${path} is gone` });
  const result = decodeResult(bytes);
  if ('failure' in result) return failed(result.failure);
  const { types = flatTypesOf(pool.settings.parser) } = pool.settings.files ?? {};
  return extractedFile(path, result.root, { outputs, types });
}
