import { beforeAll, describe, expect, it } from 'vitest';
import { audit, parseReport, renderHtml, rootSchema, toCsv, toOutline, toRecords, toRows } from '../../src/index.js';
import type { Service } from '../../src/serve/index.js';
import { makeDocx, p } from '../document/make-docx.js';
import { makePdf } from '../document/make-pdf.js';
import { ask, codeOf, post, postJson, testService } from './test-service.js';

const TEXT =
  '青石站2021年工作总结\n一、抓培训\n全年举办培训班12期，3月，县卫生局召开会议两次。\n二、抓宣传\n发放传单400余份。\n';
const ROOT = parseReport(TEXT);
const RECORDS = JSON.parse(JSON.stringify(toRecords(ROOT)));

let service: Service;
let url: string;
beforeAll(async () => {
  service = await testService();
  url = `${service.url}/v1/extract`;
});

describe('POST /v1/extract', () => {
  it('answers a text with its tree', async () => {
    const { status, type, text } = await postJson(url, { text: TEXT });
    expect({ status, type }).toEqual({ status: 200, type: 'application/json; charset=utf-8' });
    expect(rootSchema.parse(JSON.parse(text))).toEqual(JSON.parse(JSON.stringify(ROOT)));
  });

  it.each([
    ['records', 'application/json', JSON.stringify(RECORDS)],
    [
      'ndjson',
      'application/x-ndjson',
      toRecords(ROOT)
        .map((record) => `${JSON.stringify(record)}\n`)
        .join(''),
    ],
    ['outline', 'text/plain', toOutline(ROOT)],
    ['html', 'text/html', renderHtml(ROOT, { language: 'en' })],
  ])('answers with %s', async (format, type, expected) => {
    const answer = await postJson(url, { text: TEXT, options: { format } });
    expect(answer).toMatchObject({ status: 200, type: `${type}; charset=utf-8`, text: expected });
  });

  it('answers with what does not agree', async () => {
    const text = '青石站2021年工作总结\n全站120人，其中党员30人，占35%。\n';
    const { type, text: body } = await postJson(url, { text, options: { format: 'findings' } });
    expect(type).toBe('application/json; charset=utf-8');
    expect(JSON.parse(body)).toEqual(JSON.parse(JSON.stringify(audit(parseReport(text)))));
    expect(JSON.parse(body)).toHaveLength(1);
  });

  it('answers with a table', async () => {
    const { text } = await postJson(`${url}?format=csv&types=count`, { text: TEXT });
    expect(text).toBe(toCsv(toRows(parseReport(TEXT, { types: ['count'] })).count));
  });

  it.each([
    ['application/json', 'application/json'],
    ['text/csv;q=0.5, application/x-ndjson', 'application/x-ndjson'],
    ['text/html,application/xhtml+xml,*/*;q=0.8', 'text/html'],
    ['text/plain', 'text/plain'],
    ['*/*', 'application/json'],
  ])('goes by Accept: %s', async (accept, type) => {
    expect((await postJson(url, { text: TEXT }, { accept })).type).toBe(`${type}; charset=utf-8`);
  });

  it('labels a page in the language that is preferred', async () => {
    const page = await postJson(`${url}?format=html`, { text: TEXT }, { 'accept-language': 'zh-CN,en;q=0.5' });
    expect(page.text).toBe(renderHtml(ROOT, { language: 'zh' }));
    expect(page.headers.get('content-language')).toBe('zh-Hans');
  });

  it('takes options', async () => {
    const options = { format: 'records', types: ['date'], reference: '2014' };
    const { text } = await postJson(url, { text: '今年召开会议两次。', options });
    expect(JSON.parse(text)).toEqual([expect.objectContaining({ type: 'date', text: '今年' })]);
    const tree = JSON.parse((await postJson(url, { text: '今年召开会议两次。', options: { reference: '2014' } })).text);
    const [date] = tree.children[0].records.filter(({ type }: { type: string }) => type === 'date');
    expect(JSON.stringify(date.resolved)).toContain('2014');
  });
});

describe('documents', () => {
  const counts = async (type: string, body: BodyInit, headers = {}): Promise<string[]> => {
    const { status, text } = await post(`${url}?format=records&types=count`, type, body, headers);
    expect({ status, text }).toMatchObject({ status: 200 });
    return JSON.parse(text).map((record: { text: string }) => record.text);
  };
  /** 发放传单400余份。 in GB18030. */
  const GB18030 = Buffer.from('b7a2b7c5b4abb5a5343030d3e0b7dda1a3', 'hex');

  it('are read in the encoding that is named', async () => {
    expect(await counts('text/plain; charset=gb18030', GB18030)).toEqual(['400余份']);
    expect(await counts('text/plain; charset="GB18030"', GB18030)).toEqual(['400余份']);
    expect(codeOf(await post(url, 'text/plain; charset=utf-8', GB18030))).toBe('not-text');
  });

  it('are read in the encoding that is detected', async () => {
    expect(await counts('text/plain', Buffer.concat(Array(20).fill(GB18030)))).toEqual(Array(20).fill('400余份'));
    expect(await counts('text/plain', TEXT)).toEqual(['12期', '两次', '400余份']);
  });

  it('of every format are read', async () => {
    const word = Buffer.from(makeDocx({ body: p('发放传单400余份。') }));
    expect(await counts('application/octet-stream', word)).toEqual(['400余份']);
    const type = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
    expect(await counts(type, word)).toEqual(['400余份']);
    expect(await counts('text/html', '<p>发放传单<b>400</b>余份。</p>')).toEqual(['400余份']);
    expect(await counts('text/markdown', '# 总结\n\n发放传单**400**余份。\n')).toEqual(['400余份']);
    const pdf = Buffer.from(makePdf([[{ x: 80, y: 700, text: '发放传单400余份。' }]]));
    expect(await counts('application/pdf', pdf)).toEqual(['400余份']);
  });

  it('come in forms too', async () => {
    const form = new FormData();
    form.append('file', new Blob(['<p>发放传单<b>400</b>余份。</p>']), 'report.html');
    form.append('options', JSON.stringify({ format: 'records', types: ['count'] }));
    const { text } = await ask(url, { method: 'POST', body: form });
    expect(JSON.parse(text)).toEqual([expect.objectContaining({ text: '400余份' })]);
  });

  it('as texts in forms', async () => {
    const form = new FormData();
    form.append('text', '发放传单400余份。');
    const { text } = await ask(`${url}?format=records&types=count`, { method: 'POST', body: form });
    expect(JSON.parse(text)).toHaveLength(1);
  });

  it('are named by the header, and their names tell formats', async () => {
    const headers = { 'content-disposition': 'attachment; filename="report.docx"' };
    const problem = await post(url, 'application/octet-stream', 'no Word', headers);
    expect(codeOf(problem)).toBe('format-mismatch');
    expect(problem.text).toContain('report.docx: should be docx');
  });

  it('are never looked for at a path', async () => {
    const answer = await post(
      `${url}?format=outline&name=${encodeURIComponent('/etc/hostname.txt')}`,
      'text/plain',
      '一、抓培训',
    );
    expect(answer).toMatchObject({ status: 200 });
    expect(answer.text).toContain('抓培训');
  });

  it('cannot bring grammars', async () => {
    expect(codeOf(await postJson(url, { text: '', options: { grammars: ['/etc/passwd'] } }))).toBe('bad-request');
  });
});

describe('entity tags', () => {
  it('are the same for the same, and tell that an answer has not changed', async () => {
    const first = await postJson(url, { text: TEXT });
    const tag = first.headers.get('etag') ?? '';
    expect(tag).toMatch(/^"[\w-]{43}"$/);
    expect((await postJson(url, { text: TEXT })).headers.get('etag')).toBe(tag);
    for (const header of [tag, `W/${tag}`, `"x", ${tag}`, '*']) {
      const again = await postJson(url, { text: TEXT }, { 'if-none-match': header });
      expect([again.status, codeOf(again)]).toEqual([412, 'same-answer']);
      expect(again.headers.get('etag')).toBe(tag);
    }
    expect((await postJson(url, { text: TEXT }, { 'if-none-match': '"x"' })).status).toBe(200);
  });

  it('differ with content, options and kind of content', async () => {
    const answers = await Promise.all([
      postJson(url, { text: TEXT }),
      postJson(url, { text: `${TEXT} ` }),
      postJson(url, { text: TEXT, options: { format: 'records' } }),
      postJson(url, { text: TEXT, options: { types: ['count'] } }),
      postJson(url, { text: TEXT, options: { reference: '2014' } }),
      post(url, 'text/plain', TEXT),
    ]);
    expect(new Set(answers.map(({ headers }) => headers.get('etag'))).size).toBe(answers.length);
  });
});

describe('what is about the service', () => {
  it('health', async () => {
    for (const path of ['live', 'ready']) {
      expect(await ask(`${service.url}/health/${path}`)).toMatchObject({ status: 200, text: '{"status":"ok"}' });
    }
  });

  it('schemas, which need not be sent again', async () => {
    const { status, headers, text } = await ask(`${service.url}/v1/schema`);
    expect(status).toBe(200);
    expect(Object.keys(JSON.parse(text))).toEqual(['root', 'record']);
    const again = await ask(`${service.url}/v1/schema`, { headers: { 'if-none-match': headers.get('etag') ?? '' } });
    expect(again).toMatchObject({ status: 304, text: '' });
  });

  it('its description, in which every reference leads somewhere', async () => {
    const { text } = await ask(`${service.url}/openapi.json`);
    const description = JSON.parse(text);
    expect(description.openapi).toBe('3.1.0');
    expect(Object.keys(description.paths).sort()).toEqual([
      '/health/live',
      '/health/ready',
      '/metrics',
      '/v1/batch',
      '/v1/compare',
      '/v1/extract',
      '/v1/schema',
    ]);
    const names = [...text.matchAll(/"#\/components\/schemas\/(\w+)"/g)].map(([, name]) => name ?? '');
    expect(names).toContain('ExtractRequestInput');
    expect([...new Set(names)].filter((name) => !(name in description.components.schemas))).toEqual([]);
    const types = Object.keys(description.paths['/v1/extract'].post.requestBody.content);
    expect(types).toEqual(expect.arrayContaining(['application/json', 'multipart/form-data', 'application/pdf']));
  });

  it('a page with its documentation', async () => {
    expect(await ask(`${service.url}/docs/`)).toMatchObject({ status: 200, type: 'text/html; charset=utf-8' });
  });

  it('figures', async () => {
    const { text } = await ask(`${service.url}/metrics`);
    expect(text).toMatch(/baogao_requests_total\{route="\/v1\/extract",method="POST",status="200"\} \d+/);
    expect(text).toMatch(/baogao_records_total\{type="count"\} [1-9]/);
    expect(text).toMatch(/baogao_failures_total\{code="not-text"\} 1/);
    expect(text).toMatch(/baogao_documents_waiting 0/);
  });
});

describe('POST /v1/batch', () => {
  const line = (id: unknown, text: unknown): string => `${JSON.stringify({ id, text })}\n`;
  const batch = (body: BodyInit, query = ''): ReturnType<typeof ask> =>
    post(`${service.url}/v1/batch${query}`, 'application/x-ndjson', body);
  const idsIn = (text: string): unknown[] =>
    text
      .trimEnd()
      .split('\n')
      .map((each) => JSON.parse(each).document);

  it('answers lines in their order', async () => {
    const lines = Array.from({ length: 40 }, (_, id) => line(id, TEXT.repeat(id % 5)));
    const { status, type, text } = await batch(lines.join(''), '?format=json');
    expect({ status, type }).toEqual({ status: 200, type: 'application/x-ndjson; charset=utf-8' });
    expect(idsIn(text)).toEqual(lines.map((_, id) => id));
  });

  it('answers with records of some types', async () => {
    const { text } = await batch(line('a', TEXT) + line('b', ''), '?types=count');
    expect(idsIn(text)).toEqual(['a', 'a', 'a']);
  });

  it('tells what is wrong with a line, and goes on', async () => {
    const { text } = await batch(`${line(1, 2)}no json\n${line(3, '')}`, '?format=json');
    const answers = text
      .trimEnd()
      .split('\n')
      .map((each) => JSON.parse(each));
    expect(answers.map(({ document, error }) => [document, error?.code])).toEqual([
      [1, 'bad-line'],
      [null, 'bad-line'],
      [3, undefined],
    ]);
  });

  it('answers a line before the next one comes', async () => {
    let send: (text: string | null) => void = () => {};
    const body = new ReadableStream({
      start(controller) {
        send = (text) => (text === null ? controller.close() : controller.enqueue(new TextEncoder().encode(text)));
      },
    });
    send(line('first', ''));
    const response = await fetch(`${service.url}/v1/batch?format=json`, {
      ...{ method: 'POST', body, headers: { 'content-type': 'application/x-ndjson' } },
      ...{ duplex: 'half' },
    } as RequestInit);
    const reader = (response.body as ReadableStream<Uint8Array>).getReader();
    const answer = async (): Promise<unknown> =>
      JSON.parse(new TextDecoder().decode((await reader.read()).value)).document;
    expect(await answer()).toBe('first');
    send(line('second', ''));
    expect(await answer()).toBe('second');
    send(null);
    expect((await reader.read()).done).toBe(true);
  });

  it('refuses options that cannot be used', async () => {
    expect(codeOf(await batch('', '?format=csv'))).toBe('bad-request');
    expect(codeOf(await batch('', '?types=verbs'))).toBe('bad-request');
  });
});
