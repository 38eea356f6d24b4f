import type { ReportRecord } from '../../schema/record.js';
import type { TextSpan } from '../../schema/span.js';

/** What of a text a record is about: an activity holds what its verb and its object say, not all between them. */
export function recordSpans(record: ReportRecord): TextSpan[] {
  if (record.type !== 'activity') return [record];
  return [record.trigger, record.object].flatMap((part) => part ?? []);
}
