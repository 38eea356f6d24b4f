import type { ParserOptions } from './parser-options.js';
import { recordsOfType } from './records-of-type.js';
import type { Count } from './schema/count.js';

/**
 * The counts of a text, in text order: the same records as on its reports.
 *
 * @throws BaogaoError as `parseReport` does.
 */
export function recogniseCounts(text: string, options?: Omit<ParserOptions, 'types'>): Count[] {
  return recordsOfType('count', text, options);
}
