import { type ChildProcess, spawn } from 'node:child_process';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { extractFolder } from '../../src/index.js';
import { collectJob, jobStatus, submitJob } from '../../src/queue/index.js';
import { jsonLines, newFolder, reportText, resultsIn, writeFiles } from '../batch/made-folder.js';
import { buildCommand } from '../package/tarball.js';
import { HAS_REDIS, startRedis, type TestRedis } from './redis.js';

/** Documents that are different, and copies of some of them under other names. */
const DIFFERENT = 160;
const COPIES = 40;
const KILLS = 20;
/** Documents that are done between one kill and the next: all kills fall while there is work. */
const BETWEEN = 6;
const WORKERS = 2;
const POISON = 'POISON';

/** Ends a process by force when it is handed a document with the word in it, as a fault in native code would. */
const PRELOAD = `
const on = process.on;
process.on = function (name, listener) {
  if (name !== 'message') return on.call(this, name, listener);
  return on.call(this, name, (task) => {
    if (Buffer.from(task.content).includes('${POISON}')) process.kill(process.pid, 'SIGKILL');
    listener(task);
  });
};
`;

/** Always the same order. */
function createRandom(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

describe.skipIf(!HAS_REDIS)('workers that are killed', () => {
  const scratch = newFolder();
  const folder = newFolder();
  const preload = join(scratch, 'poison.mjs');
  let redis: TestRedis;
  let command: string;
  let workers: ChildProcess[] = [];

  beforeAll(async () => {
    writeFileSync(preload, PRELOAD);
    command = buildCommand(scratch);
    redis = await startRedis();
    const documents = Array.from({ length: DIFFERENT }, (_, number) => [
      `${number % 3 === 0 ? 'below/' : ''}report-${number}.txt`,
      `${reportText(number)}第${number}号\n`.repeat(4),
    ]);
    const copies = Array.from({ length: COPIES }, (_, number) => [
      `copies/copy-${number}.txt`,
      `${reportText(number)}第${number}号\n`.repeat(4),
    ]);
    writeFiles(folder, Object.fromEntries([...documents, ...copies, ['damaged.docx', 'no archive']]));
  });
  afterAll(async () => {
    for (const worker of workers) worker.kill('SIGKILL');
    await redis?.stop();
    for (const made of [scratch, folder]) rmSync(made, { recursive: true, force: true });
  });

  function startWorker(): ChildProcess {
    const args = ['worker', '--redis', redis.url, '--workers', '1', '--stalled-after', '1000'];
    const env = { ...process.env, NODE_OPTIONS: `--import ${preload}` };
    const child = spawn(process.execPath, [command, ...args], { env, stdio: 'ignore' });
    workers.push(child);
    return child;
  }

  it('lose nothing, do nothing twice, and give what one process gives', { timeout: 240_000 }, async () => {
    const expected = join(scratch, 'expected');
    await extractFolder(folder, expected, { formats: ['records', 'json', 'csv'] });
    writeFiles(folder, { 'zz-poison.txt': `${POISON}\n发放传单9份。` });
    const address = { redis: redis.url };
    expect(await submitJob('kills', [folder], address)).toMatchObject({
      files: DIFFERENT + COPIES + 2,
      documents: DIFFERENT + 2,
    });

    const random = createRandom(20);
    workers = [];
    for (let number = 0; number < WORKERS; number++) startWorker();
    let kills = 0;
    let doneAtKill = 0;
    let status = await jobStatus('kills', address);
    while (status.left > 0) {
      if (kills < KILLS && status.done >= doneAtKill + BETWEEN) {
        const [victim] = workers.splice(random(workers.length), 1);
        victim?.kill('SIGKILL');
        kills += 1;
        doneAtKill = status.done;
        if (kills === KILLS / 2) await redis.restart();
        startWorker();
      }
      await new Promise((next) => setTimeout(next, 20));
      status = await jobStatus('kills', address);
    }
    expect(kills).toBe(KILLS);

    const collected = join(scratch, 'collected');
    const summary = await collectJob('kills', collected, { ...address, formats: ['records', 'json', 'csv'] });
    expect(summary).toMatchObject({ files: DIFFERENT + COPIES + 2, failed: 2 });
    const { 'failures.ndjson': failures, ...results } = resultsIn(collected);
    const { 'failures.ndjson': others, ...rest } = resultsIn(expected);
    expect(results).toEqual(rest);
    expect(failures?.startsWith(others ?? '')).toBe(true);
    expect(jsonLines(join(collected, 'failures.ndjson'))[1]).toEqual({
      document: 'zz-poison.txt',
      code: 'document-poisonous',
      message: 'zz-poison.txt: workers died on it 2 times',
    });
    // A tree for each document: none is missing, none is there twice.
    const trees = readFileSync(join(collected, 'trees.ndjson'), 'utf8').trimEnd().split('\n');
    const files = trees.map((line) => JSON.parse(line).data.document);
    expect(new Set(files).size).toBe(DIFFERENT + COPIES);
    expect(files).toHaveLength(DIFFERENT + COPIES);
  });
});
