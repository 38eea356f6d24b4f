import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { hostname } from 'node:os';
import { dirname } from 'node:path';
import { BaogaoError } from '../../error.js';
import { systemMessage } from '../failure.js';

const OWNER = `${process.pid} ${hostname()}`;

/** The locks that this process holds, or is about to. */
const held = new Set<string>();

/**
 * Keeps other runs away from an output folder until the function that it returns is called. The lock of a process that
 * is no more is taken over; on another machine that cannot be known, and a person has to decide.
 *
 * @throws BaogaoError `output-locked`, `output-unwritable`
 */
export async function lock(file: string): Promise<() => Promise<void>> {
  if (held.has(file)) throw new BaogaoError('output-locked', { lock: file, owner: OWNER });
  held.add(file);
  try {
    await acquire(file);
  } catch (error) {
    held.delete(file);
    throw error;
  }
  return async () => {
    await rm(file, { force: true });
    held.delete(file);
  };
}

async function acquire(file: string): Promise<void> {
  for (;;) {
    try {
      await mkdir(dirname(file), { recursive: true });
      await writeFile(file, OWNER, { flag: 'wx' });
      return;
    } catch (error) {
      // Not EEXIST where a part of the path is a file: that file has another path.
      const { code, path } = error as NodeJS.ErrnoException;
      if (code !== 'EEXIST' || path !== file) {
        throw new BaogaoError('output-unwritable', { file, problem: systemMessage(error) }, { cause: error });
      }
    }
    const owner = await readFile(file, 'utf8').catch(() => '');
    const [pid = '', host = ''] = owner.split(' ');
    // An empty lock was left by a process that ended while it wrote it.
    if (owner !== '' && (host !== hostname() || isRunning(Number(pid)))) {
      throw new BaogaoError('output-locked', { lock: file, owner });
    }
    await rm(file, { force: true });
  }
}

/** In a container, processes that come one after the other often have the same id: our own id is not another's. */
function isRunning(pid: number): boolean {
  if (pid === process.pid || !Number.isSafeInteger(pid) || pid <= 0) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
