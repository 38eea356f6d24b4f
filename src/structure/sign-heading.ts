import { opensHeading, opensItem } from './bullet.js';
import { isBlank } from './character.js';
import { endsWithSentence } from './ends-with-sentence.js';
import { matchMarker } from './match-marker.js';
import type { TextLine } from './text-line.js';
import { withoutColon } from './without-colon.js';

const LONGEST = 20;
const LEAST_HEADINGS = 2;

/**
 * Lines with one sign in front, each above a first number, an item with another sign or none, or a paragraph: `■ 存在问题`. A sign that stands in
 * front of other lines as well opens items.
 */
export function findSignHeadings(
  shadow: string,
  lines: readonly TextLine[],
  opened: ReadonlySet<number>,
  looksLikeHeading: (line: TextLine) => boolean,
): ReadonlySet<TextLine> {
  const bySign = new Map<string, TextLine[]>();
  const others = new Set<string>();
  lines.forEach((line, index) => {
    const sign = shadow.charAt(line.start);
    if (!opensHeading(sign)) return;
    const next = lines[index + 1];
    const isAbove =
      next !== undefined &&
      shadow.charAt(next.start) !== sign &&
      (opened.has(next.start)
        ? matchMarker(shadow, next.start)?.ordinal === 1
        : endsWithSentence(shadow, next) || opensItem(shadow, next.start));
    if (!isAbove || line.end - line.start > LONGEST || !looksLikeHeading(withoutSign(shadow, line))) others.add(sign);
    else {
      const same = bySign.get(sign);
      if (same === undefined) bySign.set(sign, [line]);
      else same.push(line);
    }
  });
  const found = [...bySign].filter(([sign, { length }]) => length >= LEAST_HEADINGS && !others.has(sign));
  return new Set(found.flatMap(([, same]) => same));
}

function withoutSign(shadow: string, line: TextLine): TextLine {
  let start = line.start + 1;
  while (start < line.end && isBlank(shadow.charAt(start))) start++;
  return withoutColon(shadow, { ...line, start });
}
