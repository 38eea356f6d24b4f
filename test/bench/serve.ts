/**
 * `npm run bench:serve`, after `npm run build`: the service in a process of its own under load from this one. Throughput
 * as a ratio to the in-process batch, in turns so that both meet the same machine; how long small requests take alone and
 * beside large ones; memory over ten thousand requests; what becomes of too many requests. All loops end by themselves.
 */
import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import autocannon from 'autocannon';
import { BUILT } from './built.js';
import { median } from './measure.js';
import { benchTexts } from './texts.js';

const MAIN = fileURLToPath(new URL('../../dist/cli/main.js', import.meta.url));
const WORKERS = Math.max(2, availableParallelism());
const CLIENTS = 4 * WORKERS;
const ROUNDS = 3;
/** Times that all texts are extracted in a round. */
const REPEATS = 8;
const SMALL = '3月，县卫生局召开会议两次，发放传单400余份。';
const LARGE_CHARACTERS = 400_000;
const REQUESTS = 10_000;
/** Seconds after which any part of this ends, done or not. */
const LONGEST = 120;

if (!existsSync(BUILT)) {
  console.error('run `npm run build` first');
  process.exit(1);
}
const { extractLines } = (await import(BUILT)) as typeof import('../../src/index.js');
const { texts } = benchTexts();
const characters = texts.reduce((sum, text) => sum + text.length, 0);
console.log(`${texts.length} texts, ${characters} characters; ${WORKERS} workers, ${CLIENTS} clients\n`);

interface Served {
  readonly url: string;
  readonly child: ChildProcess;
  stop(): Promise<void>;
}

async function serve(...args: string[]): Promise<Served> {
  const child = spawn(process.execPath, [MAIN, 'serve', '--port', '0', '--log-level', 'silent', ...args]);
  const url = await new Promise<string>((resolve) => {
    child.stderr.on('data', (data) => {
      const [, found] = /listening at (\S+);/.exec(String(data)) ?? [];
      if (found !== undefined) resolve(found);
    });
  });
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  return {
    ...{ url, child },
    async stop() {
      child.kill('SIGTERM');
      await ended;
    },
  };
}

const requestOf = (text: string): autocannon.Request => ({
  ...{ method: 'POST', path: '/v1/extract' },
  headers: { 'content-type': 'application/json' },
  body: JSON.stringify({ text }),
});

const load = (url: string, options: Partial<autocannon.Options>): Promise<autocannon.Result> =>
  autocannon({ url, timeout: 60, ...options } as autocannon.Options);

/** Both give whole trees. */
async function throughput(): Promise<void> {
  const service = await serve('--workers', String(WORKERS));
  const requests = texts.map(requestOf);
  const documents = Array.from({ length: REPEATS }, () => texts).flat();
  const batch = async (): Promise<number> => {
    // From the first answer on: threads have started then.
    let began = 0;
    let answers = 0;
    const lines = documents.map((text, id) => `${JSON.stringify({ id, text })}\n`);
    for await (const _ of extractLines(streamOf(lines), { format: 'json', workers: WORKERS })) {
      if (answers === 0) began = performance.now();
      answers += 1;
    }
    return ((answers - 1) * (characters / texts.length)) / (performance.now() - began);
  };
  const clients = async (): Promise<number> => {
    const began = performance.now();
    // Each client goes through all texts: as many requests as there are documents, spread over the clients.
    const { '2xx': done } = await load(service.url, {
      ...{ connections: CLIENTS, amount: Math.ceil(documents.length / CLIENTS) * CLIENTS, requests },
    });
    return (done * (characters / texts.length)) / (performance.now() - began);
  };
  await clients();
  const ratios: number[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    const [alone, served] = [await batch(), await clients()];
    ratios.push(served / alone);
    console.log(
      `batch ${alone.toFixed(0)} characters/ms, service ${served.toFixed(0)}: ${(served / alone).toFixed(2)} ×`,
    );
  }
  console.log(`throughput of ${CLIENTS} clients: ${median(ratios).toFixed(2)} × that of the batch\n`);
  await service.stop();
}

async function* streamOf(lines: readonly string[]): AsyncGenerator<string> {
  yield* lines;
}

async function latency(): Promise<void> {
  const service = await serve('--workers', String(WORKERS));
  const small = (amount: number): Promise<autocannon.Result> =>
    load(service.url, { connections: 1, amount, requests: [requestOf(SMALL)] });
  await small(500);
  const idle = (await small(1_000)).latency.p99;
  let busy = true;
  const large = requestOf(`${SMALL}\n`.repeat(Math.ceil(LARGE_CHARACTERS / SMALL.length)));
  const beside = (async () => {
    const until = performance.now() + LONGEST * 1000;
    while (busy && performance.now() < until) await load(service.url, { connections: 2, amount: 2, requests: [large] });
  })();
  await new Promise((resolve) => setTimeout(resolve, 1_000));
  const loaded = (await small(1_000)).latency.p99;
  busy = false;
  await beside;
  console.log(
    `p99 of small requests: ${idle} ms alone, ${loaded} ms beside large ones: ${(loaded / Math.max(idle, 1)).toFixed(1)} ×\n`,
  );
  await service.stop();
}

async function memory(): Promise<void> {
  const service = await serve('--workers', String(WORKERS));
  const figures: number[] = [];
  for (let done = 0; done < REQUESTS; done += REQUESTS / 10) {
    await load(service.url, {
      connections: CLIENTS,
      amount: REQUESTS / 10,
      requests: [requestOf(SMALL), requestOf(texts[0] ?? '')],
    });
    const text = await (await fetch(`${service.url}/metrics`)).text();
    figures.push(Number(/^process_resident_memory_bytes (\S+)$/m.exec(text)?.[1]) / 1e6);
  }
  console.log(`MB of the service after each of ten times ${REQUESTS / 10} requests`);
  console.log(`${figures.map((figure) => figure.toFixed(0)).join('  ')}\n`);
  await service.stop();
}

async function overload(): Promise<void> {
  const service = await serve('--workers', String(WORKERS), '--max-queue', '8');
  const result = await load(service.url, { connections: 200, duration: 10, requests: [requestOf(texts[0] ?? '')] });
  const { '2xx': done, statusCodeStats = {}, errors, timeouts } = result;
  const refused = statusCodeStats['503']?.count ?? 0;
  const others = Object.keys(statusCodeStats).filter((status) => !['200', '503'].includes(status));
  console.log(`200 clients at once: ${done} answered, ${refused} refused with 503`);
  console.log(`other statuses: ${others.join(', ') || 'none'}; errors: ${errors}, time-outs: ${timeouts}`);
  console.log(`alive: ${(await fetch(`${service.url}/health/ready`)).status === 200}`);
  await service.stop();
}

await throughput();
await latency();
await memory();
await overload();
