import type { JobStatus, QueueAddress } from '../queue/index.js';
import { FOLDER_FORMATS } from './command-table/choices.js';
import { EXIT_CODE, type ExitCode } from './exit-code.js';
import { chosen } from './extract-any.js';
import { endOfRun, writeSummary } from './extract-folder.js';
import { type FlatType, packOptions } from './packs.js';
import type { Context } from './program/actions.js';
import type { Terminal } from './terminal/terminal.js';

/** The options of `baogao submit` as they stand on the command line. */
export interface SubmitArguments extends QueueAddress {
  readonly job: string;
  readonly types?: readonly FlatType[];
  readonly reference?: string;
  readonly grammar?: readonly string[];
  readonly pack?: readonly string[];
  readonly encoding?: string;
  readonly maxBytes?: number;
}

/** The options of `baogao collect` as they stand on the command line. */
export interface CollectArguments extends QueueAddress {
  readonly out: string;
  readonly format?: readonly string[];
  readonly wait?: boolean;
  readonly restart?: boolean;
  readonly bom?: boolean;
}

/** @throws BaogaoError where it cannot begin. */
export async function submit(paths: readonly string[], options: SubmitArguments, { io }: Context): Promise<ExitCode> {
  const { submitJob } = await import('../queue/index.js');
  const { job, grammar, pack, maxBytes, ...rest } = options;
  const status = await submitJob(job, paths, {
    ...rest,
    ...(grammar && { grammars: grammar }),
    ...packOptions(pack),
    ...(maxBytes !== undefined && { limits: { bytes: maxBytes } }),
  });
  io.stdout.write(statusLine(status, io));
  return EXIT_CODE.done;
}

/** @throws BaogaoError where it cannot begin. */
export async function collectResults(name: string, options: CollectArguments, context: Context): Promise<ExitCode> {
  const { io } = context;
  const { collectJob } = await import('../queue/index.js');
  const { out, format, ...rest } = options;
  const formats = chosen(format, FOLDER_FORMATS, context);
  return endOfRun(io, async (signal) => {
    const summary = await collectJob(name, out, { ...rest, ...(formats.length > 0 && { formats }), signal });
    return writeSummary(summary, summary.files, out, io);
  });
}

/** Milliseconds between the lines of a job that is followed. */
const LOOK_EVERY = 1_000;

/** Prints how far a job is, once or until it is done. @throws BaogaoError where there is no such job. */
export async function status(
  name: string,
  { follow = false, json = false, ...address }: QueueAddress & { readonly follow?: boolean; readonly json?: boolean },
  { io }: Context,
): Promise<ExitCode> {
  const { jobStatus } = await import('../queue/index.js');
  for (;;) {
    const current = await jobStatus(name, address);
    io.stdout.write(json ? `${JSON.stringify(current)}\n` : statusLine(current, io));
    if (!follow || (current.complete && current.left === 0)) return EXIT_CODE.done;
    await new Promise((resolve) => setTimeout(resolve, LOOK_EVERY));
  }
}

function statusLine(
  { complete, name, files, documents, done, failed, left }: JobStatus,
  { message }: Terminal,
): string {
  const numbers = { name, files, documents, done, failed, left };
  return `${message(complete ? 'job.status' : 'job.submitting', numbers)}\n`;
}
