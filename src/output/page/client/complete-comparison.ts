import type { ComparisonBasis, Level } from '../../../schema/comparison.js';
import type { Link } from '../../../schema/link.js';
import type { RecordValue } from '../../../schema/reviewed-record.js';

type Comparison = Extract<RecordValue, { readonly type: 'comparison' }>;
type Side = 'level' | 'base';

/** A comparison as the form has read it: what goes with the fields that were filled in may be missing. */
export type UnfinishedComparison = Omit<Comparison, 'basis' | Side> & {
  basis: Partial<ComparisonBasis> | null;
} & { [Name in Side]: Partial<Level> | null };

/** What else is needed of the page. */
interface Helpers {
  /** The count that words are. */
  readonly countOf: (text: string) => Link;
  /** The days of an interval of which perhaps one end was filled in. */
  readonly interval: (
    resolved: ComparisonBasis['resolved'],
  ) => { readonly start?: string; readonly end?: string } | undefined;
  /** Whether another comparison before this one has the same basis. */
  readonly isCarried: (basis: Partial<ComparisonBasis>) => boolean;
}

/**
 * Fills in what follows from the other fields: of the basis, whether an earlier comparison names it; of level and base, the
 * bounds, the count that states it, and whether any does. Where a value and its words are emptied, there is no such side.
 *
 * @returns the key of the field that cannot be so, or null
 */
export function completeComparison(
  fields: UnfinishedComparison,
  before: Comparison,
  { countOf, interval, isCarried }: Helpers,
): string | null {
  if (fields.basis !== null) {
    const { resolved, ...basis } = fields.basis;
    if (basis.text === undefined) return 'basis';
    const days = interval(resolved);
    const moved = basis.start !== before.basis?.start || basis.text !== before.basis?.text;
    fields.basis = {
      ...{ ...basis, date: basis.date ?? null, carried: moved ? isCarried(basis) : basis.carried },
      ...(days?.start !== undefined && days.end !== undefined && { resolved: { start: days.start, end: days.end } }),
    } as ComparisonBasis;
  }
  for (const side of ['level', 'base'] as const) {
    const filled = fields[side];
    if (filled === null) continue;
    const { value, unit = null } = filled;
    const text = filled.text || null;
    if (value === undefined) {
      if (text !== null) return `${side}.value`;
      fields[side] = null;
      continue;
    }
    const known = before[side];
    // Bounds of another value hold no more, unless they were changed too.
    const bound = (name: 'min' | 'max'): number =>
      (value !== known?.value && filled[name] === known?.[name] ? undefined : filled[name]) ?? value;
    const [min, max] = [bound('min'), bound('max')];
    if (min > max) return `${side}.max`;
    const id = text === known?.text ? (known?.id ?? null) : text === null ? null : countOf(text).id;
    fields[side] = { value, min, max, unit, computed: text === null, text, id };
  }
  return null;
}
