import type { ComparisonForm } from '../../schema/comparison.js';
import type { CountDraft } from '../count/count-draft.js';
import type { FigureDraft } from './comparison-draft.js';
import type { Stated } from './quantity.js';

/** How a count states its number. What has a measure of its own is an amount. */
export function formOf({ measure, unit }: Pick<CountDraft, 'measure' | 'unit'>): ComparisonForm {
  if (measure === 'percent') return unit === '%' || unit === null ? 'percent' : unit.endsWith('%') ? 'percent' : 'points';
  if (measure !== 'other') return 'amount';
  return unit === null ? 'fraction' : 'times';
}

/** The number of a comparison as stated; the direction holds its sign. */
export function figureOf(stated: Stated): FigureDraft {
  const { value, approx, min, max, unit } = stated;
  const flip = value < 0;
  const [low, high] = flip ? [negated(max), negated(min)] : [min, max];
  return {
    ...{ value: Math.abs(value), approx, unit, form: formOf(stated), stated },
    ...(low !== undefined && { min: low }),
    ...(high !== undefined && { max: high }),
  };
}

const negated = (value: number | undefined): number | undefined => (value === undefined ? undefined : -value);
