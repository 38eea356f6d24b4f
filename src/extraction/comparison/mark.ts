import type { TokenRange } from '../../grammar/match.js';
import type { MatchToken } from '../../grammar/match-token.js';
import type { CountDraft } from '../count/count-draft.js';
import type { DateDraft } from '../date/date-draft.js';

/** The names by which rules know records found before; they are classes with attributes. */
export const MARK_KINDS = ['figure', 'moment'] as const;

/**
 * What the rules of comparisons see: a word, a number that is a count, or a date; with the tokens that it consists of.
 * All have one shape, as tokens have.
 */
export interface Mark extends MatchToken, TokenRange {
  readonly count?: CountDraft | undefined;
  readonly date?: DateDraft | undefined;
}
