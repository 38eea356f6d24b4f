import { connect } from 'node:net';
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Service } from '../../src/serve/index.js';
import { type Answer, ask, codeOf, testService } from './test-service.js';

const MAX_BYTES = 200_000;
const MEGABYTE = 2 ** 20;

let service: Service;
let port: number;
beforeAll(async () => {
  service = await testService({ maxBytes: MAX_BYTES, bodyTimeout: 3_000, timeout: 10_000 });
  port = Number(new URL(service.url).port);
});

/** Sends bytes as they are, and gives all that comes back until the service closes or some time has passed. */
function sendRaw(pieces: readonly (string | Uint8Array)[], { pause = 0, wait = 5_000 } = {}): Promise<string> {
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1');
    let received = '';
    const end = (): void => {
      clearTimeout(timer);
      socket.destroy();
      resolve(received);
    };
    const timer = setTimeout(end, wait);
    socket.on('data', (data) => {
      received += data.toString('utf8');
    });
    socket.on('close', end).on('error', end);
    (async () => {
      for (const piece of pieces) {
        if (socket.destroyed) return;
        socket.write(piece);
        if (pause > 0) await new Promise((next) => setTimeout(next, pause));
      }
    })();
  });
}

const head = (lines: readonly string[]): string => [...lines, '', ''].join('\r\n');

/** The status and the code of an answer as it came over the wire. */
function raw(text: string): { status: number; code: string } {
  const [, status = '0'] = /^HTTP\/1\.1 (\d+)/.exec(text) ?? [];
  const [, code = ''] = /"code":"([\w-]+)"/.exec(text) ?? [];
  return { status: Number(status), code };
}

const isAlive = async (): Promise<void> => {
  expect((await ask(`${service.url}/health/ready`)).status).toBe(200);
  const { status, text } = await ask(`${service.url}/v1/extract?format=records&types=count`, {
    ...{ method: 'POST', body: JSON.stringify({ text: '发放传单400余份。' }) },
    headers: { 'content-type': 'application/json' },
  });
  expect([status, JSON.parse(text).length]).toEqual([200, 1]);
};

/** Every answer is one that was meant: a success, or a problem document. */
const isMeant = (answer: Answer): void => {
  if (answer.status >= 400) codeOf(answer);
  else expect(answer.status).toBe(200);
  expect(answer.status).not.toBe(500);
};

describe('what is no HTTP', () => {
  it.each([
    ['nothing of the kind', ['hello\r\n\r\n'], 400, 'bad-request'],
    ['another protocol', [Buffer.from('16030100', 'hex')], 400, 'bad-request'],
    ['headers without end', [head(['GET / HTTP/1.1', `x: ${'a'.repeat(100_000)}`])], 431, 'headers-too-large'],
    [
      'two lengths',
      [head(['POST /v1/extract HTTP/1.1', 'host: x', 'content-length: 1', 'content-length: 2'])],
      400,
      'bad-request',
    ],
    [
      'a length that is none',
      [head(['POST /v1/extract HTTP/1.1', 'host: x', 'content-length: -1'])],
      400,
      'bad-request',
    ],
    [
      'length and chunks',
      [head(['POST /v1/extract HTTP/1.1', 'host: x', 'content-length: 1', 'transfer-encoding: chunked'])],
      400,
      'bad-request',
    ],
    [
      'chunks that are none',
      [
        head(['POST /v1/extract HTTP/1.1', 'host: x', 'content-type: text/plain', 'transfer-encoding: chunked']),
        'zz\r\n',
      ],
      400,
      'bad-request',
    ],
  ])('%s', async (_name, pieces, status, code) => {
    expect(raw(await sendRaw(pieces))).toEqual({ status, code });
    await isAlive();
  });
});

describe('what comes slowly', () => {
  it('a body that trickles in', async () => {
    const start = head(['POST /v1/extract HTTP/1.1', 'host: x', 'content-type: text/plain', 'content-length: 1000']);
    const text = await sendRaw([start, ...Array(100).fill('a')], { pause: 100, wait: 20_000 });
    expect(raw(text)).toEqual({ status: 408, code: 'request-timeout' });
    await isAlive();
  });

  it('a body that is announced and never comes', async () => {
    const start = head([
      'POST /v1/extract HTTP/1.1',
      'host: x',
      'content-type: application/json',
      'content-length: 10',
    ]);
    expect(raw(await sendRaw([start], { wait: 20_000 }))).toEqual({ status: 408, code: 'request-timeout' });
  });

  it('many connections that say nothing', async () => {
    const idle = Array.from({ length: 200 }, () => connect(port, '127.0.0.1').on('error', () => {}));
    await isAlive();
    for (const socket of idle) socket.destroy();
  });
});

describe('what ends too early', () => {
  it('a body, many times', async () => {
    const start = head(['POST /v1/extract HTTP/1.1', 'host: x', 'content-type: text/plain', 'content-length: 1000']);
    await Promise.all(Array.from({ length: 50 }, () => sendRaw([start, 'a'], { wait: 50 })));
    await isAlive();
    expect((await ask(`${service.url}/metrics`)).text).toContain('baogao_documents_running 0\n');
  });
});

describe('what is too much', () => {
  it('forms of very many parts and of very many headers', async () => {
    const part = '--x\r\ncontent-disposition: form-data; name="a"\r\n\r\n1\r\n';
    const lines = `--x\r\ncontent-disposition: form-data; name="a"\r\n${'y: 1\r\n'.repeat(5_000)}\r\n1\r\n`;
    for (const body of [part.repeat(3_000), lines]) {
      const answer = await ask(`${service.url}/v1/extract`, {
        ...{ method: 'POST', body: `${body}--x--\r\n` },
        headers: { 'content-type': 'multipart/form-data; boundary=x' },
      });
      expect(answer.status).toBeGreaterThanOrEqual(400);
      expect(answer.status).toBeLessThan(500);
      codeOf(answer);
    }
    await isAlive();
  });

  it('JSON of very many brackets, keys and numbers', async () => {
    const bodies = [
      '['.repeat(100_000),
      `{"text":"","options":${'{"a":'.repeat(20_000)}1${'}'.repeat(20_000)}}`,
      `{"text":${'9'.repeat(100_000)}}`,
      `{${Array.from({ length: 10_000 }, (_, key) => `"${key}":1`).join(',')}}`,
      '{"__proto__":{"text":"x"},"text":"x","constructor":{}}',
    ];
    for (const body of bodies) {
      const answer = await ask(`${service.url}/v1/extract`, {
        ...{ method: 'POST', body, headers: { 'content-type': 'application/json' } },
      });
      expect(answer.status).toBe(400);
      codeOf(answer);
    }
    await isAlive();
  });

  it('a stream without end', async () => {
    const before = process.memoryUsage().rss;
    const start = head([
      'POST /v1/extract HTTP/1.1',
      'host: x',
      'content-type: text/plain',
      'transfer-encoding: chunked',
    ]);
    const chunk = `10000\r\n${'a'.repeat(0x10000)}\r\n`;
    const text = await sendRaw([start, ...Array(400).fill(chunk)], { pause: 1 });
    expect(raw(text)).toEqual({ status: 413, code: 'body-too-large' });
    await isAlive();
    expect(process.memoryUsage().rss - before).toBeLessThan(300 * MEGABYTE);
  });
});

describe('anything at all', () => {
  const types = fc.constantFrom(
    ...[
      'application/json',
      'text/plain',
      'text/plain; charset=utf-16',
      'text/html; charset=gb18030',
      'application/pdf',
    ],
    ...[
      'application/msword',
      'application/octet-stream',
      'multipart/form-data; boundary=x',
      'x',
      ';;',
      'text/markdown',
    ],
  );
  const body = fc.oneof(
    fc.uint8Array({ maxLength: 2_000 }),
    fc.json().map((text) => Buffer.from(text)),
    fc.string({ unit: 'binary', maxLength: 500 }).map((text) => Buffer.from(JSON.stringify({ text }))),
    fc.uint8Array({ maxLength: 500 }).map((rest) => Buffer.concat([Buffer.from('PK\x03\x04word/'), rest])),
    fc.uint8Array({ maxLength: 500 }).map((rest) => Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), rest])),
    fc.uint8Array({ maxLength: 500 }).map((rest) => Buffer.concat([Buffer.from('%PDF-1.7\n'), rest])),
    fc
      .uint8Array({ maxLength: 500 })
      .map((rest) =>
        Buffer.concat([Buffer.from('--x\r\ncontent-disposition: form-data; name="file"; filename="a"\r\n\r\n'), rest]),
      ),
  );
  const query = fc.oneof(
    fc.constant(''),
    fc.webQueryParameters().map((text) => `?${text}`),
    fc.constantFrom('?format=csv', '?format=html&types=count', '?reference=2014', '?encoding=big5', '?input=docx'),
  );

  it('is answered with what was meant', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom('extract', 'batch'),
        types,
        query,
        body,
        async (path, type, parameters, content) => {
          isMeant(
            await ask(`${service.url}/v1/${path}${parameters}`, {
              ...{ method: 'POST', body: Buffer.from(content), headers: { 'content-type': type } },
            }),
          );
        },
      ),
      { numRuns: 300 },
    );
    await isAlive();
  });

  it('over the wire leaves the service alive', async () => {
    const line = fc.string({ unit: 'grapheme-ascii', maxLength: 60 });
    await fc.assert(
      fc.asyncProperty(fc.array(line, { maxLength: 8 }), fc.uint8Array({ maxLength: 300 }), async (lines, rest) => {
        await sendRaw([head(['POST /v1/extract HTTP/1.1', 'host: x', ...lines]), rest], { wait: 20 });
      }),
      { numRuns: 100 },
    );
    await isAlive();
  });
});
