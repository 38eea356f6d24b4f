import { comparison } from '../../generated/comparison.js';
import { createVocabulary } from '../../grammar/vocabulary.js';
import { type ComparisonForm, comparisonFormSchema } from '../../schema/comparison.js';
import type { Quantity } from '../count/count-draft.js';
import type { FigureDraft } from './comparison-draft.js';
import type { Stated } from './quantity.js';

const UNITS = createVocabulary([comparison]);

/** How a number with a unit is stated: by its unit, a fraction where it has none and measures nothing. */
export function formOf({ measure, unit }: Pick<Quantity, 'measure' | 'unit'>): ComparisonForm {
  const stated = UNITS.lookup(unit ?? '')?.get('form-unit')?.form;
  const form = comparisonFormSchema.options.find((option) => option === stated);
  return form ?? (unit === null && measure === 'other' ? 'fraction' : 'amount');
}

/** What one point of a unit is in percent: 1 of 个百分点, 0.1 of 个千分点. */
export function pointOf(unit: string | null): number {
  const scale = UNITS.lookup(unit ?? '')?.get('form-unit')?.scale;
  return scale === undefined ? 1 : Number(scale);
}

/** The number of a comparison as stated; the direction holds its sign. */
export function figureOf(stated: Stated): FigureDraft {
  const { value, approx, min, max, unit } = stated;
  const flip = value < 0;
  const [low, high] = flip ? [negated(max), negated(min)] : [min, max];
  return {
    value: Math.abs(value),
    approx,
    unit,
    form: formOf(stated),
    stated,
    ...(low !== undefined && { min: low }),
    ...(high !== undefined && { max: high }),
  };
}

const negated = (value: number | undefined): number | undefined => (value === undefined ? undefined : -value);
