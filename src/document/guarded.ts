import { BaogaoError } from '../error.js';
import type { DocumentFormat } from './document-format.js';

/**
 * Runs what may fail in a library on a file that is not well formed, and names the file.
 *
 * @throws BaogaoError `file-damaged`, or the one that was thrown
 */
export function guarded<T>(name: string, format: DocumentFormat, read: () => T): T {
  try {
    return read();
  } catch (error) {
    throw damaged(name, format, error);
  }
}

/** The typed error for whatever a library has thrown. */
export function damaged(name: string, format: DocumentFormat, error: unknown): BaogaoError {
  if (error instanceof BaogaoError) return error;
  const problem = error instanceof Error ? error.message || error.name : String(error);
  return new BaogaoError('file-damaged', { name, format, problem }, { cause: error });
}
