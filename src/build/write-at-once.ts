import { mkdirSync, mkdtempSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Lets `write` write files into a folder of its own and moves them into `folder` when it is through, over those of the
 * same names. Where it throws, `folder` stays as it was: packed files of two states beside each other fit nothing.
 */
export async function writeAtOnce(folder: string, write: (staged: string) => Promise<void>): Promise<void> {
  mkdirSync(folder, { recursive: true });
  // Inside the folder, so that both are on one volume.
  const staged = mkdtempSync(join(folder, '.staged-'));
  try {
    await write(staged);
    for (const name of readdirSync(staged)) renameSync(join(staged, name), join(folder, name));
  } finally {
    rmSync(staged, { recursive: true, force: true });
  }
}
