import { BaogaoError } from '../../error.js';

/** That a thread ended, for want of memory or otherwise, while it worked on a document. */
export function workerFailure(reason: unknown): BaogaoError {
  const problem = reason instanceof Error ? reason.message : String(reason);
  return new BaogaoError('worker-failed', { problem }, { cause: reason });
}
