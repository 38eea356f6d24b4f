import type { Against, Comparison, Level } from '../../schema/comparison.js';
import type { Span } from '../../source/span.js';
import type { DateDraft } from '../date/date-draft.js';
import type { Interval } from '../date/resolution/interval.js';
import type { Stated } from './quantity.js';

/** What something is compared with, at its place in the view. */
export interface BasisDraft extends Span {
  readonly against: Against;
  readonly date: DateDraft | null;
  readonly carried: boolean;
  readonly resolved?: Interval;
}

/** How much it is on one side: stated, or computed. */
export interface LevelDraft extends Pick<Level, 'value' | 'min' | 'max' | 'unit'> {
  readonly stated: Stated | null;
}

/** The number of a comparison. */
export interface FigureDraft extends Pick<Comparison, 'value' | 'approx' | 'min' | 'max' | 'unit' | 'form'> {
  readonly stated: Stated | null;
}

/** What a rule makes of a match, before the other side, the item and the levels are known from around it. */
export interface Compared extends Pick<Comparison, 'kind' | 'direction'> {
  readonly figure: FigureDraft;
  readonly basis: BasisDraft | null;
  /** What is compared where the match itself says it. */
  readonly item?: string | null;
  readonly level?: LevelDraft | null;
  readonly base?: LevelDraft | null;
}

/** A comparison at its place in the view. */
export interface ComparisonDraft extends Span, Omit<Compared, 'item' | 'level' | 'base'>, Pick<Comparison, 'rule'> {
  readonly item: string | null;
  readonly level: LevelDraft | null;
  readonly base: LevelDraft | null;
}
