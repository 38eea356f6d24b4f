import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { extractFolder, FOLDER_FORMATS } from '../../src/index.js';
import { collectJob, jobStatus, openQueueWorker, type QueueWorker, submitJob } from '../../src/queue/index.js';
import { folderOfReports, jsonLines, newFolder, reportText, resultsIn, writeFiles } from '../batch/made-folder.js';
import { runCli } from '../cli/run-cli.js';
import { HAS_REDIS, startRedis, type TestRedis } from './redis.js';

const FORMATS = { formats: [...FOLDER_FORMATS] };

describe.skipIf(!HAS_REDIS)('a queue', () => {
  let redis: TestRedis;
  let worker: QueueWorker;
  let address: { redis: string };
  const seen: { key: string; failed: boolean }[] = [];
  const folder = folderOfReports(12);
  writeFiles(folder, {
    // The same text under another name, once with an ending that makes it another document.
    'zz-again.txt': reportText(0),
    'zz-again.md': reportText(0),
    'damaged.docx': 'no archive',
    'empty.pdf': '',
    'old.txt': Buffer.from('b7a2b7c5b4abb5a5343030d3e0b7dda1a3'.repeat(20), 'hex'),
    'left-alone.xlsx': 'x',
  });
  const output = (): string => join(newFolder(), 'out');

  beforeAll(async () => {
    redis = await startRedis();
    address = { redis: redis.url };
    worker = await openQueueWorker({ ...address, workers: 2, onDocument: (document) => void seen.push(document) });
  });
  afterAll(async () => {
    await worker?.close();
    await redis?.stop();
    rmSync(folder, { recursive: true, force: true });
  });

  it('gives what a run over the folder gives, byte for byte', async () => {
    const expected = output();
    const summary = await extractFolder(folder, expected, FORMATS);
    const submitted = await submitJob('all', [folder], address);
    expect(submitted).toMatchObject({ files: 17, documents: 16, complete: true });
    const collected = output();
    const { seconds: _, ...rest } = await collectJob('all', collected, { ...address, ...FORMATS, wait: true });
    const { seconds: __, ...others } = summary;
    expect(rest).toEqual({ ...others, ignored: 0, ignoredKinds: {} });
    expect(resultsIn(collected)).toEqual(resultsIn(expected));
    expect(await jobStatus('all', address)).toMatchObject({ done: 16, failed: 2, left: 0 });
  });

  it('extracts each document once, however often it is submitted', async () => {
    const before = seen.length;
    expect(new Set(seen.map(({ key }) => key)).size).toBe(before);
    expect(await submitJob('again', [folder], address)).toMatchObject({ files: 17, done: 16, left: 0 });
    expect(seen).toHaveLength(before);
  });

  it('extracts again with other options', async () => {
    const options = { types: ['count'] as const, reference: '2014' };
    const expected = output();
    await extractFolder(folder, expected, { ...FORMATS, ...options });
    await submitJob('counts', [folder], { ...address, ...options });
    const collected = output();
    await collectJob('counts', collected, { ...address, ...FORMATS, wait: true });
    expect(resultsIn(collected)).toEqual(resultsIn(expected));
  });

  it('keeps names of jobs apart', async () => {
    await expect(submitJob('all', [folder], { ...address, types: ['date'] })).rejects.toMatchObject({
      code: 'job-taken',
    });
    await expect(submitJob('a b', [folder], address)).rejects.toMatchObject({ code: 'bad-option' });
    await expect(jobStatus('none', address)).rejects.toMatchObject({ code: 'job-unknown' });
    await expect(collectJob('none', output(), address)).rejects.toMatchObject({ code: 'job-unknown' });
  });

  it('has grammars of one’s own reach the workers', async () => {
    const one = newFolder();
    writeFiles(one, { 'a.txt': '全年架设电杆120基。' });
    const grammars = [{ name: 'classifier.txt', text: '基 measure=count\n' }];
    await submitJob('pylons', [one], { ...address, types: ['count'], grammars });
    const collected = output();
    await collectJob('pylons', collected, { ...address, wait: true });
    expect(jsonLines(join(collected, 'records.ndjson'))).toEqual([expect.objectContaining({ text: '120基' })]);
  });

  it('takes files too, under the names that were given', async () => {
    const files = [join(folder, 'zz-again.txt'), join(folder, 'damaged.docx')];
    await submitJob('files', files, address);
    const collected = output();
    expect(await collectJob('files', collected, { ...address, wait: true })).toMatchObject({ files: 2, failed: 1 });
    expect(jsonLines<{ document: string }>(join(collected, 'failures.ndjson'))[0]?.document).toBe(files[1]);
  });

  it('has a command for each step', async () => {
    const collected = output();
    const common = ['--redis', redis.url];
    expect(await runCli(['submit', folder, '--job', 'typed', ...common])).toEqual({
      code: 0,
      stdout: 'typed: 17 files, 16 different documents; 16 done (2 failed), 0 left\n',
      stderr: '',
    });
    const status = await runCli(['status', 'typed', '--json', '--follow', ...common]);
    expect(JSON.parse(status.stdout)).toMatchObject({ name: 'typed', left: 0 });
    const { code, stderr } = await runCli(['collect', 'typed', '--out', collected, '--format', 'csv', ...common]);
    expect(code).toBe(1);
    expect(stderr).toContain('damaged.docx: should be docx');
    expect(Object.keys(resultsIn(collected))).toContain('counts.csv');
    expect((await runCli(['status', 'none', ...common])).stderr).toBe('baogao: there is no job none\n');
  });

  it('says that a job is not done, and goes on to collect it when it is', async () => {
    await worker.close();
    const one = newFolder();
    writeFiles(one, { 'a.txt': '发放传单7份。' });
    expect(await submitJob('late', [one], address)).toMatchObject({ documents: 1, left: 1 });
    const { code, stderr } = await runCli(['collect', 'late', '--out', output(), '--redis', redis.url]);
    expect({ code, stderr }).toEqual({ code: 3, stderr: 'baogao: the job late is not done: 1 documents are left\n' });
    const collecting = collectJob('late', output(), { ...address, wait: true });
    worker = await openQueueWorker({ ...address, workers: 1 });
    expect(await collecting).toMatchObject({ files: 1, failed: 0 });
  });

  it('says that a job is stuck where the store is not the one that it was', async () => {
    const one = newFolder();
    writeFiles(one, { 'a.txt': '发放传单8份。' });
    await submitJob('stuck', [one], { ...address, store: newFolder(), attempts: 2 });
    await expect(collectJob('stuck', output(), { ...address, wait: true })).rejects.toMatchObject({
      code: 'job-stuck',
      message: expect.stringContaining('the content is not in the store'),
    });
    // Submitted again, to the store that the worker has, it goes on.
    await submitJob('stuck', [one], address);
    expect(await collectJob('stuck', output(), { ...address, wait: true })).toMatchObject({ files: 1, failed: 0 });
  });

  it('may keep contents and results in a folder, and only their names in Redis', async () => {
    const shared = newFolder();
    const own = await startRedis();
    const elsewhere = { redis: own.url, store: shared };
    const helper = await openQueueWorker({ ...elsewhere, workers: 1 });
    const collected = output();
    const expected = output();
    await submitJob('shared', [folder], elsewhere);
    await collectJob('shared', collected, { ...elsewhere, ...FORMATS, wait: true });
    await extractFolder(folder, expected, FORMATS);
    expect(resultsIn(collected)).toEqual(resultsIn(expected));
    await helper.close();
    await own.stop();
  });
});

describe('what cannot begin', () => {
  it('is told: no Redis', async () => {
    const { code, stderr } = await runCli(['status', 'x', '--redis', 'redis://127.0.0.1:1']);
    expect(code).toBe(2);
    expect(stderr).toMatch(/^baogao: the queue at redis:\/\/127\.0\.0\.1:1 cannot be used: /);
  });

  it('is told: an address that is none', async () => {
    await expect(jobStatus('x', { redis: 'http://127.0.0.1' })).rejects.toMatchObject({ code: 'bad-option' });
  });
});
