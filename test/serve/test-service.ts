import { afterAll } from 'vitest';
import { type ServeOptions, type Service, startService } from '../../src/serve/index.js';

/** A service of its own on a free port, which the tests of a file close behind them. */
export async function testService(options: ServeOptions = {}): Promise<Service> {
  // Other tests may keep the machine busy.
  const service = await startService({ port: 0, workers: 2, logLevel: 'silent', maxDelay: 60_000, ...options });
  afterAll(() => service.close());
  return service;
}

/** What an answer is, as tests compare it. */
export interface Answer {
  readonly status: number;
  readonly type: string;
  readonly headers: Headers;
  readonly text: string;
}

export async function ask(url: string, init: RequestInit = {}): Promise<Answer> {
  const response = await fetch(url, init);
  const { status, headers } = response;
  return { status, type: headers.get('content-type') ?? '', headers, text: await response.text() };
}

export const post = (
  url: string,
  type: string,
  body: BodyInit,
  headers: Record<string, string> = {},
): Promise<Answer> => ask(url, { method: 'POST', body, headers: { 'content-type': type, ...headers } });

export const postJson = (url: string, body: unknown, headers: Record<string, string> = {}): Promise<Answer> =>
  post(url, 'application/json', JSON.stringify(body), headers);

/** The code of a problem document, which has to be a whole one. */
export function codeOf({ status, type, text }: Answer): string {
  if (!type.startsWith('application/problem+json')) throw new Error(`no problem document: ${status} ${type} ${text}`);
  const problem = JSON.parse(text) as Record<string, unknown>;
  for (const field of ['type', 'title', 'detail', 'instance', 'code']) {
    if (typeof problem[field] !== 'string' || problem[field] === '') throw new Error(`no ${field}: ${text}`);
  }
  if (problem.status !== status) throw new Error(`status ${status}: ${text}`);
  return String(problem.code);
}
