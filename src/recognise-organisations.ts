import type { ParserOptions } from './parser-options.js';
import { recordsOfType } from './records-of-type.js';
import type { Organisation } from './schema/organisation.js';

/**
 * The organisations of a text, in text order: the same records as on its reports.
 *
 * @throws BaogaoError as `parseReport` does.
 */
export function recogniseOrganisations(text: string, options?: Omit<ParserOptions, 'types'>): Organisation[] {
  return recordsOfType('organisation', text, options);
}
