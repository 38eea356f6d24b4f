import type { Interval } from './interval.js';
import type { Reference } from './reference.js';

/** What surrounds an expression, as far as it can tell what the expression leaves open. */
export interface Context {
  readonly reference?: Reference | undefined;
  /** The year that the heading of the section states. */
  readonly sectionYear?: number | undefined;
  /** The year that an expression before in the same sentence states. */
  readonly sentenceYear?: number | undefined;
  /** The last expression of the same sentence. */
  readonly inSentence?: Interval | undefined;
  /** The last expression of this sentence or the one before. */
  readonly nearby?: Interval | undefined;
  /** The last expression anywhere before. */
  readonly before?: Interval | undefined;
}

export const NO_CONTEXT: Context = {};
