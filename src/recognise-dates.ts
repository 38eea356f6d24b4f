import type { ParserOptions } from './parser-options.js';
import { recordsOfType } from './records-of-type.js';
import type { DateRecord } from './schema/date.js';

/**
 * The time expressions of a text, in text order: the same records as on its reports. `options.reference` says what
 * period the text is about (`2014`), so that `resolved` gives the days of 去年 and of 7月21日.
 *
 * @throws BaogaoError as `parseReport` does.
 */
export function recogniseDates(text: string, options?: Omit<ParserOptions, 'types'>): DateRecord[] {
  return recordsOfType('date', text, options);
}
