import type { Count } from '../../schema/count.js';
import { holdsWord, isWord } from '../audit-words.js';
import { clauseBefore } from '../clause-before.js';
import { sumOf } from '../relation.js';
import { derived } from '../stated.js';
import { type Audited, partOf, type Statement } from '../statement.js';

/** Percentages side by side behind 分别占 or 比重分别为 are the shares of one whole, which are no more than all of it. */
export function shareStatements({ counts, shadow }: Audited): Statement[] {
  const statements: Statement[] = [];
  for (let at = 0; at < counts.length; at++) {
    const list = listFrom(counts, at, shadow);
    if (list.length < 2) continue;
    at += list.length - 1;
    const [first] = list;
    if (first === undefined || !holdsWord('share-list', clauseBefore(shadow, first.start))) continue;
    statements.push({
      rule: 'shares-over-whole',
      parts: list.map((share) => partOf('shares', share)),
      quantities: { shares: sumOf(list.map(derived)) },
    });
  }
  return statements;
}

function listFrom(counts: readonly Count[], at: number, shadow: string): Count[] {
  const list: Count[] = [];
  for (let next = at; next < counts.length; next++) {
    const count = counts[next] as Count;
    if (count.unit !== '%' || count.cell !== undefined) break;
    const last = list.at(-1);
    if (last !== undefined && !isWord('share-joiner', shadow.slice(last.end, count.start).trim())) break;
    list.push(count);
  }
  return list;
}

/** 11.8:48.3:39.9, three or more: the make-up of a whole in percent. */
const RATIO = /(?<![\d.:])\d{1,2}(?:\.\d+)?(?: ?: ?\d{1,2}(?:\.\d+)?){2,9}(?![\d.:])/g;

/** Ratios that come so near to 100 are meant to. */
const NEAR = 5;

/** Ratios of three or more that nearly add up to 100, with a decimal so that they are no times of day. */
export function ratioStatements({ report, shadow }: Audited): Statement[] {
  const { start, end } = report.position;
  const statements: Statement[] = [];
  for (const { 0: text, index } of shadow.slice(start.offset, end.offset).matchAll(RATIO)) {
    if (!text.includes('.')) continue;
    const terms = text.split(':').map((term) => {
      const [, decimals = ''] = term.trim().split('.');
      const place = 10 ** -decimals.length;
      return { value: Number(term), min: Number(term) - place, max: Number(term) + place };
    });
    const sum = sumOf(terms);
    if (Math.abs(sum.value - 100) > NEAR) continue;
    const from = start.offset + index;
    statements.push({
      rule: 'shares-unlike-whole',
      parts: [{ role: 'shares', id: null, start: from, end: from + text.length, text }],
      quantities: { shares: sum },
    });
  }
  return statements;
}
