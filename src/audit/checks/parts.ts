import type { Count } from '../../schema/count.js';
import { holdsWord } from '../audit-words.js';
import { clauseBefore } from '../clause-before.js';
import { sumOf } from '../relation.js';
import { stated } from '../stated.js';
import { type Audited, partOf, type Statement } from '../statement.js';

/**
 * Parts and their whole in one sentence: 其中 names some of the parts, which may not exceed it; what a sum closes (男8人，
 * 女9人，共17人) adds up to it. What stands in tables is checked elsewhere.
 */
export function partStatements({ counts, records, shadow }: Audited): Statement[] {
  return counts.flatMap((whole): Statement[] => {
    const ids = whole.parts ?? [];
    const parts = ids
      .map((id) => records.get(id))
      .filter((part): part is Count => part?.type === 'count' && isComparable(part, whole));
    if (parts.length === 0 || holdsWord('per-word', clauseBefore(shadow, whole.start))) return [];
    return [
      {
        rule: whole.exhaustive === true && parts.length === ids.length ? 'parts-unlike-whole' : 'parts-exceed-whole',
        parts: [...parts.map((part) => partOf('parts', part)), partOf('whole', whole)],
        quantities: { parts: sumOf(parts.map(stated)), whole: stated(whole) },
      },
    ];
  });
}

const isComparable = (part: Count, whole: Count): boolean =>
  part.unit === whole.unit && part.sentence === whole.sentence && part.cell === undefined && whole.cell === undefined;
