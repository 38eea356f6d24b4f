import type { Comparison } from '../../schema/comparison.js';
import type { Count } from '../../schema/count.js';
import type { RuleName } from '../audit-rules.js';
import { countOf } from '../count-of.js';
import type { Interval } from '../interval.js';
import { isReal } from '../is-real.js';
import type { Quantities } from '../relation.js';
import { derived, stated } from '../stated.js';
import { type Audited, inTextOrder, partOf, type Statement } from '../statement.js';

/** Where a comparison says both levels and how far they are apart, the three have to agree. */
export function comparisonStatements({ report, records, shadow }: Audited): Statement[] {
  return report.records.flatMap((record): Statement[] => {
    if (record.type !== 'comparison') return [];
    const { level, base } = record;
    const [by, now, before] = [record.figure?.id, level?.id, base?.id].map((id) => countOf(records, id));
    if (!by || !now || !before || level?.computed || base?.computed) return [];
    const shape = shapeOf(record, now, before);
    if (shape === null || isReal(record, [by, now, before], shadow)) return [];
    const quantity = { [shape.figure]: derived(by), [shape.level]: stated(now), [shape.base]: stated(before) };
    const parts = [partOf(shape.figure, by), partOf(shape.level, now), partOf(shape.base, before)];
    return [{ rule: shape.rule, parts: parts.sort(inTextOrder), quantities: positive(quantity, shape.figure) }];
  });
}

/** The rule for a comparison, and what its numbers are called there. */
interface Shape {
  readonly rule: RuleName;
  readonly figure: string;
  readonly level: string;
  readonly base: string;
}

function shapeOf({ kind, form, direction, unit }: Comparison, now: Count, before: Count): Shape | null {
  if (now.unit !== before.unit) return null;
  const isRate = now.measure === 'percent';
  switch (kind) {
    case 'change':
    case 'difference': {
      if (direction === null || direction === 'same') return null;
      const turned = direction === 'down';
      const [level, base] = turned ? ['base', 'level'] : ['level', 'base'];
      if (form === 'points' || (form === 'percent' && isRate))
        return isRate && form === 'points' ? { rule: 'points-contradicted', figure: 'points', level, base } : null;
      if (form === 'amount' && unit === now.unit)
        return { rule: 'difference-contradicted', figure: 'difference', level, base };
      if (form !== 'percent') return null;
      return turned
        ? { rule: 'fall-contradicted', figure: 'fall', level: 'level', base: 'base' }
        : { rule: 'growth-contradicted', figure: 'growth', level: 'level', base: 'base' };
    }
    case 'multiple':
      return form === 'times'
        ? { rule: 'multiple-contradicted', figure: 'multiple', level: 'level', base: 'base' }
        : null;
    case 'share':
      return form === 'percent' && !isRate
        ? { rule: 'share-contradicted', figure: 'share', level: 'part', base: 'whole' }
        : null;
    case 'completion':
      return form === 'percent' && direction === null && !isRate
        ? { rule: 'completion-contradicted', figure: 'completion', level: 'level', base: 'plan' }
        : null;
    default:
      return null;
  }
}

/** The direction says the sign: 下降-5% falls by 5 %. */
function positive(quantities: Quantities, figure: string): Quantities {
  const { value, min, max } = quantities[figure] as Interval;
  return value < 0 ? { ...quantities, [figure]: { value: -value, min: -max, max: -min } } : quantities;
}
