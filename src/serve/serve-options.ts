import { availableParallelism } from 'node:os';
import * as z from 'zod';
import { checked } from '../batch/checked.js';
import { DEFAULT_LIMITS } from '../document/limits.js';
import { parserOptionsSchema, SEGMENTER_NAMES } from '../parser-options.js';

const MIB = 2 ** 20;

/** How much the service logs, from the most to nothing. */
export const LOG_LEVELS = ['fatal', 'error', 'warn', 'info', 'debug', 'silent'] as const;

/** What `startService` takes; everything may be left out. */
export const serveOptionsSchema = z.strictObject({
  /** The address to listen on; only this machine reaches the default, 127.0.0.1. */
  host: z.string().min(1).optional(),
  /** 8080 if left out; 0 for any that is free. */
  port: z.int().nonnegative().max(65_535).optional(),
  /** A bearer token without which nothing but the health is told. */
  token: z.string().min(1).optional(),
  /**
   * Threads that extract; as many as there are cores, and two at least, if left out. One is always kept free of large
   * documents.
   */
  workers: z.int().positive().optional(),
  /** Memory in MiB that JavaScript may take in each thread; a document that needs more fails. 1024 if left out. */
  workerMemory: z.int().positive().optional(),
  /** Documents that may wait for a thread; more are refused with 503. 256 if left out. */
  maxQueue: z.int().nonnegative().optional(),
  /** Requests at one time; more are refused with 503. 1024 if left out. */
  maxRequests: z.int().positive().optional(),
  /** Bytes of a request; 16 MiB if left out. */
  maxBytes: z.int().positive().optional(),
  /** Bytes of all requests that are being received or answered; 256 MiB if left out. */
  maxTotalBytes: z.int().positive().optional(),
  /** Characters of a document; 5 million if left out. */
  maxCharacters: z.int().positive().optional(),
  /** Pages of a PDF; as in `readDocument` if left out. */
  maxPages: z.int().positive().optional(),
  /** Milliseconds for a document, from when a thread takes it; the thread is ended then. 30,000 if left out. */
  timeout: z.int().positive().optional(),
  /** Milliseconds for a request to arrive; 30,000 if left out. */
  bodyTimeout: z.int().positive().optional(),
  /** Milliseconds that the event loop may lag before requests are refused with 503; 1000 if left out. */
  maxDelay: z.int().positive().optional(),
  /** Requests a minute from one address; any number if left out. */
  rate: z.int().positive().optional(),
  /** What the log tells: lines of JSON on standard output. `info` if left out. */
  logLevel: z.enum(LOG_LEVELS).optional(),
  /** Write the texts of documents to the log. */
  logText: z.boolean().optional(),
  grammars: parserOptionsSchema.shape.grammars,
  packs: parserOptionsSchema.shape.packs,
  /** The word segmenter of the threads, by name. */
  segmenter: z.enum(SEGMENTER_NAMES).optional(),
});
/** What `startService` takes; everything may be left out. */
export type ServeOptions = z.input<typeof serveOptionsSchema>;

type Given = { readonly [Option in keyof ServeOptions]-?: NonNullable<ServeOptions[Option]> };

/** All that the service goes by. */
export interface ServeSettings extends Omit<Given, 'token' | 'rate' | 'segmenter'> {
  readonly token: string | null;
  readonly rate: number | null;
  readonly segmenter: ServeOptions['segmenter'];
}

/** With fewer, a large document would keep all small ones waiting. */
const FEWEST_WORKERS = 2;

/** @throws BaogaoError `bad-option` */
export function serveSettings(options: ServeOptions): ServeSettings {
  const given = checked(serveOptionsSchema, options);
  return {
    host: given.host ?? '127.0.0.1',
    port: given.port ?? 8080,
    token: given.token ?? null,
    workers: given.workers ?? Math.max(FEWEST_WORKERS, availableParallelism()),
    workerMemory: given.workerMemory ?? 1024,
    maxQueue: given.maxQueue ?? 256,
    maxRequests: given.maxRequests ?? 1024,
    maxBytes: given.maxBytes ?? 16 * MIB,
    maxTotalBytes: given.maxTotalBytes ?? 256 * MIB,
    maxCharacters: given.maxCharacters ?? 5_000_000,
    maxPages: given.maxPages ?? DEFAULT_LIMITS.pages,
    timeout: given.timeout ?? 30_000,
    bodyTimeout: given.bodyTimeout ?? 30_000,
    maxDelay: given.maxDelay ?? 1_000,
    rate: given.rate ?? null,
    logLevel: given.logLevel ?? 'info',
    logText: given.logText ?? false,
    grammars: given.grammars ?? [],
    packs: given.packs ?? [],
    segmenter: given.segmenter,
  };
}
