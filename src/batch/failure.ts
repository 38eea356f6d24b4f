import { BaogaoError } from '../error.js';

/** Why a document gave nothing. */
export interface Failure {
  /** A code of BaogaoError, a system's such as `EACCES`, `worker-failed`, or `unexpected`. */
  readonly code: string;
  readonly message: string;
}

/** What went wrong, as it can be written down. */
export function failureOf(error: unknown): Failure {
  if (error instanceof BaogaoError) return { code: error.code, message: error.message };
  const { code } = error as NodeJS.ErrnoException;
  return { code: typeof code === 'string' ? code : 'unexpected', message: systemMessage(error) };
}

/** What a system call says of its failure, without the absolute path that Node.js adds behind a comma. */
export const systemMessage = (error: unknown): string =>
  String(error instanceof Error ? error.message : error).split(', ', 1)[0] ?? '';
