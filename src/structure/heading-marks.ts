import type { Span } from '../source/span.js';
import { namedAt } from './bare-markers.js';
import { opensHeading } from './bullet.js';
import { isBlank, isDigit, isHan, isLatin } from './character.js';
import { hasWords } from './has-words.js';
import { trimSpan } from './lines-of.js';
import { traitsOf } from './marker-style.js';
import { matchMarker } from './match-marker.js';
import { vocabulary } from './vocabulary.js';

/** `## `, and `> ## ` inside a quotation. */
const HASHES = /^[ \t\u3000]{0,4}(?:>[ \t]{0,3}){0,2}(#{1,6})[ \t]+(?=\S)/;
/** `##回顾`, as some writers leave the blank out. */
const TIGHT_HASHES = /^[ \t\u3000]{0,4}(?:>[ \t]{0,3}){0,2}(#{1,6})(?=[^#\s])/;
const LONGEST = 60;
/** One line with `#` in front may be a remark. */
const LEAST_HEADINGS = 2;
const BOLD = '**';

/** A heading with signs in front. */
export interface HashHeading extends Span {
  readonly level: number;
}

/** The headings that a plain text marks as Markdown does, by the number of `#` in front of them. */
export function findHashHeadings(text: string): readonly HashHeading[] {
  if (!text.includes('#')) return [];
  const found = linesOf(text).flatMap(({ start, end }): (HashHeading & Pick<Hashes, 'tight'>)[] => {
    const mark = hashesAt(text, { start, end });
    const to = mark === null ? null : headingEnd(text, { start: mark.end, end });
    if (mark === null || to === null || !hasWords(text.slice(mark.end, to))) return [];
    const { level, tight } = mark;
    return [{ start: mark.end, end: to, level, tight }];
  });
  // One # right before a word may be a topic's or a machine's, unless others stand in front of headings.
  const areMarks = found.some(({ level, tight }) => !tight || level > 1);
  const marked = areMarks ? found : [];
  const [lone] = marked;
  if (marked.length < LEAST_HEADINGS && (lone === undefined || lone.tight || !isLone(text, lone))) return [];
  return marked.map(({ start, end, level }) => ({ start, end, level }));
}

/**
 * Where the words behind the signs end: with their line, without the signs that close it (`## 回顾 ##`) and the anchor of a
 * page, or with the first sentence of a long one; null where that is no heading. The address behind a name does not make
 * a heading long.
 */
function headingEnd(text: string, { start, end }: Span): number | null {
  const line = text.slice(start, Math.min(end, start + LONGEST_WITH_ADDRESS));
  const words = withoutClosing(line);
  if (end - start <= LONGEST_WITH_ADDRESS && words.replace(ADDRESS, '').length <= LONGEST) return start + words.length;
  const sentence = text.slice(start, Math.min(end, start + LONGEST_SENTENCE)).search(SENTENCE_END);
  return sentence < 0 ? null : start + sentence;
}

/** A heading without what closes it. */
const withoutClosing = (line: string): string =>
  line.trimEnd().replace(ANCHORS, '').trimEnd().replace(CLOSING, '').trimEnd();

const LONGEST_WITH_ADDRESS = 300;
/** Places of a page that close a heading: `<a href="#x" id="x"></a>`. */
const ANCHORS = /(?:[ \t]{0,4}<a [^<>]{1,200}><\/a>){1,2}$/;
/** `##` at its end; one alone behind a word belongs to that: C#. */
const CLOSING = /(?:[ \t]#|##)#{0,5}$/;
/** What stands behind the words of a link. */
const ADDRESS = /(?<=\])\([^()\s]{1,250}\)/g;
const LONGEST_SENTENCE = 120;
const SENTENCE_END = /[。！？]/;

/** Alone in its paragraph, and no sentence. */
function isLone(text: string, { start, end }: Span): boolean {
  const line = Math.max(text.lastIndexOf('\n', start), text.lastIndexOf('\r', start)) + 1;
  return (
    BEGINS_PARAGRAPH.test(text.slice(Math.max(line - MOST_BLANKS, 0), line)) && !SENTENCE.test(text.slice(start, end))
  );
}

const MOST_BLANKS = 20;
const BEGINS_PARAGRAPH = /(?:^|[\r\n])[ \t]*(?:\r\n|\r|\n)$|^\s*$/;
/** As it stands in a text that is not read yet. */
const SENTENCE = /[。！？；，!?;,]/;

/**
 * The marks of a plain text around its numbered headings, and those in front of lines where it marks headings: `**` of
 * `**一、回顾**`, `## `, `> ` of what it quotes, `★ ` of `★ 一、回顾`.
 */
export function findHeadingMarks(shadow: string, headings: readonly HashHeading[]): Span[] {
  if (headings.length === 0 && !shadow.includes(BOLD) && !ADORNED.test(shadow)) return [];
  const isHeading = new Set(headings.map(({ start }) => start));
  return linesOf(shadow).flatMap((line): Span[] => {
    const mark = headings.length > 0 ? hashesAt(shadow, line) : null;
    const end =
      mark !== null && isHeading.has(mark.end)
        ? mark.end
        : headings.length > 0
          ? behindQuote(shadow, line)
          : line.start;
    const front = end > line.start ? [{ start: line.start, end }] : [];
    const rest = { start: end, end: line.end };
    return [...front, ...adornmentOf(shadow, rest), ...boldAround(shadow, rest)];
  });
}

const ADORNED = new RegExp(`[${vocabulary.bullet.words.filter(opensHeading).join('')}]`, 'u');

/** The sign in front of a number: `★ 一、市场情况`. */
function adornmentOf(shadow: string, line: Span): Span[] {
  const { start, end } = trimSpan(shadow, line);
  if (start === end || !opensHeading(shadow.charAt(start))) return [];
  const words = trimSpan(shadow, { start: start + 1, end });
  const marker = matchMarker(shadow, words.start);
  const isNumber = marker !== null && marker.ordinal !== null && !traitsOf(marker.style).inline;
  return isNumber ? [{ start, end: words.start }] : [];
}

const QUOTE = /^[ \t]{0,3}(?:>[ \t]?){1,3}/;

function behindQuote(shadow: string, { start, end }: Span): number {
  return start + (QUOTE.exec(shadow.slice(start, Math.min(end, start + LONGEST)))?.[0].length ?? 0);
}

interface Hashes extends Span {
  readonly level: number;
  /** No blank stands behind them. */
  readonly tight: boolean;
}

function hashesAt(text: string, { start, end }: Span): Hashes | null {
  const line = text.slice(start, Math.min(end, start + LONGEST));
  const match = HASHES.exec(line) ?? TIGHT_HASHES.exec(line);
  if (match === null) return null;
  const mark = { start, end: start + match[0].length, level: match[1]?.length ?? 1 };
  const tight = !isBlank(text.charAt(mark.end - 1));
  return tight && !isTightHeading(text, { start: mark.end, end }, mark.level) ? null : { ...mark, tight };
}

/** Words or a number of a section: neither `#1机组` nor `#安全用电#`, but `##回顾##`. */
function isTightHeading(text: string, { start, end }: Span, level: number): boolean {
  const line = text.slice(start, Math.min(end, start + LONGEST_WITH_ADDRESS));
  if ((level > 1 ? withoutClosing(line) : line).includes('#')) return false;
  return !isDigit(text.charAt(start)) || matchMarker(text, start) !== null;
}

/** The stars around the number and the words that a line begins with, or around the words behind its number; stars alone stand for what a writer left out. */
function boldAround(shadow: string, line: Span): Span[] {
  const first = trimSpan(shadow, line).start;
  const isAround = shadow.startsWith(BOLD, first);
  const at = isAround ? first + BOLD.length : first;
  const marker = matchMarker(shadow, at) ?? namedAt(shadow, at);
  if (marker === null || marker.ordinal === null || traitsOf(marker.style).inline) return [];
  const from = isAround ? first : trimSpan(shadow, { start: marker.end, end: line.end }).start;
  if (!shadow.startsWith(BOLD, from) || isBlank(shadow.charAt(from + BOLD.length))) return [];
  const close = shadow.indexOf('*', Math.max(marker.end, from + BOLD.length));
  if (close < 0 || close >= line.end || !shadow.startsWith(BOLD, close)) return [];
  // 1. **镇修路,**村架桥: two names that are left out.
  if (!isAround && isWord(shadow.charAt(close + BOLD.length))) return [];
  return [
    { start: from, end: from + BOLD.length },
    { start: close, end: close + BOLD.length },
  ];
}

const isWord = (character: string): boolean => isHan(character) || isLatin(character) || isDigit(character);

const LINE = /[^\r\n]+/g;

function linesOf(text: string): Span[] {
  return Array.from(text.matchAll(LINE), ({ index, 0: { length } }) => ({ start: index, end: index + length }));
}
