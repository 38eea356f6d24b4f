import type { Passage } from '../../passage.js';
import type { DateDraft } from '../date-draft.js';
import type { FoundTime } from '../found-time.js';

export function resolveTimes(found: readonly FoundTime[], _passage: Passage, _reference?: string): DateDraft[] {
  return found.map(({ meaning: _meaning, value, ...rest }) => ({ ...rest, ...(value !== undefined && { value }) }));
}
