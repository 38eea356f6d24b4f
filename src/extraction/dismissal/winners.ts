import type { Match } from '../../grammar/match.js';
import type { MatchToken } from '../../grammar/match-token.js';
import type { RecordType } from '../../schema/record.js';

/** The winners among some tokens, and why one of them made no record: null where it made one, or nothing is known. */
export interface Winners {
  readonly type: RecordType;
  readonly tokens: readonly MatchToken[];
  readonly matches: readonly Match[];
  readonly reasonOf: (match: Match) => string | null;
}

/** Hears of winners; what became of them is asked for later, of few of them. */
export type HearWinners = (winners: Winners) => void;
