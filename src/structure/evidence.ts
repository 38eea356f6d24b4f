import type { TableBlock, VirtualMarker } from '../document/block.js';
import { findPipeTables } from '../document/pipe-tables.js';
import type { SourceDocument } from '../document/source-document.js';
import type { Span } from '../source/span.js';
import { namedAt } from './bare-markers.js';
import { findBoldNumbers } from './bold-heading.js';
import { findCode } from './code-blocks.js';
import { isDayLine } from './day-line.js';
import { firstFrom } from './first-from.js';
import { type FrontMatter, findFrontMatter } from './front-matter.js';
import { hasWords } from './has-words.js';
import { findHashHeadings } from './heading-marks.js';
import { trimSpan } from './lines-of.js';
import { matchMarker } from './match-marker.js';
import { findRemarks } from './page-remarks.js';
import { isPeriodName } from './period-heading.js';
import { genreOf, readTitle } from './read-title.js';
import { findUnderlined } from './underlined-heading.js';

/** A paragraph that the document itself calls a heading, with its number if that is automatic. */
export interface HeadingEvidence extends Span {
  /** 0 for a document's title, else from 1. */
  readonly level: number;
  /** Signs in a plain text say so: `## `. */
  readonly signs?: true;
}

/** What a document tells of its structure besides the text, each in text order. */
export interface Evidence {
  readonly headings: readonly HeadingEvidence[];
  readonly markers: readonly VirtualMarker[];
  readonly tables: readonly TableBlock[];
  readonly furniture: readonly Span[];
  /** The text of programs, which looks like one paragraph. */
  readonly code: readonly Span[];
  /** True for a plain text, which shows by its signs what a document says. */
  readonly plain: boolean;
}

/** A plain text tells nothing. */
export const NO_EVIDENCE: Evidence = { headings: [], markers: [], tables: [], furniture: [], code: [], plain: true };

/**
 * A plain text tells of the tables that it draws, of the headings that it marks, of the properties above it, and of a
 * program's text and remarks inside it.
 */
export const evidenceOfText = (text: string): Evidence => {
  const matter = findFrontMatter(text);
  const from = matter?.end ?? 0;
  const behind = ({ start }: Span): boolean => start >= from;
  const tables = findPipeTables(text).filter(behind);
  const code = apart(findCode(text).filter(behind), tables);
  const remarks = apart(apart(findRemarks(text).filter(behind), tables), code);
  const signed: (Span & Pick<HeadingEvidence, 'level'>)[] = [
    ...findHashHeadings(text).filter(behind),
    ...findUnderlined(text, from),
    ...findBoldNumbers(text),
  ];
  const marked = [...apart(apart(signed, code), remarks)]
    .sort((a, b) => a.start - b.start)
    .map((heading): HeadingEvidence => ({ ...heading, signs: true }));
  if (matter === null && tables.length + marked.length + code.length + remarks.length === 0) return NO_EVIDENCE;
  const named = titledText(text, from, marked);
  const above = matter === null ? { furniture: [], headings: named } : aboveText(text, matter, marked, named);
  return { ...NO_EVIDENCE, tables, code, headings: above.headings, furniture: [...above.furniture, ...remarks] };
};

/** Spans that do not overlap others, both in order. */
function apart<T extends Span>(spans: readonly T[], others: readonly Span[]): readonly T[] {
  if (others.length === 0) return spans;
  return spans.filter(({ start, end }) => {
    const at = firstFrom(others, start);
    return (others[at]?.start ?? end) >= end && (others[at - 1]?.end ?? 0) <= start;
  });
}

/**
 * The properties above a text are furniture, but for its title where the text has none of its own that reads like one.
 * Headings come as they are marked, and with the title that they have among them.
 */
function aboveText(
  text: string,
  { start, end, title }: FrontMatter,
  marked: readonly HeadingEvidence[],
  named: readonly HeadingEvidence[],
): Pick<Evidence, 'furniture' | 'headings'> {
  const [own] = named;
  if (title === null || (own?.level === 0 && readTitle(text, own) !== null))
    return { furniture: [{ start, end }], headings: named };
  const [first, ...others] = marked;
  const isAgain = first !== undefined && !hasWords(text.slice(end, first.start)) && repeats(text, first, title);
  const above = [trimSpan(text, { start, end: title.start }), trimSpan(text, { start: title.end, end })];
  return {
    furniture: isAgain ? [...above, trimSpan(text, { start: end, end: first.end })] : above,
    headings: [{ ...title, level: 0 }, ...(isAgain ? others : marked)],
  };
}

/** `## 2018 年终总结` below `title: 2018年总结`: two titles of one year, or the same words. */
function repeats(text: string, heading: Span, title: Span): boolean {
  const wordsOf = ({ start, end }: Span): string => text.slice(start, end).replace(/\s/g, '');
  const [own, above] = [wordsOf(heading), wordsOf(title)];
  if (own === above) return true;
  const year = YEAR.exec(own)?.[0];
  return year !== undefined && YEAR.exec(above)?.[0] === year && readTitle(text, heading) !== null;
}

const YEAR = /(?:19|20)\d{2}/;

/**
 * The first heading of a text, where it is the only one, nothing stands above it and it has more than a number, is the title. So
 * is the second where the first only names the place in which the text is kept: `# zhang-notes` above `# 2023年总结`.
 */
function titledText(text: string, from: number, headings: readonly HeadingEvidence[]): readonly HeadingEvidence[] {
  const [first, second, ...others] = headings;
  if (first === undefined) return headings;
  if (second === undefined && first.level === 1 && !hasWords(text.slice(from, first.start)))
    return isNumber(text, first) ? headings : [{ ...first, level: 0 }];
  const isKept =
    first.level === second?.level &&
    others.length > 0 &&
    others.every(({ level }) => level > first.level) &&
    !HAN.test(text.slice(first.start, first.end)) &&
    readTitle(text, second) !== null;
  if (isKept) return [{ ...second, level: 0 }, ...others];
  const isAbove = !hasWords(text.slice(from, first.start)) && isAboveNumbers(text, headings);
  return isAbove ? [{ ...first, level: 0 }, ...headings.slice(1)] : titled(text, headings);
}

/** `# Part One`: a noun and its number, and nothing else. */
const isNumber = (text: string, { start, end }: Span): boolean => namedAt(text, start)?.end === end;

/**
 * `# 年终总结：未来可期` above `# 一、前言` and `# 二、回顾`: words that name a kind of report, above numbers of their level;
 * `# 前言` names none.
 */
function isAboveNumbers(text: string, [first, ...others]: readonly HeadingEvidence[]): boolean {
  const beside = others.filter(({ level }) => level === first?.level);
  return (
    first !== undefined &&
    matchMarker(text, first.start) === null &&
    genreOf(text.slice(first.start, first.end)) !== null &&
    beside.length >= LEAST_NUMBERS &&
    beside.every(({ start }, index) => matchMarker(text, start)?.ordinal === index + 1)
  );
}

const LEAST_NUMBERS = 2;

const HAN = /\p{Script=Han}/u;

export function evidenceOf(document: SourceDocument): Evidence {
  // The lines of plain text are many and tell nothing.
  if (document.format === 'txt') return evidenceOfText(document.text);
  const headings: HeadingEvidence[] = [];
  const markers: VirtualMarker[] = [];
  const tables: TableBlock[] = [];
  const furniture: Span[] = [];
  for (const block of document.blocks) {
    const { start, end } = block;
    if (block.type === 'table') tables.push(block);
    else if (block.type === 'furniture') furniture.push({ start, end });
    else {
      if (block.type === 'heading') headings.push({ start, end, level: block.level });
      if (block.marker !== null) markers.push(block.marker);
    }
  }
  return { headings: titled(document.text, headings), markers, tables, furniture, code: [], plain: false };
}

/**
 * Many writers have no style for the title and take the outermost one of headings: a first heading that is alone on
 * its level, above the levels of all others, is the title, unless it is a whole day and nothing else: `# 2023年` may be one,
 * but not the bare number above months.
 */
function titled(text: string, headings: readonly HeadingEvidence[]): readonly HeadingEvidence[] {
  const [first, ...others] = headings;
  if (first === undefined || others.length === 0 || others.some(({ level }) => level <= first.level)) return headings;
  if (isDayLine(text, first) || holdsMonths(text, first, others)) return headings;
  return [{ ...first, level: 0 }, ...others];
}

/** `# 2023` above `## 四月` and `## 五月`, and no other heading of their level. */
function holdsMonths(text: string, first: Span, others: readonly HeadingEvidence[]): boolean {
  if (!YEAR_ALONE.test(text.slice(first.start, first.end))) return false;
  let outermost = Number.POSITIVE_INFINITY;
  for (const { level } of others) outermost = Math.min(outermost, level);
  return others.every((one) => one.level > outermost || isPeriodName(text, one));
}

const YEAR_ALONE = /^(?:19|20)\d{2}$/;

/** No text has it, and no rule looks for it. */
const FILLER = '\ufffc';
const PARAGRAPH_END = '。';

/**
 * A shadow in which tables and furniture are filled in, so that what looks like a title, a marker or a page number
 * there is not read; a table looks like one paragraph.
 */
export function fillIn(shadow: string, { tables, furniture, code }: Evidence): string {
  const spans = [
    ...[...tables, ...code].map(({ start, end }) => ({ start, end, last: PARAGRAPH_END })),
    ...furniture.map(({ start, end }) => ({ start, end, last: FILLER })),
  ].sort((a, b) => a.start - b.start);
  if (spans.length === 0) return shadow;
  const parts: string[] = [];
  let at = 0;
  for (const { start, end, last } of spans) {
    parts.push(shadow.slice(at, start), FILLER.repeat(end - start - 1), last);
    at = end;
  }
  return parts.join('') + shadow.slice(at);
}
