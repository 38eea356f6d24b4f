import { stat } from 'node:fs/promises';
import { extname, resolve } from 'node:path';
import { checked } from '../batch/checked.js';
import { toldFailure } from '../batch/documents/told-failure.js';
import { systemMessage } from '../batch/failure.js';
import { placeOf } from '../batch/folder/place-of.js';
import { type FolderEntry, walkFolder } from '../batch/folder/walk-folder.js';
import { mapInOrder } from '../batch/pool/map-in-order.js';
import { parserSettings } from '../batch/pool/parser-settings.js';
import { formatOfName } from '../document/format-of.js';
import { DEFAULT_LIMITS } from '../document/limits.js';
import { readBytes } from '../document/read-bytes.js';
import { BaogaoError } from '../error.js';
import { type Connection, connect } from './connection.js';
import { type DocumentQueue, enqueue, openQueue } from './document-job.js';
import { contentHash, jobSettings, resultKey, settingsHash } from './job-settings.js';
import { isDone, type JobFile, statusOf, writeManifest } from './manifest.js';
import { type JobStatus, type SubmitOptions, submitOptionsSchema } from './queue-options.js';
import { contentName } from './store/store.js';

/** Files under way, and their bytes together. */
const WINDOW = { width: 8, weight: { of: ({ entry }: Found) => entry.size, most: 64 << 20 } };

/** A file, and where it is. */
interface Found {
  readonly entry: FolderEntry;
  readonly path: string | Buffer;
}

/** Names of jobs stand in keys and on command lines. */
const NAME = /^[\p{L}\p{N}._-]{1,100}$/u;

/**
 * Submits all documents under a folder, or files, as a job of this name, and resolves once all of them are stored and in
 * the queue. Done again, it goes on from where it was: documents that have a result are not extracted again.
 *
 * @throws BaogaoError `bad-option`, `folder-unreadable`, `no-documents`, `job-taken`, `package-missing`,
 * `queue-unavailable`, `store-unavailable`, and as `createParser` does
 */
export async function submitJob(
  name: string,
  paths: readonly string[],
  options: SubmitOptions = {},
): Promise<JobStatus> {
  const given = checked(submitOptionsSchema, options);
  checkJobName(name);
  const { types, encoding, limits, signal, redis, store, attempts } = given;
  const settings = jobSettings({
    ...{ types: types ?? null, parser: parserSettings(given) },
    reading: { ...(encoding !== undefined && { encoding }), ...(limits && { limits }) },
  });
  const connection = await connect({ ...(redis !== undefined && { redis }), ...(store !== undefined && { store }) });
  const queue = await openQueue(connection.redis);
  try {
    const manifest = await writeManifest(connection.redis, name, settings);
    const hash = settingsHash(settings);
    const limit = limits?.bytes ?? DEFAULT_LIMITS.bytes;
    let files = 0;
    let bytes = 0;
    const submit = (found: Found): Promise<JobFile> => submitFile(found, { connection, queue, hash, limit, attempts });
    for await (const file of mapInOrder(findFiles(paths), submit, WINDOW)) {
      signal?.throwIfAborted();
      await manifest.add(file);
      files += 1;
      bytes += file.size;
    }
    if (files === 0) throw new BaogaoError('no-documents', { folder: paths.join(', ') });
    await manifest.complete({ files, bytes });
    return await statusOf(connection.redis, name);
  } finally {
    await queue.close();
    await connection.close();
  }
}

/** @throws BaogaoError `bad-option` */
export function checkJobName(name: string): void {
  if (NAME.test(name)) return;
  throw new BaogaoError('bad-option', {
    option: 'job',
    problem: 'expected up to 100 letters, digits, dots or hyphens',
  });
}

interface Submission {
  readonly connection: Connection;
  readonly queue: DocumentQueue;
  /** The hash of the settings. */
  readonly hash: string;
  /** The largest file, in bytes. */
  readonly limit: number;
  readonly attempts: number | undefined;
}

async function submitFile({ entry, path }: Found, submission: Submission): Promise<JobFile> {
  const { connection, queue, hash, limit, attempts } = submission;
  if (entry.problem !== undefined) {
    return { ...entry, key: null, failure: { code: 'file-unreadable', message: entry.problem, data: null } };
  }
  let content: Uint8Array;
  try {
    content = await readBytes(path, entry.path, limit);
  } catch (error) {
    return { ...entry, key: null, failure: toldFailure(error) };
  }
  const extension = extname(entry.path).toLowerCase();
  const digest = contentHash(content);
  const key = resultKey(digest, extension, hash);
  if (!(await isDone(connection.redis, key))) {
    await connection.store.put(contentName(digest), content);
    await enqueue(queue, { key, content: digest, name: `document${extension}`, settings: hash }, attempts);
  }
  return { ...entry, key };
}

/** @throws BaogaoError `folder-unreadable` */
async function* findFiles(paths: readonly string[]): AsyncGenerator<Found> {
  for (const given of paths) {
    const path = resolve(given);
    let found: Awaited<ReturnType<typeof stat>>;
    try {
      found = await stat(path);
    } catch (error) {
      throw new BaogaoError('folder-unreadable', { folder: given, problem: systemMessage(error) }, { cause: error });
    }
    if (!found.isDirectory()) {
      const entry = { path: given, size: Number(found.size), modified: Math.trunc(Number(found.mtimeMs)) };
      yield { entry, path };
      continue;
    }
    for await (const entry of walkFolder(path, { accepts: (name) => formatOfName(name) !== null })) {
      // With several folders, paths tell which one.
      const named = paths.length === 1 ? entry : { ...entry, path: `${given}/${entry.path}` };
      yield { entry: named, path: placeOf(path, entry) };
    }
  }
}
