import * as z from 'zod';
import { folderOptionsSchema } from '../batch/folder/folder-options.js';

const isFunction = (value: unknown): boolean => typeof value === 'function';

/** Where a queue is. */
export const queueAddressSchema = z.strictObject({
  /** The address of Redis: `redis://127.0.0.1:6379` if left out. */
  redis: z
    .string()
    .regex(/^rediss?:\/\//, 'expected redis://… or rediss://…')
    .optional(),
  /**
   * Where contents and results are: a folder that all workers share, or `s3://bucket/prefix`. Redis itself if left out,
   * which has to have memory for them.
   */
  store: z.string().min(1).optional(),
});
/** Where the queue is, and what its keys begin with. */
export type QueueAddress = z.input<typeof queueAddressSchema>;

const { types, reference, grammars, packs, encoding, limits, formats, bom, restart, workers, signal } =
  folderOptionsSchema.shape;

/** How far a job is. */
export interface JobStatus {
  readonly name: string;
  /** Files that were submitted. */
  readonly files: number;
  /** Different documents among them: each is extracted once. */
  readonly documents: number;
  /** Documents that have a result, failed ones among them. */
  readonly done: number;
  /** Documents that could not be read. */
  readonly failed: number;
  /** Documents that have none yet. */
  readonly left: number;
  /** Whether everything was submitted. */
  readonly complete: boolean;
}

export const submitOptionsSchema = queueAddressSchema.extend({
  ...{ types, reference, grammars, packs, encoding, limits, signal },
  /** Tries of a document that fail for reasons not its own, such as a store that does not answer; 8 if left out. */
  attempts: z.int().positive().optional(),
});
/** What `submitJob` takes; everything may be left out. */
export type SubmitOptions = z.input<typeof submitOptionsSchema>;

export const workerOptionsSchema = queueAddressSchema.extend({
  /** Documents at one time, each in a process of its own; as many as there are cores if left out. */
  workers,
  /** Memory in MiB that JavaScript may take in each process. Node's own limit if left out. */
  workerMemory: z.int().positive().optional(),
  /** Milliseconds for a document; ten minutes if left out. */
  timeout: z.int().positive().optional(),
  /** Milliseconds after which the documents of a worker that fell silent are taken over; 30,000 if left out. */
  stalledAfter: z.int().positive().optional(),
  /** Hears of each document that is done. */
  onDocument: z
    .custom<(document: { readonly key: string; readonly failed: boolean }) => void>(isFunction, 'expected a function')
    .optional(),
});
/** What `openQueueWorker` takes; everything may be left out. */
export type QueueWorkerOptions = z.input<typeof workerOptionsSchema>;

export const collectOptionsSchema = queueAddressSchema.extend({
  ...{ formats, bom, restart, signal },
  /** Wait until all documents are done, instead of refusing. */
  wait: z.boolean().optional(),
  /** Hears, while it waits, how far the job is. */
  onStatus: z.custom<(status: JobStatus) => void>(isFunction, 'expected a function').optional(),
});
/** What `collectJob` takes; everything may be left out. */
export type CollectOptions = z.input<typeof collectOptionsSchema>;
