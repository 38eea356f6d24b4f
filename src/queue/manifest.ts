import { randomUUID } from 'node:crypto';
import type { Redis } from 'ioredis';
import type { ToldFailure } from '../batch/documents/told-failure.js';
import type { FolderEntry } from '../batch/folder/walk-folder.js';
import { BaogaoError } from '../error.js';
import { PREFIX } from './connection.js';
import { type JobSettings, settingsHash } from './job-settings.js';
import type { JobStatus } from './queue-options.js';

/** A file of a job: what is found of it, and where its result is. */
export interface JobFile extends FolderEntry {
  /** What its result is stored under; null where it could not even be submitted. */
  readonly key: string | null;
  /** Why it could not. */
  readonly failure?: ToldFailure;
}

/** Files that are written and read at once. */
const PAGE = 1_000;

const DONE = `${PREFIX}:done`;
const FAILED = `${PREFIX}:failed`;
const keyOf = (job: string, part = ''): string => `${PREFIX}:job:${job}${part}`;
const settingsKey = (hash: string): string => `${PREFIX}:settings:${hash}`;

/** A manifest that is being written; nobody sees it before it is complete. */
export interface ManifestWriter {
  add(file: JobFile): Promise<void>;
  complete(total: { readonly files: number; readonly bytes: number }): Promise<void>;
}

/**
 * Begins the list of a job's files.
 *
 * @throws BaogaoError `job-taken` where a job of that name goes by other settings
 */
export async function writeManifest(redis: Redis, job: string, settings: JobSettings): Promise<ManifestWriter> {
  const hash = settingsHash(settings);
  const other = await redis.hget(keyOf(job), 'settings');
  if (other !== null && other !== hash)
    throw new BaogaoError('job-taken', { name: job, problem: 'with other options' });
  await redis.set(settingsKey(hash), JSON.stringify(settings));
  await redis.hsetnx(keyOf(job), 'settings', hash);
  const draft = keyOf(job, `:draft-${randomUUID()}`);
  return {
    async add(file) {
      await redis.rpush(`${draft}:files`, JSON.stringify(file));
      if (file.key !== null) await redis.sadd(`${draft}:keys`, file.key);
    },
    async complete({ files, bytes }) {
      const change = redis.multi().del(keyOf(job, ':files'), keyOf(job, ':keys'));
      for (const part of [':files', ':keys']) {
        if ((await redis.exists(`${draft}${part}`)) === 1) change.rename(`${draft}${part}`, keyOf(job, part));
      }
      await change.hset(keyOf(job), { files, bytes, complete: 1 }).exec();
    },
  };
}

/** The settings that documents of a job go by; null where they are gone. */
export async function readSettings(redis: Redis, hash: string): Promise<JobSettings | null> {
  const text = await redis.get(settingsKey(hash));
  return text === null ? null : (JSON.parse(text) as JobSettings);
}

/** What is known of a job. */
export interface Manifest {
  readonly settings: JobSettings;
  readonly files: number;
  /** Bytes of all files. */
  readonly bytes: number;
  readonly complete: boolean;
}

/** @throws BaogaoError `job-unknown` */
export async function readManifest(redis: Redis, job: string): Promise<Manifest> {
  const { settings: hash, files = '0', bytes = '0', complete } = await redis.hgetall(keyOf(job));
  const settings = hash === undefined ? null : await readSettings(redis, hash);
  if (settings === null) throw new BaogaoError('job-unknown', { name: job });
  return { settings, files: Number(files), bytes: Number(bytes), complete: complete === '1' };
}

/** The files of a job in their order, a page in memory at one time. */
export async function* jobFiles(redis: Redis, job: string): AsyncGenerator<JobFile> {
  for (let from = 0; ; from += PAGE) {
    const lines = await redis.lrange(keyOf(job, ':files'), from, from + PAGE - 1);
    for (const line of lines) yield JSON.parse(line) as JobFile;
    if (lines.length < PAGE) return;
  }
}

/** @throws BaogaoError `job-unknown` */
export async function statusOf(redis: Redis, job: string): Promise<JobStatus> {
  const { files, complete } = await readManifest(redis, job);
  const keys = keyOf(job, ':keys');
  const documents = await redis.scard(keys);
  const done = await redis.sintercard(2, keys, DONE);
  const failed = await redis.sintercard(2, keys, FAILED);
  return { name: job, files, documents, done, failed, left: documents - done, complete };
}

/** The documents of a job that have no result yet. */
export const keysLeft = (redis: Redis, job: string): Promise<string[]> => redis.sdiff(keyOf(job, ':keys'), DONE);

export const isDone = async (redis: Redis, key: string): Promise<boolean> => (await redis.sismember(DONE, key)) === 1;

/** Notes that a result is in the store. */
export async function markDone(redis: Redis, key: string, failed: boolean): Promise<void> {
  const change = redis.multi().sadd(DONE, key);
  if (failed) change.sadd(FAILED, key);
  await change.exec();
}

/** Counts that a process died on a document, and gives how many have. */
export const countDeath = (redis: Redis, key: string): Promise<number> => redis.hincrby(`${PREFIX}:deaths`, key, 1);
