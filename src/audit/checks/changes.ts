import type { Comparison } from '../../schema/comparison.js';
import { countOf } from '../count-of.js';
import { isReal } from '../is-real.js';
import { derived, stated } from '../stated.js';
import { type Audited, inTextOrder, partOf, type Statement } from '../statement.js';

/** A change of one level by an amount and in percent has to be one change: 90件，比上年减少30件，下降25%. */
export function changeStatements({ report, records, shadow }: Audited): Statement[] {
  const changes = report.records.filter(
    (record): record is Comparison => record.type === 'comparison' && isChange(record),
  );
  return changes.flatMap((amount, index): Statement[] => {
    if (amount.form !== 'amount') return [];
    const rate = [changes[index - 1], changes[index + 1]].find((other) => other !== undefined && isSame(amount, other));
    const level = countOf(records, amount.level?.id);
    const [change, percent] = [countOf(records, amount.figure?.id), countOf(records, rate?.figure?.id)];
    if (!rate || !level || !change || !percent || level.unit !== change.unit) return [];
    if (isReal(rate, [change, level, percent], shadow)) return [];
    const [rule, name] =
      amount.direction === 'up'
        ? (['growth-unlike-change', 'growth'] as const)
        : (['fall-unlike-change', 'fall'] as const);
    return [
      {
        rule,
        parts: [partOf('level', level), partOf('change', change), partOf(name, percent)].sort(inTextOrder),
        quantities: { level: stated(level), change: stated(change), [name]: derived(percent) },
      },
    ];
  });
}

const isChange = ({ kind, direction, level, form, value }: Comparison): boolean =>
  kind === 'change' &&
  (direction === 'up' || direction === 'down') &&
  level !== null &&
  !level.computed &&
  value !== null &&
  (form === 'amount' || form === 'percent');

/** Of the same level, the same way, and since the same time. */
function isSame(amount: Comparison, rate: Comparison): boolean {
  if (rate.form !== 'percent' || rate.direction !== amount.direction || rate.level?.id !== amount.level?.id)
    return false;
  if (rate.sentence !== amount.sentence) return false;
  const [one, other] = [amount.basis, rate.basis];
  if (one === null || other === null) return one === other;
  return (
    one.start === other.start ||
    (amount.against === 'previous-year' && rate.against === 'previous-year' && !one.date && !other.date)
  );
}
