import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { hostname } from 'node:os';
import { dirname } from 'node:path';
import { BaogaoError } from '../../error.js';
import { systemMessage } from '../failure.js';

/** The locks that this process holds. */
const held = new Set<string>();

/**
 * Keeps other runs away from an output folder until the function that it returns is called. The lock of a process that
 * is no more is taken over; on another machine that cannot be known, and a person has to decide.
 *
 * @throws BaogaoError `output-locked`, `output-unwritable`
 */
export async function lock(file: string): Promise<() => Promise<void>> {
  const owner = `${process.pid} ${hostname()}`;
  for (;;) {
    try {
      await mkdir(dirname(file), { recursive: true });
      await writeFile(file, owner, { flag: 'wx' });
      held.add(file);
      return async () => {
        held.delete(file);
        await rm(file, { force: true });
      };
    } catch (error) {
      // Not EEXIST where a part of the path is a file: that file has another path.
      const { code, path } = error as NodeJS.ErrnoException;
      if (code !== 'EEXIST' || path !== file) {
        throw new BaogaoError('output-unwritable', { file, problem: systemMessage(error) }, { cause: error });
      }
    }
    const other = await readFile(file, 'utf8').catch(() => '');
    const [pid = '', host = ''] = other.split(' ');
    // An empty lock was left by a process that ended while it wrote it.
    const alive = other !== '' && (host !== hostname() || isRunning(Number(pid)));
    if (held.has(file) || alive) {
      throw new BaogaoError('output-locked', { lock: file, owner: other });
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
