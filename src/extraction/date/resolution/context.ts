import type { Interval } from './interval.js';
import type { Reference } from './reference.js';

/** What surrounds an expression, as far as it can tell what the expression leaves open. */
export interface Context {
  readonly reference?: Reference;
  /** The year that the heading of the section states. */
  readonly sectionYear?: number;
  /** The year that an expression before in the same sentence states. */
  readonly sentenceYear?: number;
  /** The last expression of the same sentence. */
  readonly inSentence?: Interval;
  /** The last expression of this sentence or the one before. */
  readonly nearby?: Interval;
  /** The last expression anywhere before. */
  readonly before?: Interval;
}

export const NO_CONTEXT: Context = {};
