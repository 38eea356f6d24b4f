import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { lock } from '../../src/batch/folder/lock.js';
import { newFolder, writeFiles } from './made-folder.js';

const CHILD = fileURLToPath(new URL('lock-child.ts', import.meta.url));

/** Runs a process that takes the lock so many times, and gives what it ended with. */
const contend = (folder: string, times: number): Promise<unknown> =>
  new Promise((resolve) => {
    const argv = ['--import', 'tsx', CHILD, join(folder, 'own', 'lock'), join(folder, 'within'), String(times)];
    spawn(process.execPath, argv, { stdio: 'ignore' }).on('close', resolve);
  });

it('is held by one process at a time, also where a dead one has left it', async () => {
  const folder = newFolder();
  writeFiles(folder, { [`own/lock/99999999 ${hostname()} a`]: '' });
  expect(await Promise.all([contend(folder, 40), contend(folder, 40), contend(folder, 40)])).toEqual([0, 0, 0]);
  expect(existsSync(join(folder, 'own', 'lock'))).toBe(false);
}, 120_000);

it('is not given twice in one process, and can be taken again', async () => {
  const file = join(newFolder(), 'lock');
  const unlock = await lock(file);
  await expect(lock(file)).rejects.toMatchObject({ code: 'output-locked' });
  await unlock();
  await (await lock(file))();
});
