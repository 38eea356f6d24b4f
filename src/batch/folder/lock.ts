import { mkdir, readdir, rm, rmdir, writeFile } from 'node:fs/promises';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { BaogaoError } from '../../error.js';
import { systemMessage } from '../failure.js';

/** Names of this process; no other process, before or after it, has the second. */
const owner = (): string => `${process.pid} ${encodeURIComponent(hostname())}`;
const NONCE = `${Date.now().toString(36)}${Math.random().toString(36).slice(2)}`;

/** The locks that this process holds, or is about to. */
const held = new Set<string>();

/** Two that come in the same moment see each other and both step back, each for a time of its own. */
const ATTEMPTS = 8;
const LONGEST_PAUSE = 200;
/** Runs that end in the very moment in which another begins. */
const MOST_ENDS = 100;

/**
 * Keeps other runs away from an output folder until the function that it returns is called. The lock of a process that
 * is no more counts for nothing; on another machine that cannot be known, and a person has to decide.
 *
 * A lock is a folder in which each process puts a file of its own, named by it, before it looks at the others: of two
 * processes at least one sees the other, whatever the order, and nobody takes away what may be another's.
 *
 * @throws BaogaoError `output-locked`, `output-unwritable`
 */
export async function lock(folder: string): Promise<() => Promise<void>> {
  if (held.has(folder)) throw new BaogaoError('output-locked', { lock: folder, owner: owner() });
  held.add(folder);
  const mine = `${owner()} ${NONCE}`;
  try {
    for (let attempt = 1; ; attempt++) {
      await guarded(folder, () => announce(folder, mine));
      const other = await guarded(folder, () => findOther(folder, mine));
      if (other === null) break;
      await withdraw(folder, mine);
      if (attempt === ATTEMPTS)
        throw new BaogaoError('output-locked', { lock: join(folder, other), owner: shown(other) });
      await pause(Math.random() * LONGEST_PAUSE);
    }
  } catch (error) {
    held.delete(folder);
    throw error;
  }
  return async () => {
    await withdraw(folder, mine);
    held.delete(folder);
  };
}

async function announce(folder: string, mine: string): Promise<void> {
  for (let attempt = 1; ; attempt++) {
    try {
      await mkdir(folder, { recursive: true });
      await writeFile(join(folder, mine), '');
      return;
    } catch (error) {
      // Another run has just ended and taken the folder with it.
      if ((error as NodeJS.ErrnoException).code !== 'ENOENT' || attempt === MOST_ENDS) throw error;
    }
  }
}

/** Another process that is there, by the name of its file. What dead ones have left goes: nobody else has their names. */
async function findOther(folder: string, mine: string): Promise<string | null> {
  for (const name of await readdir(folder)) {
    if (name === mine) continue;
    if (isAlive(name)) return name;
    await rm(join(folder, name), { force: true });
  }
  return null;
}

async function withdraw(folder: string, mine: string): Promise<void> {
  await rm(join(folder, mine), { force: true });
  // Unless others are there.
  await rmdir(folder).catch(() => {});
}

async function guarded<Result>(file: string, work: () => Promise<Result>): Promise<Result> {
  try {
    return await work();
  } catch (error) {
    throw new BaogaoError('output-unwritable', { file, problem: systemMessage(error) }, { cause: error });
  }
}

const shown = (name: string): string => {
  const [pid = '', host = ''] = name.split(' ');
  return `${pid} ${decodeURIComponent(host)}`;
};

/** In a container, processes that come one after the other often have the same id: our own id is not another's. */
function isAlive(name: string): boolean {
  const [pid = '', host = ''] = name.split(' ');
  if (host !== encodeURIComponent(hostname())) return true;
  const id = Number(pid);
  if (id === process.pid || !Number.isSafeInteger(id) || id <= 0) return false;
  try {
    process.kill(id, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
