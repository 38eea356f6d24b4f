import type { QueueWorkerOptions } from '../queue/index.js';
import { EXIT_CODE, type ExitCode } from './exit-code.js';
import type { Context } from './program/actions.js';

/** The options of `baogao worker` as they stand on the command line. */
export type WorkerArguments = Omit<QueueWorkerOptions, 'onDocument'>;

const SIGNALS = ['SIGINT', 'SIGTERM'] as const;

/**
 * Takes documents from a queue until the process is told to end.
 *
 * @throws BaogaoError where an option cannot be used, a package is missing or the queue cannot be reached.
 */
export async function worker(options: WorkerArguments, { io }: Context): Promise<ExitCode> {
  const { openQueueWorker } = await import('../queue/index.js');
  let done = 0;
  let failed = 0;
  const opened = await openQueueWorker({
    ...options,
    onDocument(document) {
      done += 1;
      if (document.failed) failed += 1;
    },
  });
  io.stderr.write(`baogao: ${io.message('worker.waiting')}\n`);
  await new Promise<void>((resolve) => {
    for (const signal of SIGNALS) process.once(signal, () => resolve());
  });
  await opened.close();
  io.stderr.write(`baogao: ${io.message('worker.done', { done, failed })}\n`);
  return EXIT_CODE.done;
}
