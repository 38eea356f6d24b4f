import type { Count } from '../../schema/count.js';
import { endsWithWord } from '../audit-words.js';
import { sumOf } from '../relation.js';
import { stated } from '../stated.js';
import { type Audited, partOf, type Statement } from '../statement.js';

/**
 * Parts and their whole: 其中 names some of the parts, which may not exceed it; what a sum closes (男8人，女9人，共17人) adds
 * up to it. Shares of parts and what stands in tables are checked elsewhere.
 */
export function partStatements({ counts, records, shadow }: Audited): Statement[] {
  return counts.flatMap((whole): Statement[] => {
    const parts = (whole.parts ?? [])
      .map((id) => records.get(id))
      .filter((part): part is Count => part?.type === 'count' && part.unit === whole.unit && part.cell === undefined);
    if (parts.length === 0 || whole.cell !== undefined) return [];
    const sumsUp =
      parts.length > 1 &&
      parts.every(({ end }) => end <= whole.start) &&
      endsWithWord('summing-up', shadow.slice(0, whole.start));
    return [
      {
        rule: sumsUp ? 'parts-unlike-whole' : 'parts-exceed-whole',
        parts: [...parts.map((part) => partOf('parts', part)), partOf('whole', whole)],
        quantities: { parts: sumOf(parts.map(stated)), whole: stated(whole) },
      },
    ];
  });
}
