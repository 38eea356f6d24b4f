import { BaogaoError } from '../../error.js';
import type { ReadResult } from '../read-result.js';
import type { ReadRequest } from './messages.js';
import { read } from './read.js';

/**
 * Reads a file here and now: a page that wants to be able to end it calls from a worker of its own, so there is no limit
 * of time (`limits.milliseconds`) and of memory.
 *
 * @throws BaogaoError what the readers throw
 */
export async function readInThread(request: ReadRequest): Promise<ReadResult> {
  const answer = await read(request);
  if ('result' in answer) return answer.result;
  throw new BaogaoError(answer.code, answer.data);
}
