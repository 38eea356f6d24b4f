import type { Count } from '../../schema/count.js';
import { stated } from '../stated.js';
import { type Audited, partOf, type Statement } from '../statement.js';

/** An item of fewer characters may be anything's: 人员, 项目. */
const LONG_ITEM = 4;

/** Figures of fewer digits are the same by chance. */
const LONG_NUMBER = 3;

/**
 * The same item, verb and unit in two places with no other date than the report's, and numbers that look like one with a
 * slip: as long, and one digit changed or two exchanged. Other numbers are most often of other things.
 */
export function repeatedStatements(audited: Audited): Statement[] {
  const groups = new Map<string, Count[]>();
  for (const count of audited.counts) {
    const key = keyOf(count);
    if (key === null) continue;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [count]);
    else group.push(count);
  }
  const dated = datesBySentence(audited);
  return [...groups.values()].flatMap((group) => {
    const [first, ...others] = group;
    if (first === undefined) return [];
    const same = others.filter((other) => dated.get(first.sentence) === dated.get(other.sentence));
    const slip = same.find((other) => isSlip(first, other));
    // The same number again agrees, and is worth telling.
    return [...same.filter((other) => isAgain(first, other)), ...(slip ? [slip] : [])].map(
      (other): Statement => ({
        rule: 'figure-repeated',
        parts: [partOf('first', first), partOf('second', other)],
        at: other,
        quantities: { first: stated(first), second: stated(other) },
      }),
    );
  });
}

function keyOf({ item, action, unit, approx, cell, partOf: whole, measure }: Count): string | null {
  if (item === null || item.length < LONG_ITEM || action === null || approx !== 'exact' || cell) return null;
  if (whole || measure === 'percent' || measure === 'other') return null;
  return `${item}\u0000${action}\u0000${unit ?? ''}`;
}

/** What dates stand in each sentence; 全年 is none. */
function datesBySentence({ report }: Audited): Map<number, string> {
  const dated = new Map<number, string>();
  for (const record of report.records) {
    if (record.type !== 'date' || record.kind === 'DURATION' || record.kind === 'SET') continue;
    dated.set(record.sentence, `${dated.get(record.sentence) ?? ''} ${record.text}`);
  }
  return dated;
}

/** As many, in another sentence. */
const isAgain = (a: Count, b: Count): boolean =>
  a.sentence !== b.sentence && a.value === b.value && digitsOf(a).length >= LONG_NUMBER;

/** 1234 and 1243, 1234 and 1284. */
function isSlip(a: Count, b: Count): boolean {
  if (a.sentence === b.sentence) return false;
  const [one, other] = [digitsOf(a), digitsOf(b)];
  if (one.length !== other.length || one.length < LONG_NUMBER || one === other) return false;
  const differing = [...one].map((_, index) => index).filter((index) => one[index] !== other[index]);
  const [first = 0, second = 0] = differing;
  if (differing.length === 1) return first > 0;
  return differing.length === 2 && second === first + 1 && one[first] === other[second] && one[second] === other[first];
}

const digitsOf = ({ value }: Count): string => String(Math.abs(value)).replace('.', '').replace(/0+$/, '');
