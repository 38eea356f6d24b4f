import { randomUUID } from 'node:crypto';
import { access, link, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { systemMessage } from '../../batch/failure.js';
import { BaogaoError } from '../../error.js';
import type { Store } from './store.js';

/** Letters of a hash that name its folder: no folder gets too full. */
const SPREAD = 2;

/**
 * A folder that all workers share.
 *
 * @throws BaogaoError `store-unavailable`, also where it cannot be written to
 */
export function createFolderStore(folder: string): Store {
  const pathOf = (name: string): string => {
    const [kind = '', hash = ''] = name.split('-');
    return join(folder, kind, hash.slice(0, SPREAD), hash);
  };
  /** Does the work; system errors of these codes are answers too. */
  async function guarded<Result>(
    work: () => Promise<Result>,
    answers: Readonly<Record<string, Result>> = {},
  ): Promise<Result> {
    try {
      return await work();
    } catch (error) {
      const { code = '' } = error as NodeJS.ErrnoException;
      if (Object.hasOwn(answers, code)) return answers[code] as Result;
      throw new BaogaoError('store-unavailable', { store: folder, problem: systemMessage(error) }, { cause: error });
    }
  }
  return {
    put: (name, bytes) =>
      guarded(
        async () => {
          const path = pathOf(name);
          // Whole before it has its name, and a name is given once only.
          const unfinished = `${path}.${randomUUID()}`;
          await mkdir(dirname(path), { recursive: true });
          try {
            await writeFile(unfinished, bytes, { flush: true });
            await link(unfinished, path);
            return true;
          } finally {
            await rm(unfinished, { force: true });
          }
        },
        { EEXIST: false },
      ),
    get: (name) => guarded<Uint8Array | null>(() => readFile(pathOf(name)), { ENOENT: null }),
    has: (name) =>
      guarded(
        async () => {
          await access(pathOf(name));
          return true;
        },
        { ENOENT: false },
      ),
    remove: (name) => guarded(() => rm(pathOf(name), { force: true })),
    close: async () => {},
  };
}
