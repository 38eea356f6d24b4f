import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { makePdf } from '../document/make-pdf.js';
import { type Answer, ask, codeOf, post, postJson, testService } from './test-service.js';

const SENTENCE = '3月，县卫生局召开会议两次，发放传单400余份。\n';
/** Large enough to count as large. */
const LARGE = SENTENCE.repeat(10_500);

/** How many answers have each status. */
function statuses(answers: readonly Answer[]): Record<number, number> {
  const numbers: Record<number, number> = {};
  for (const { status } of answers) numbers[status] = (numbers[status] ?? 0) + 1;
  return numbers;
}

describe('size', () => {
  it('of a request is limited, whether it tells its length or not', async () => {
    const { url } = await testService({ maxBytes: 1_000 });
    expect(codeOf(await post(`${url}/v1/extract`, 'text/plain', 'x'.repeat(1_001)))).toBe('body-too-large');
    const stream = new Blob(['x'.repeat(1_001)]).stream();
    const answer = await ask(`${url}/v1/extract`, {
      ...{ method: 'POST', body: stream, headers: { 'content-type': 'text/plain' } },
      ...{ duplex: 'half' },
    } as RequestInit);
    expect([answer.status, codeOf(answer)]).toEqual([413, 'body-too-large']);
    expect((await post(`${url}/v1/extract`, 'text/plain', 'x'.repeat(1_000))).status).toBe(200);
    const form = new FormData();
    form.append('file', new Blob(['x'.repeat(1_001)]), 'a.txt');
    expect(codeOf(await ask(`${url}/v1/extract`, { method: 'POST', body: form }))).toBe('body-too-large');
  });

  it('of a text and of a file is limited', async () => {
    const { url } = await testService({ maxCharacters: 10, maxPages: 1, maxBytes: 100_000 });
    expect((await postJson(`${url}/v1/extract`, { text: '一'.repeat(10) })).status).toBe(200);
    const long = await postJson(`${url}/v1/extract`, { text: '一'.repeat(11) });
    expect([long.status, codeOf(long)]).toEqual([413, 'text-too-long']);
    const page = [{ x: 80, y: 700, text: '一' }];
    expect(codeOf(await post(`${url}/v1/extract`, 'application/pdf', Buffer.from(makePdf([page, page]))))).toBe(
      'too-many-pages',
    );
    const bomb = Buffer.from(zipSync({ 'word/document.xml': strToU8('a'.repeat(2_000_000)) }));
    expect(bomb.length).toBeLessThan(100_000);
    expect(codeOf(await post(`${url}/v1/extract?input=docx`, 'application/octet-stream', bomb))).toBe(
      'unpacked-too-large',
    );
  });
});

describe('time', () => {
  it('of a document is limited, and the others are unharmed', async () => {
    const { url } = await testService({ timeout: 5_000 });
    const [large, ...small] = await Promise.all([
      postJson(`${url}/v1/extract`, { text: LARGE.repeat(12) }),
      ...Array.from({ length: 20 }, () => postJson(`${url}/v1/extract`, { text: SENTENCE })),
    ]);
    expect([large?.status, large && codeOf(large)]).toEqual([422, 'time-exceeded']);
    expect(statuses(small)).toEqual({ 200: 20 });
    expect((await postJson(`${url}/v1/extract`, { text: SENTENCE })).status).toBe(200);
  });

  it('of large documents is not that of small ones', async () => {
    const { url } = await testService();
    const done: string[] = [];
    const answered = async (name: string, text: string): Promise<void> => {
      const { status } = await postJson(`${url}/v1/extract`, { text });
      done.push(`${name} ${status}`);
    };
    const large = [answered('large', LARGE), answered('large', LARGE)];
    // When the first small one is sent, the large ones are there.
    await ask(`${url}/health/live`);
    for (let number = 0; number < 20; number++) await answered('small', SENTENCE);
    expect(done).toEqual(Array(20).fill('small 200'));
    await Promise.all(large);
    expect(done.slice(20)).toEqual(['large 200', 'large 200']);
  });

  it('is taken from no one who has gone', async () => {
    const { url } = await testService();
    const controller = new AbortController();
    const gone = fetch(`${url}/v1/extract`, {
      ...{ method: 'POST', signal: controller.signal, body: JSON.stringify({ text: LARGE }) },
      headers: { 'content-type': 'application/json' },
    });
    const running = async (): Promise<boolean> =>
      (await ask(`${url}/metrics`)).text.includes('baogao_documents_running 1\n');
    await expect.poll(running, { timeout: 10_000 }).toBe(true);
    controller.abort();
    await expect(gone).rejects.toThrow();
    await expect.poll(running, { timeout: 10_000 }).toBe(false);
    expect((await ask(`${url}/metrics`)).text).not.toContain('baogao_failures_total{');
  });
});

describe('load', () => {
  it('that is too much is refused with 503, and told when to come again', async () => {
    const { url } = await testService({ maxQueue: 2 });
    const text = SENTENCE.repeat(200);
    const answers = await Promise.all(Array.from({ length: 40 }, () => postJson(`${url}/v1/extract`, { text })));
    const { 200: done = 0, 503: refused = 0 } = statuses(answers);
    expect(done + refused).toBe(40);
    // Two threads and two places to wait.
    expect(done).toBeGreaterThanOrEqual(4);
    expect(refused).toBeGreaterThan(0);
    const [first] = answers.filter(({ status }) => status === 503);
    expect(first && codeOf(first)).toBe('overloaded');
    expect(first?.headers.get('retry-after')).toBe('1');
    expect((await postJson(`${url}/v1/extract`, { text })).status).toBe(200);
  });

  it('of requests and of bytes is limited too', async () => {
    const { url } = await testService({ maxTotalBytes: 1_000, maxBytes: 10_000 });
    const answers = await Promise.all(
      Array.from({ length: 10 }, () => postJson(`${url}/v1/extract`, { text: 'x'.repeat(600) })),
    );
    const { 200: done = 0, 503: refused = 0 } = statuses(answers);
    expect(done + refused).toBe(10);
    expect(done).toBeGreaterThan(0);
    expect(refused).toBeGreaterThan(0);
  });

  it('of one address is limited', async () => {
    const { url } = await testService({ rate: 3 });
    const answers: Answer[] = [];
    for (let number = 0; number < 5; number++) answers.push(await postJson(`${url}/v1/extract`, { text: '' }));
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200, 429, 429]);
    expect(answers.slice(3).map(codeOf)).toEqual(['rate-exceeded', 'rate-exceeded']);
    expect((await ask(`${url}/health/live`)).status).toBe(200);
  });
});

describe('a token', () => {
  it('opens everything but the health and the documentation', async () => {
    const { url } = await testService({ token: 'open sesame'.replace(' ', '-') });
    const refused = await postJson(`${url}/v1/extract`, { text: '' });
    expect([refused.status, codeOf(refused)]).toEqual([401, 'unauthorised']);
    expect(refused.headers.get('www-authenticate')).toMatch(/^Bearer/);
    for (const authorization of ['Bearer open', 'Bearer open-sesame-2', 'Basic open-sesame', 'Bearer', '']) {
      expect(codeOf(await postJson(`${url}/v1/extract`, { text: '' }, { authorization }))).toBe('unauthorised');
    }
    for (const path of ['/metrics', '/v1/schema']) expect(codeOf(await ask(`${url}${path}`))).toBe('unauthorised');
    for (const path of ['/health/live', '/health/ready', '/openapi.json', '/docs/']) {
      expect((await ask(`${url}${path}`)).status).toBe(200);
    }
    const authorization = 'Bearer open-sesame';
    expect((await postJson(`${url}/v1/extract`, { text: '' }, { authorization })).status).toBe(200);
  });
});
