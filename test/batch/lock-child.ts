import { closeSync, openSync, rmSync } from 'node:fs';
import { lock } from '../../src/batch/folder/lock.js';
import { BaogaoError } from '../../src/error.js';

/** Takes a lock again and again, and ends with 1 as soon as anybody else has it too. */
const [file = '', within = '', times = ''] = process.argv.slice(2);
let taken = 0;
while (taken < Number(times)) {
  try {
    const unlock = await lock(file);
    closeSync(openSync(within, 'wx'));
    await new Promise((resolve) => setTimeout(resolve, 2));
    rmSync(within);
    await unlock();
    taken += 1;
  } catch (error) {
    if (!(error instanceof BaogaoError) || error.code !== 'output-locked') throw error;
  }
}
