import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { beforeAll, describe, expect, it } from 'vitest';
import { type Client, createClient, ServiceError } from '../../src/client/index.js';
import {
  account,
  audit,
  compare,
  parseReport,
  renderHtml,
  toCsv,
  toOutline,
  toRecords,
  toRows,
} from '../../src/index.js';
import { makeDocx, p } from '../document/make-docx.js';
import { testService } from '../serve/test-service.js';

const TEXT = '青石站2021年工作总结\n一、抓培训\n全年举办培训班12期。\n二、抓宣传\n发放传单400余份。\n';
const ROOT = parseReport(TEXT);

const asJson = (value: unknown): unknown => JSON.parse(JSON.stringify(value));

let url: string;
let client: Client;
beforeAll(async () => {
  const service = await testService({ token: 'secret', maxCharacters: 1_000 });
  url = service.url;
  client = createClient(url, { token: 'secret' });
});

describe('a client', () => {
  it('gives what the library gives', async () => {
    expect(await client.extract(TEXT)).toEqual(asJson(ROOT));
    expect(await client.records(TEXT)).toEqual(asJson(toRecords(ROOT)));
    expect(await client.outline(TEXT)).toBe(toOutline(ROOT));
    expect(await client.html(TEXT, { language: 'zh' })).toBe(renderHtml(ROOT, { language: 'zh' }));
    expect(await client.csv(TEXT, { types: ['count'] })).toBe(
      toCsv(toRows(parseReport(TEXT, { types: ['count'] })).count),
    );
  });

  it('gives what does not agree, and what became of every number', async () => {
    const text = '青石站2021年工作总结\n全站120人，其中党员30人，占35%，统一着装。\n';
    const root = parseReport(text);
    expect(await client.findings(text)).toEqual(asJson(audit(root)));
    expect(await client.account(text)).toEqual(asJson(account(root)));
    expect((await client.account(text)).balance.numeral).toMatchObject({ total: 5, dismissed: 1 });
  });

  it('compares two texts', async () => {
    const [earlier, later] = [
      TEXT,
      TEXT.replace('2021', '2022').replace('12期', '16期').replace('发放传单', '走访农户'),
    ];
    const told = await client.compare({ text: earlier }, { text: later });
    expect(told).toEqual(asJson(compare(parseReport(earlier), parseReport(later))));
    // 16 - 12
    expect(told.figures.map(({ item, difference }) => [item, difference])).toEqual([['培训班', 4]]);
    expect(await client.compare({ text: TEXT, reference: '2021' }, { text: TEXT, reference: '2021' })).toEqual({
      ...{ figures: [], plans: [], presence: [] },
    });
  });

  it('tells why two texts cannot be compared', async () => {
    const post = async (body: string, type = 'application/json'): Promise<unknown> => {
      const headers = { authorization: 'Bearer secret', 'content-type': type };
      const response = await fetch(new URL('v1/compare', url), { method: 'POST', headers, body });
      return [response.status, ((await response.json()) as { code: string }).code];
    };
    expect(await post('{"earlier":{"text":"全站12人。"}}')).toEqual([400, 'bad-request']);
    expect(await post('{"earlier":')).toEqual([400, 'bad-json']);
    expect(await post('全站12人。', 'text/plain')).toEqual([415, 'unsupported-media-type']);
    await expect(client.compare({ text: '长'.repeat(1_001) }, { text: TEXT })).rejects.toMatchObject({
      code: 'text-too-long',
    });
  });

  it('sends bytes, and files with their names', async () => {
    const bytes = new TextEncoder().encode('<p>发放传单<b>400</b>余份。</p>');
    const counts = async (input: Parameters<Client['records']>[0], options = {}): Promise<unknown> =>
      (await client.records(input, { types: ['count', 'date'], ...options })).map(({ type }) => type);
    expect(await counts(bytes)).toEqual(['count']);
    expect(await counts(new File([bytes], '总结.html'))).toEqual(['count']);
    expect(await counts(Uint8Array.from(makeDocx({ body: p('发放传单400余份。') })))).toEqual(['count']);
    await expect(counts(bytes, { input: 'pdf' })).rejects.toMatchObject({ code: 'format-mismatch' });
  });

  it('gives the answers of a batch one by one', async () => {
    const documents = Array.from({ length: 10 }, (_, id) => ({ id, text: TEXT }));
    const ids: unknown[] = [];
    for await (const answer of client.batch(documents)) {
      expect('root' in answer && answer.root).toEqual(asJson(ROOT));
      ids.push(answer.document);
    }
    expect(ids).toEqual(documents.map(({ id }) => id));
  });

  it('tells about the service', async () => {
    expect(await client.health()).toEqual({ status: 'ok' });
    expect(Object.keys(await client.schema())).toEqual(['root', 'record']);
  });

  it('throws what the service refuses', async () => {
    const error = await client.extract('一'.repeat(1_001)).catch((reason) => reason);
    expect(error).toBeInstanceOf(ServiceError);
    expect(error).toMatchObject({ status: 413, code: 'text-too-long', problem: { title: 'Text too long' } });
    await expect(createClient(url).extract('')).rejects.toMatchObject({ status: 401, code: 'unauthorised' });
  });

  it('throws where something else answers', async () => {
    const other = createClient('http://127.0.0.1', { fetch: async () => new Response('<html>', { status: 502 }) });
    await expect(other.health()).rejects.toMatchObject({ status: 502, code: 'unexpected', problem: null });
  });

  it('keeps the path of an address', async () => {
    const asked: string[] = [];
    const recording = async (address: unknown): Promise<Response> => {
      asked.push(String(address));
      return Response.json({ status: 'ok' });
    };
    for (const base of ['http://127.0.0.1/baogao', 'http://127.0.0.1/baogao/']) {
      await createClient(base, { fetch: recording as typeof fetch }).health();
    }
    expect(asked).toEqual(Array(2).fill('http://127.0.0.1/baogao/health/ready'));
  });

  it('needs nothing but the platform, and is small', async () => {
    const { outputFiles, metafile } = await build({
      entryPoints: [fileURLToPath(new URL('../../src/client/index.ts', import.meta.url))],
      ...{ bundle: true, write: false, minify: true, format: 'esm', platform: 'browser', metafile: true },
    });
    expect(Object.keys(metafile.inputs).filter((input) => !input.startsWith('src/client/'))).toEqual([]);
    expect(outputFiles[0]?.contents.length).toBeLessThan(5_000);
  });
});
