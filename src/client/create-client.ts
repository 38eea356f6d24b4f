import type { Account } from '../schema/account.js';
import type { Finding } from '../schema/finding.js';
import type { FlatRecord } from '../schema/flat-record.js';
import type { ReportDifference } from '../schema/report-difference.js';
import type { Root } from '../schema/root.js';
import type {
  BatchLine,
  BatchOptions,
  CompareRequest,
  ExtractOptions,
  ExtractRequest,
  Health,
} from '../serve/contract.js';
import { readLines } from './read-lines.js';
import { errorOf } from './service-error.js';

/** A text, or a document of any format that the service reads. */
export type Input = string | Blob | Uint8Array<ArrayBuffer>;

/** What may be said of a document; the format is told by the function that is called. */
export type InputOptions = Omit<ExtractOptions, 'format'> & {
  /** Ends the request. */
  readonly signal?: AbortSignal;
};

/** What may be said of a batch. */
export type ClientBatchOptions = Omit<BatchOptions, 'format'> & {
  /** Ends the request. */
  readonly signal?: AbortSignal;
};

/** The answer to a document of a batch. */
export type BatchAnswer =
  | { readonly document: BatchLine['id']; readonly root: Root }
  | {
      readonly document: BatchLine['id'] | null;
      readonly line: number;
      readonly error: { code: string; message: string };
    };

/** All functions throw a ServiceError where the service refuses. */
export interface Client {
  /** The tree of a document. */
  extract(input: Input, options?: InputOptions): Promise<Root>;
  /** Its flat records. */
  records(input: Input, options?: InputOptions): Promise<FlatRecord[]>;
  /** One table as CSV. */
  csv(input: Input, options?: InputOptions): Promise<string>;
  /** A page to look at. */
  html(input: Input, options?: InputOptions): Promise<string>;
  /** The section tree as text. */
  outline(input: Input, options?: InputOptions): Promise<string>;
  /** What does not agree. */
  findings(input: Input, options?: InputOptions): Promise<Finding[]>;
  /** What became of every numeral, date, marker and head of a body. */
  account(input: Input, options?: InputOptions): Promise<Account>;
  /** What is not the same in two texts of the same body or field. */
  compare(
    earlier: CompareRequest['earlier'],
    later: CompareRequest['later'],
    options?: { readonly signal?: AbortSignal },
  ): Promise<ReportDifference>;
  /** The trees of many texts, in their order, each as soon as it is there. All are sent at once. */
  batch(documents: Iterable<BatchLine>, options?: ClientBatchOptions): AsyncGenerator<BatchAnswer>;
  /** JSON Schema of trees and of flat records. */
  schema(): Promise<{ readonly root: object; readonly record: object }>;
  /** Whether the service takes requests. */
  health(): Promise<Health>;
}

/** What `createClient` takes beside the address. */
export interface ClientOptions {
  /** The bearer token of the service. */
  readonly token?: string;
  /** Used in place of the `fetch` of the platform. */
  readonly fetch?: typeof fetch;
}

/**
 * Talks to a service at an address such as `http://127.0.0.1:8080`. Needs `fetch` and nothing else, so that it works in
 * browsers too.
 */
export function createClient(url: string, { token, fetch: send = globalThis.fetch }: ClientOptions = {}): Client {
  const base = url.endsWith('/') ? url : `${url}/`;
  const authorisation: Record<string, string> = token === undefined ? {} : { authorization: `Bearer ${token}` };

  async function request(path: string, init: RequestInit = {}): Promise<Response> {
    const headers = { ...authorisation, ...(init.headers as Record<string, string>) };
    const response = await send(new URL(path, base), { ...init, headers });
    if (!response.ok) throw await errorOf(response);
    return response;
  }

  async function extract(
    format: NonNullable<ExtractOptions['format']>,
    input: Input,
    { signal, ...given }: InputOptions = {},
  ): Promise<Response> {
    const options: ExtractOptions = { ...given, format };
    const init = { method: 'POST', ...(signal && { signal }) };
    if (typeof input === 'string') {
      const body: ExtractRequest = { text: input, options };
      return request('v1/extract', {
        ...init,
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(body),
      });
    }
    const type = input instanceof Blob && input.type !== '' ? input.type : 'application/octet-stream';
    const name = options.name ?? (input instanceof Blob && 'name' in input ? String(input.name) : undefined);
    const query = queryOf({ ...options, ...(name !== undefined && { name }) });
    return request(`v1/extract?${query}`, { ...init, headers: { 'content-type': type }, body: input });
  }

  return {
    extract: async (input, options) => (await extract('tree', input, options)).json() as Promise<Root>,
    records: async (input, options) => (await extract('records', input, options)).json() as Promise<FlatRecord[]>,
    csv: async (input, options) => (await extract('csv', input, options)).text(),
    html: async (input, options) => (await extract('html', input, options)).text(),
    outline: async (input, options) => (await extract('outline', input, options)).text(),
    findings: async (input, options) => (await extract('findings', input, options)).json() as Promise<Finding[]>,
    account: async (input, options) => (await extract('account', input, options)).json() as Promise<Account>,
    async compare(earlier, later, { signal } = {}) {
      const body: CompareRequest = { earlier, later };
      const response = await request('v1/compare', {
        ...{ method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) },
        ...(signal && { signal }),
      });
      return response.json() as Promise<ReportDifference>;
    },
    async *batch(documents, { signal, ...options } = {}) {
      const response = await request(`v1/batch?${queryOf({ ...options, format: 'json' })}`, {
        method: 'POST',
        headers: { 'content-type': 'application/x-ndjson' },
        body: new Blob([...documents].map((document) => `${JSON.stringify(document)}\n`)),
        ...(signal && { signal }),
      });
      if (response.body) yield* readLines<BatchAnswer>(response.body);
    },
    schema: async () => (await request('v1/schema')).json() as Promise<{ root: object; record: object }>,
    health: async () => (await request('health/ready')).json() as Promise<Health>,
  };
}

function queryOf(options: Readonly<Record<string, string | readonly string[] | undefined>>): string {
  const given = Object.entries(options).filter(([, value]) => value !== undefined);
  return new URLSearchParams(given.map(([name, value]) => [name, String(value)])).toString();
}
