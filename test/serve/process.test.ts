import { type ChildProcess, spawn } from 'node:child_process';
import { type AddressInfo, createServer } from 'node:net';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { runCli } from '../cli/run-cli.js';
import { ask, codeOf, post, postJson } from './test-service.js';

const MAIN = fileURLToPath(new URL('../../src/cli/main.ts', import.meta.url));
const SENTENCE = '3月，县卫生局召开会议两次，发放传单400余份。\n';

/** A free port; other tests may keep the machine busy. */
const SETTINGS = ['--port', '0', '--workers', '2', '--max-delay', '60000'];

interface Running {
  readonly child: ChildProcess;
  readonly url: string;
  /** Everything on standard output so far. */
  log(): string;
  readonly ended: Promise<number | null>;
}

const running: Running[] = [];
afterAll(() => {
  for (const { child } of running) child.kill('SIGKILL');
});

/** `baogao serve` in a process of its own, once it listens. */
async function serve(args: readonly string[], env: NodeJS.ProcessEnv = {}): Promise<Running> {
  const child = spawn(process.execPath, ['--import', 'tsx', MAIN, 'serve', ...SETTINGS, ...args], {
    env: { ...process.env, ...env },
  });
  let log = '';
  child.stdout.on('data', (data) => {
    log += data;
  });
  const ended = new Promise<number | null>((resolve) => child.once('close', resolve));
  const url = await new Promise<string>((resolve, reject) => {
    let text = '';
    child.stderr.on('data', (data) => {
      text += data;
      const [, found] = /listening at (\S+);/.exec(text) ?? [];
      if (found !== undefined) resolve(found);
    });
    ended.then(() => reject(new Error(text)));
  });
  const started = { child, url, log: () => log, ended };
  running.push(started);
  return started;
}

const TOKEN = 'secret';
const headers = { authorization: `Bearer ${TOKEN}`, 'x-request-id': 'mine' };

describe('baogao serve', () => {
  let service: Running;
  beforeAll(async () => {
    service = await serve([], { BAOGAO_TOKEN: TOKEN });
  });

  it('listens to this machine only', () => {
    expect(new URL(service.url).hostname).toBe('127.0.0.1');
  });

  it('takes the token from the environment', async () => {
    const { url } = service;
    expect(codeOf(await postJson(`${url}/v1/extract`, { text: '' }))).toBe('unauthorised');
    expect((await postJson(`${url}/v1/extract`, { text: '' }, headers)).status).toBe(200);
  });

  it('answers what it has taken when it is told to end, and ends', async () => {
    const { url, child, ended } = service;
    await postJson(`${url}/v1/extract`, { text: '青石站工作总结' }, headers);
    await post(`${url}/v1/extract`, 'application/json', '青石站工作总结', headers);
    await post(`${url}/v1/extract`, 'text/plain', '青石站工作总结', headers);
    await postJson(`${url}/v1/extract`, { text: '', options: { reference: '青石站' } }, headers);
    await post(`${url}/v1/batch`, 'application/x-ndjson', '{"id":"青石站","text":"青石站"}\n青石站\n', headers);
    const under = postJson(`${url}/v1/extract?format=outline`, { text: SENTENCE.repeat(4_000) }, headers);
    const isRunning = async (): Promise<boolean> =>
      (await ask(`${url}/metrics`, { headers })).text.includes('baogao_documents_running 1\n');
    await expect.poll(isRunning, { timeout: 10_000 }).toBe(true);
    child.kill('SIGTERM');
    expect((await under).status).toBe(200);
    expect(await ended).toBe(0);
    await expect(fetch(`${url}/health/live`)).rejects.toThrow();
  });

  it('has logged requests by their ids, and nothing of the documents', () => {
    const lines = service
      .log()
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line));
    const mine = lines.filter(({ reqId }) => reqId === 'mine');
    expect(mine.filter(({ msg }) => msg === 'request completed').length).toBeGreaterThanOrEqual(7);
    expect(mine.filter(({ code }) => code === 'bad-json')).toHaveLength(1);
    expect(service.log()).not.toMatch(/\p{Script=Han}/u);
    expect(service.log()).not.toContain(TOKEN);
  });

  it('logs texts where that is asked for', async () => {
    const { url, log } = await serve(['--log-text']);
    await postJson(`${url}/v1/extract`, { text: '青石站工作总结' });
    await expect.poll(log).toContain('青石站工作总结');
  });

  it.each([
    ['a port that is no number', ['--port', 'x']],
    ['a port that is none', ['--port', '70000']],
    ['a level of the log that is none', ['--log-level', 'loud']],
    ['a token that cannot be read', ['--token-file', '/nowhere']],
    ['a grammar that cannot be read', ['--grammar', '/nowhere.txt']],
  ])('%s: wrong use', async (_name, argv) => {
    const { code, stdout, stderr } = await runCli(['serve', ...argv]);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).not.toBe('');
  });

  it('says that an address is taken', async () => {
    const other = createServer();
    await new Promise<void>((listening) => other.listen(0, '127.0.0.1', listening));
    const { port } = other.address() as AddressInfo;
    const { code, stderr } = await runCli(['serve', '--port', String(port), '--log-level', 'silent']);
    other.close();
    expect({ code, stderr }).toEqual({
      code: 1,
      stderr: `baogao: cannot listen on 127.0.0.1, port ${port}: EADDRINUSE\n`,
    });
  });
});
