import type { Match } from '../../grammar/match.js';
import type { ComparisonDraft } from './comparison-draft.js';

/** A comparison with the match that made it. */
export interface Made {
  readonly match: Match;
  readonly draft: ComparisonDraft;
}

/** The action that makes a comparison of the figure behind another: 9% of 增长7%、9%. */
export const NEXT = 'next-figure';
