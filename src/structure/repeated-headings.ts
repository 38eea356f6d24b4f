import { endsSentence } from './character.js';
import { type GroupLines, isLed, mayBeName, namesPart } from './group-lines.js';
import type { TextLine } from './text-line.js';
import { withoutColon } from './without-colon.js';

/** An unnumbered heading that several parts of a report have alike: 工作回顾 below each office. */
export interface RepeatedHeading {
  readonly line: TextLine;
  readonly start: number;
  readonly style: 'none';
  /** Its place among the different ones, by where they stand first. */
  readonly ordinal: number;
}

/** Finds headings whose words return: they number the parts that they stand in as 一、 二、 do. */
export function findRepeatedHeadings(context: GroupLines): RepeatedHeading[] {
  const { shadow, lines } = context;
  const places = new Map<string, TextLine[]>();
  lines.forEach((line, index) => {
    // 财务组 below 第一部分 and below 第二部分 is a group in both.
    if (
      !mayBeName(context, line) ||
      namesPart(shadow, line) ||
      isLed(context, index) ||
      !(holdsBody(context, lines[index + 1]) || isLabel(shadow, line, lines[index + 1]))
    )
      return;
    const { start, end } = withoutColon(shadow, line);
    const words = shadow.slice(start, end);
    const same = places.get(words);
    if (same === undefined) places.set(words, [line]);
    else same.push(line);
  });
  const repeated = [...places.values()].filter(({ length }) => length > 1);
  return repeated
    .flatMap((same, index) =>
      same.map((line): RepeatedHeading => ({ line, start: line.start, style: 'none', ordinal: index + 1 })),
    )
    .sort((a, b) => a.start - b.start);
}

/** `背景:` above words: a colon shows that something follows, and no cell of a table has one. */
const isLabel = (shadow: string, { end }: TextLine, next: TextLine | undefined): boolean =>
  shadow.charAt(end - 1) === ':' && next !== undefined && shadow.charAt(next.end - 1) !== ':';

/** A numbered line or a paragraph: what stands in the cells of a table returns as well. */
function holdsBody({ shadow, opened }: GroupLines, next: TextLine | undefined): boolean {
  return next !== undefined && (opened.has(next.start) || endsSentence(shadow.charAt(next.end - 1)));
}
