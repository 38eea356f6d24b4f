import type { Span } from '../source/span.js';
import { endsSentenceCode, isBlank, isCloser, oneOf } from './character.js';
import { findContents } from './contents-list.js';
import { cutSpans } from './cut-spans.js';
import type { DecisionRule } from './decision.js';
import { findTeasers } from './find-teasers.js';
import { findBanners, findLinks, findTailFacts } from './glued-furniture.js';
import { linesOf } from './lines-of.js';
import { membership } from './membership.js';
import { findBreadcrumbs, findLineBreadcrumbs, findMargins } from './page-margins.js';
import { findPageMarks } from './page-mark.js';
import { findInlinePageNumbers, findLinePageNumbers, findNumberLines } from './page-number.js';
import { readTitle } from './read-title.js';
import { findRunningHeaders } from './running-header.js';
import { chromeRule } from './site-chrome.js';
import type { LexedText } from './structure-lexer.js';
import { findTimeStamps } from './time-stamp.js';

/** What belongs to no report: parts of a site's page, or the marks of pages, which may cut a word. */
export interface Furniture extends Span {
  readonly kind: 'site' | 'page';
  /** The rule by which it is some. */
  readonly rule: DecisionRule;
}

type RuledSpan = Pick<Furniture, 'start' | 'end' | 'rule'>;

/** Finds all furniture of a shadow, in order and without overlaps, besides what is known to be some. */
export function findFurniture(
  shadow: string,
  { blanks, candidates }: LexedText,
  known: readonly Furniture[] = [],
): Furniture[] {
  const lines = linesOf(shadow, blanks);
  const pieces = cutSpans(shadow.length, blanks);
  let found = merge(known, []);
  const addRuled = (kind: Furniture['kind'], spans: Iterable<RuledSpan>): void => {
    const added = Array.from(spans, ({ start, end, rule }): Furniture => ({ start, end, kind, rule }));
    if (added.length > 0) found = merge(found, added);
  };
  const add = (kind: Furniture['kind'], rule: DecisionRule, spans: Iterable<Span>): void =>
    addRuled(kind, ruled(rule, spans));
  const marks = findPageMarks(shadow, pieces);
  const numberLines = findNumberLines(shadow, lines);
  const pages = [...ruled('page-mark', marks), ...ruled('number-line', numberLines)].sort((a, b) => a.start - b.start);
  const headers = findRunningHeaders(shadow, lines, pages);
  // Behind the title a page mark interrupts nothing.
  const [title, next] = lines;
  const isBelowTitle = title !== undefined && next?.start === pages[0]?.start && readTitle(shadow, title) !== null;
  const [second] = headers.first !== null || isBelowTitle ? pages : [];
  addRuled(
    'page',
    pages.filter((page) => page !== second),
  );
  if (second !== undefined) addRuled('site', [second]);
  add('page', 'running-header', headers.furniture);
  add('site', 'contents-list', findContents(shadow, lines));
  addRuled('site', siteLines(shadow, lines));
  add('site', 'time-stamp', findTimeStamps(shadow, lines, found));
  add('site', 'site-line', findLinks(shadow));
  add('site', 'banner', findBanners(shadow, lines));
  add('site', 'tail-facts', findTailFacts(shadow, lines));
  add('site', 'teaser', findTeasers(shadow, lines));
  add('site', 'margin', findMargins(shadow, lines, found));
  add('site', 'margin', findMargins(shadow, pieces, found));
  add('site', 'breadcrumbs', findBreadcrumbs(shadow, pieces));
  add('site', 'breadcrumbs', findLineBreadcrumbs(shadow, lines, pieces));
  addRuled('site', siteSentences(shadow, lines, found));
  // Numbers of pages are told from those of lists by the lines around them, so furniture must be known.
  const isFurniture = membership(found);
  const numbers = findLinePageNumbers(shadow, candidates, lines, isFurniture);
  add('page', 'page-number', numbers);
  // A converter numbers all pages alike: those of lines of their own are not also numbered inside lines.
  if (numberLines.length === 0)
    add('page', 'inline-page-number', findInlinePageNumbers(shadow, candidates, marks, isFurniture));
  return found;
}

const ruled = (rule: DecisionRule, spans: Iterable<Span>): RuledSpan[] =>
  Array.from(spans, ({ start, end }) => ({ start, end, rule }));

/** `------`: a line drawn between the parts of a text. */
function isRuled(shadow: string, { start, end }: Span): boolean {
  const drawn = shadow.charAt(start);
  if (!isDrawn(drawn) || end - start < SHORTEST_RULE) return false;
  for (let at = start; at < end; at++) if (shadow.charAt(at) !== drawn) return false;
  return true;
}

const isDrawn = oneOf('-—─=');
const SHORTEST_RULE = 3;

/** The lines of a site's page, wherever they stand. */
function* siteLines(shadow: string, lines: readonly Span[]): Generator<RuledSpan> {
  for (const line of lines) {
    const rule = isRuled(shadow, line) ? 'separator' : chromeRule(shadow, line, false);
    if (rule !== null) yield { start: line.start, end: line.end, rule };
  }
}

/** The sentences of a site inside lines that are no furniture as a whole, each with its closing marks. */
function* siteSentences(shadow: string, lines: readonly Span[], furniture: readonly Furniture[]): Generator<RuledSpan> {
  const isFurniture = membership(furniture);
  for (const line of lines) {
    if (isFurniture(line.start)) continue;
    let start = line.start;
    for (let at = line.start; at < line.end; at++) {
      if (!endsWhole(shadow.charCodeAt(at)) && at + 1 < line.end) continue;
      let end = at + 1;
      while (end < line.end && isCloser(shadow.charAt(end))) end++;
      while (start < end && isBlank(shadow.charAt(start))) start++;
      // A sentence that is a whole line was asked about as a line.
      const isPart = start > line.start || end < line.end;
      const rule = isPart && start < end && !isFurniture(start) ? chromeRule(shadow, { start, end }, false) : null;
      if (rule !== null) yield { start, end, rule };
      start = end;
      at = end - 1;
    }
  }
}

/** What ends a sentence and not only a part of one. */
const endsWhole = (code: number): boolean => endsSentenceCode(code) && code !== COLON && code !== SEMICOLON;

const COLON = 0x3a;
const SEMICOLON = 0x3b;

/** Adds spans in order; of two that overlap the earlier and longer one stays. */
function merge(known: readonly Furniture[], added: readonly Furniture[]): Furniture[] {
  const ordered = [...known, ...added].sort((a, b) => a.start - b.start || b.end - a.end);
  const result: Furniture[] = [];
  for (const span of ordered) {
    if (span.start >= (result.at(-1)?.end ?? 0)) result.push(span);
  }
  return result;
}
