import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';
import type { RecordTally } from '../batch/folder/folder-summary.js';
import type { DocumentQueue } from './document-queue.js';

/** What `GET /metrics` tells. */
export interface Metrics {
  /** A request that was answered, after so many seconds. */
  request(labels: { readonly route: string; readonly method: string; readonly status: number }, seconds: number): void;
  /** A document that was extracted. */
  document(characters: number, tally: RecordTally): void;
  /** A document or a request that was refused. */
  failure(code: string): void;
  /** The media type of the text. */
  readonly contentType: string;
  text(): Promise<string>;
}

/** Bounds of the histogram in seconds: from a short report to the limit of most. */
const BUCKETS = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30];

export function createMetrics(documents: DocumentQueue): Metrics {
  const registry = new Registry();
  const registers = [registry];
  collectDefaultMetrics({ register: registry });
  const requests = new Counter({
    name: 'baogao_requests_total',
    help: 'Requests that were answered',
    labelNames: ['route', 'method', 'status'],
    registers,
  });
  const seconds = new Histogram({
    name: 'baogao_request_seconds',
    help: 'Time from the head of a request to the end of its answer',
    labelNames: ['route'],
    buckets: BUCKETS,
    registers,
  });
  const characters = new Counter({
    name: 'baogao_characters_total',
    help: 'Characters (UTF-16 code units) that were extracted',
    registers,
  });
  const records = new Counter({
    name: 'baogao_records_total',
    help: 'Records that were extracted',
    labelNames: ['type'],
    registers,
  });
  const failures = new Counter({
    name: 'baogao_failures_total',
    help: 'Documents and requests that were refused, by the code of the problem',
    labelNames: ['code'],
    registers,
  });
  new Gauge({
    name: 'baogao_documents_waiting',
    help: 'Documents that wait for a thread',
    registers,
    collect() {
      this.set(documents.waiting);
    },
  });
  new Gauge({
    name: 'baogao_documents_running',
    help: 'Documents that threads are at',
    registers,
    collect() {
      this.set(documents.running);
    },
  });
  return {
    request({ route, method, status }, duration) {
      requests.inc({ route, method, status: String(status) });
      seconds.observe({ route }, duration);
    },
    document(length, tally) {
      characters.inc(length);
      for (const [type, number] of Object.entries(tally)) records.inc({ type }, number);
    },
    failure: (code) => failures.inc({ code }),
    contentType: registry.contentType,
    text: () => registry.metrics(),
  };
}
