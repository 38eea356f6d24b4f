import type { CountDraft } from '../count/count-draft.js';
import type { DateDraft } from '../date/date-draft.js';

/** A bare year in a head, as the time that it is. */
export function yearOf({ value, start, end, rule }: CountDraft): DateDraft {
  const year = String(value);
  const resolved = { start: `${year}-01-01`, end: `${year}-12-31`, implied: false };
  return { start, end, rule, kind: 'DATE', value: year, resolved };
}
