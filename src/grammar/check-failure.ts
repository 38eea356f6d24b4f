import { BaogaoError } from '../error.js';
import type { Place } from './node.js';

/** The error for a grammar that can be read but makes no sense. */
export function checkFailure(file: string, { line, column }: Place, problem: string): BaogaoError {
  return new BaogaoError('grammar-check', { file, line, column, problem });
}
