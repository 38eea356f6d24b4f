import type { Span } from '../source/span.js';
import { isBlank } from './character.js';
import { matchMarker } from './match-marker.js';
import { membership } from './membership.js';
import { findFooter } from './page-margins.js';
import { readTitle } from './read-title.js';
import { isSiteChrome } from './site-chrome.js';
import type { Stretch } from './stretch.js';
import { vocabulary } from './vocabulary.js';

/** A site's page below a report has no more parts. */
const MOST_PIECES = 24;
/** So many lines of a site's page may stand above the title of a report, and below. */
const CHROME_LINES = 8;
const LEAST_WORD = 2;

/** The parts of a site's page around a title inside a text, where words that reports use too are enough. */
export function chromeAround(shadow: string, stretches: readonly Stretch[], title: number, next: number): Span[] {
  const found: Span[] = [];
  let above = title - 1;
  for (let count = 0; count < CHROME_LINES; count++) {
    let first = above;
    while (first > 0 && stretches[first]?.before === 'gap') first--;
    const chrome = chromeLine(shadow, stretches.slice(Math.max(first, 0), above + 1));
    if (chrome.length === 0) break;
    found.push(...chrome);
    above = first - 1;
  }
  // 大 中 小 behind 字号
  let waiting: Span[] = [];
  for (let at = next; at < next + CHROME_LINES; at++) {
    const piece = stretches[at];
    const chrome = piece === undefined ? [] : chromeLine(shadow, [piece]);
    if (chrome.length > 0) {
      found.push(...waiting, ...chrome);
      waiting = [];
    } else if (piece !== undefined && piece.end - piece.start < LEAST_WORD) waiting.push(piece);
    else break;
  }
  return found.map(({ start, end }) => ({ start, end }));
}

/** What a site wrote below the report before a title, by lines and by the pieces between their blanks. */
export function footerBefore(shadow: string, stretches: readonly Stretch[], title: number, from: number): Span[] {
  const pieces = stretches.slice(Math.max(title - MOST_PIECES, 0), title).filter(({ start }) => start >= from);
  const lines: Span[] = [];
  for (const { start, end, before } of pieces) {
    const line = before === 'gap' ? lines.pop() : undefined;
    lines.push({ start: line?.start ?? start, end });
  }
  const known = findFooter(shadow, lines);
  const isKnown = membership([...known].sort((a, b) => a.start - b.start));
  const rest = findFooter(
    shadow,
    words(
      shadow,
      pieces.filter(({ start }) => !isKnown(start)),
    ),
  );
  const above = lines.at(-1);
  // The number of the document belongs to what stands below it.
  const number = above !== undefined && isDocumentNumber(shadow, above) ? [above] : [];
  return [...known, ...rest, ...number];
}

/** The pieces between the blanks of the last stretches. */
function words(shadow: string, pieces: readonly Stretch[]): Span[] {
  const found: Span[] = [];
  for (const { start, end } of pieces) {
    let from = start;
    for (let at = start; at <= end; at++) {
      if (at < end && !isBlank(shadow.charAt(at))) continue;
      if (at > from) found.push({ start: from, end: at });
      from = at + 1;
    }
  }
  return found;
}

/** `×办〔2021〕7号` */
function isDocumentNumber(shadow: string, { start, end }: Span): boolean {
  const unit = end - start <= LONGEST_NUMBER ? vocabulary.documentNumber.longestBefore(shadow, end, start) : null;
  return unit !== null && YEAR_AND_NUMBER.test(shadow.slice(start, unit.start));
}

const LONGEST_NUMBER = 30;
const YEAR_AND_NUMBER = /[〔[({]\d{4}[〕\])}]\D?\d{1,4}$/;

/** The stretches of a line if all of it belongs to a site's page, else none. */
function chromeLine(shadow: string, line: readonly Stretch[]): readonly Span[] {
  const [first] = line;
  const last = line.at(-1);
  if (first === undefined || last === undefined) return [];
  const whole = { start: first.start, end: last.end };
  // An item of the report before, or the first of the next one.
  if (matchMarker(shadow, whole.start) !== null && !isSiteChrome(shadow, whole, false)) return [];
  if (isSiteChrome(shadow, whole, true) || readTitle(shadow, whole)?.collection === true) return [whole];
  return line.every((piece) => isSiteChrome(shadow, piece, true)) ? line : [];
}
