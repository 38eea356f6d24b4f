import type { Match } from '../../grammar/match.js';
import type { ComparisonDraft } from './comparison-draft.js';

/** A comparison with the match that made it. */
export interface Made {
  readonly match: Match;
  readonly draft: ComparisonDraft;
  /** Whether it goes on with the list of the one before. */
  readonly isListed: boolean;
}

/** The action that makes a comparison of the figure behind another: 9% of 增长7%、9%. */
export const NEXT = 'next-figure';

/** The action that makes comparisons of levels side by side: 由A、B提高到C、D. */
export const PAIRS = 'pairs';
