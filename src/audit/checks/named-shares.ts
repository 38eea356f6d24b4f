import type { Comparison } from '../../schema/comparison.js';
import type { Count } from '../../schema/count.js';
import { countOf } from '../count-of.js';
import { derived, stated } from '../stated.js';
import { type Audited, inTextOrder, partOf, type Statement } from '../statement.js';

/** Numbers further before, in sentences, may be of another place or time. */
const REACH = 6;

/**
 * A share whose part and whole are told before by their names: 总产值200万元。渔业产值50万元。渔业产值占总产值的25%. Both
 * are the last of their names, and stand in sentences that name the same dates.
 */
export function namedShareStatements(audited: Audited): Statement[] {
  const { report, records } = audited;
  const shares = report.records.filter(
    (record): record is Comparison => record.type === 'comparison' && isNamed(record),
  );
  const names = namesOf(audited);
  return shares.flatMap((share): Statement[] => {
    const percent = countOf(records, share.figure?.id);
    const whole = lastOf(names, share, share.basis?.text ?? '');
    const part = countOf(records, share.level?.id) ?? lastOf(names, share, share.item ?? '');
    if (!percent || !whole || !part || part === whole || part.unit !== whole.unit || part.value > whole.value)
      return [];
    return [
      {
        rule: 'share-contradicted',
        parts: [partOf('whole', whole), partOf('part', part), partOf('share', percent)].sort(inTextOrder),
        at: share,
        quantities: { part: stated(part), whole: stated(whole), share: derived(percent) },
      },
    ];
  });
}

const isNamed = ({ kind, form, item, basis, base }: Comparison): boolean =>
  kind === 'share' && form === 'percent' && item !== null && basis !== null && (base === null || base.computed);

/** The counts of each name; a comparison of a count may know its name better: 总产值完成200万元，增长5%. */
function namesOf({ report, counts }: Audited): ReadonlyMap<string, readonly Count[]> {
  const better = new Map(
    report.records.flatMap((record) =>
      record.type === 'comparison' && record.item !== null && record.level?.id ? [[record.level.id, record.item]] : [],
    ),
  );
  const named = new Map<string, Count[]>();
  for (const count of counts) {
    const name = better.get(count.id) ?? count.item;
    if (name == null) continue;
    const group = named.get(name);
    if (group === undefined) named.set(name, [count]);
    else group.push(count);
  }
  return named;
}

/** The last count of a name before a share, if it is the only number of that name there. */
function lastOf(
  names: ReadonlyMap<string, readonly Count[]>,
  { start, sentence }: Comparison,
  name: string,
): Count | null {
  const named = (names.get(name) ?? []).filter(
    (count) =>
      count.start < start &&
      sentence - count.sentence <= REACH &&
      count.measure !== 'percent' &&
      count.measure !== 'other' &&
      !count.cell,
  );
  const [first] = named;
  return first && named.every(({ value, unit }) => value === first.value && unit === first.unit) ? first : null;
}
