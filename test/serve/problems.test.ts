import { beforeAll, describe, expect, it } from 'vitest';
import { ERROR_MESSAGES } from '../../src/error.js';
import { labels as messages } from '../../src/generated/error-messages.js';
import { labels } from '../../src/generated/problem-labels.js';
import type { Service } from '../../src/serve/index.js';
import { preferredLanguage } from '../../src/serve/problem/send-problem.js';
import { ask, codeOf, post, postJson, testService } from './test-service.js';

const holes = (text: string): string[] => [...text.matchAll(/\{\w+\}/g)].map(([hole]) => hole).sort();

describe('messages', () => {
  it('are there for every code of the library, in both languages', () => {
    const codes = Object.keys(ERROR_MESSAGES);
    expect(Object.keys(messages.zh).sort()).toEqual([...codes].sort());
    for (const language of ['en', 'zh'] as const) {
      expect(codes.filter((code) => !(code in labels[language]))).toEqual([]);
    }
  });

  it('have the same holes', () => {
    for (const [code, text] of Object.entries(ERROR_MESSAGES)) {
      expect([code, holes(messages.zh[code as keyof typeof ERROR_MESSAGES])]).toEqual([code, holes(text)]);
    }
    for (const [key, text] of Object.entries(labels.en)) {
      expect([key, holes(labels.zh[key as keyof typeof labels.zh])]).toEqual([key, holes(text)]);
    }
  });
});

describe('the language', () => {
  it.each([
    ['', 'en'],
    ['zh', 'zh'],
    ['zh-CN,zh;q=0.9,en;q=0.8', 'zh'],
    ['en-GB,zh;q=0.9', 'en'],
    ['fr, zh-Hant;q=0.3', 'zh'],
    ['en;q=0.2, zh;q=0.7', 'zh'],
    ['zh;q=0, en;q=0.1', 'en'],
    ['fr, de', 'en'],
  ])('of %j is %s', (header, language) => {
    expect(preferredLanguage(header)).toBe(language);
  });
});

describe('problem documents', () => {
  let service: Service;
  let url: string;
  beforeAll(async () => {
    service = await testService();
    url = `${service.url}/v1/extract`;
  });

  it('tell the code, the status and the request', async () => {
    const { status, text, headers } = await ask(`${service.url}/nothing?x`, { headers: { 'x-request-id': 'abc-1' } });
    expect(status).toBe(404);
    expect(headers.get('x-request-id')).toBe('abc-1');
    expect(JSON.parse(text)).toEqual({
      type: 'urn:baogao:problem:not-found',
      title: 'Not found',
      status: 404,
      detail: 'there is nothing at /nothing',
      instance: 'urn:baogao:request:abc-1',
      code: 'not-found',
    });
  });

  it('speak Chinese', async () => {
    const answer = await post(url, 'text/plain; charset=utf-8', new Uint8Array([0xff]), { 'accept-language': 'zh-CN' });
    expect(answer.headers.get('content-language')).toBe('zh-Hans');
    expect(JSON.parse(answer.text)).toMatchObject({ title: '编码不符', status: 422, code: 'not-text' });
  });

  it.each([
    ['a method', 405, 'method-not-allowed', () => ask(url)],
    ['an address that is none', 400, 'bad-request', () => ask(`${service.url}/%zz`)],
    ['a type of content', 415, 'unsupported-media-type', () => post(url, 'image/png', 'x')],
    ['a format of answer', 406, 'not-acceptable', () => postJson(url, { text: '' }, { accept: 'image/png' })],
    ['JSON that is none', 400, 'bad-json', () => post(url, 'application/json', '{"text":')],
    [
      'JSON in another encoding',
      400,
      'bad-json',
      () => post(url, 'application/json', Buffer.from('{"text":"é"}', 'latin1')),
    ],
    ['JSON without a text', 400, 'bad-request', () => postJson(url, { texts: 'x' })],
    ['JSON that is no object', 400, 'bad-request', () => postJson(url, [1])],
    ['an option', 400, 'bad-request', () => postJson(url, { text: '', options: { types: ['verb'] } })],
    ['a parameter', 400, 'bad-request', () => postJson(`${url}?format=xml`, { text: '' })],
    ['an encoding', 400, 'bad-option', () => post(url, 'text/plain; charset=klingon', 'x')],
    ['a body that is not there', 400, 'no-content', () => ask(url, { method: 'POST' })],
    ['a form without a document', 400, 'no-content', () => ask(url, { method: 'POST', body: new FormData() })],
    ['a form that ends too early', 400, 'bad-multipart', () => post(url, 'multipart/form-data; boundary=x', '--x\r\n')],
    ['a form without a boundary', 400, 'bad-multipart', () => post(url, 'multipart/form-data', 'x')],
    [
      'a picture',
      415,
      'format-unsupported',
      () => post(url, 'application/octet-stream', Buffer.from('89504e470d0a1a0a', 'hex')),
    ],
    ['a file of another format', 422, 'format-mismatch', () => post(url, 'application/pdf', 'x')],
    ['half a document', 422, 'file-truncated', () => post(url, 'application/pdf', '%PDF-1.7\n')],
  ])('refuse %s', async (_name, status, code, request) => {
    const answer = await request();
    expect([answer.status, codeOf(answer)]).toEqual([status, code]);
  });

  it('name the methods that are allowed', async () => {
    expect((await ask(url, { method: 'PUT' })).headers.get('allow')).toBe('POST');
  });
});
