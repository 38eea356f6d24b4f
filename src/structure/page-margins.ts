import type { Span } from '../source/span.js';
import { endsSentence, isBlank } from './character.js';
import { firstFrom } from './first-from.js';
import { matchMarker } from './match-marker.js';
import { membership } from './membership.js';
import { normalForm } from './normal-form.js';
import { isContent, isSiteChrome } from './site-chrome.js';
import { vocabulary } from './vocabulary.js';

/** A piece that is no furniture itself but may stand between furniture, such as a lone word of a menu. */
const SHORT = 20;
/** A longer line with blanks in it may be a text that has lost its line ends, so its pieces are looked at. */
const LONE_LINE = 60;
/** No title is shorter. */
const LEAST_TITLE = 4;
/** So many pieces without furniture end the header or footer. */
const PATIENCE = 3;
const MOST_CRUMBS = 16;

/**
 * The parts of a site's page before the first and behind the last of the spans of text proper. `spans` are the lines of
 * a text, or the pieces between its blanks; `known` is furniture already.
 */
export function findMargins(shadow: string, spans: readonly Span[], known: readonly Span[]): Span[] {
  return marginsOf(shadow, spans, known, true);
}

/** The same behind the last of the spans only: what a site wrote below a report that another one follows. */
export function findFooter(shadow: string, spans: readonly Span[]): Span[] {
  return marginsOf(shadow, spans, [], false);
}

function marginsOf(shadow: string, spans: readonly Span[], known: readonly Span[], both: boolean): Span[] {
  const isChrome = (span: Span): boolean => {
    const isWhole = span.end - span.start <= LONE_LINE || !hasBlank(shadow, span);
    // A numbered line is an item of the report unless it is chrome wherever it stands.
    return isWhole && isSiteChrome(shadow, span, matchMarker(shadow, span.start) === null);
  };
  const isKnown = membership(known);
  const found = new Set<Span>();
  const walk = (ordered: Iterable<Span>, behind: boolean): void => {
    let others: Span[] = [];
    for (const span of ordered) {
      if (isKnown(span.start) || found.has(span)) continue;
      if (isChrome(span)) {
        found.add(span);
        // Behind a text, what stands between parts of a page is a part of it, unless it is a numbered line or counts
        // something; before one it may be the title.
        const isBeside = others.every((other) => behind && !isContent(shadow, other));
        for (const other of others) if (isBeside || other.end - other.start < LEAST_TITLE) found.add(other);
        others = [];
        continue;
      }
      others.push(span);
      if (others.length > PATIENCE || span.end - span.start > 2 * SHORT || endsSentence(shadow.charAt(span.end - 1)))
        break;
    }
  };
  if (both) walk(spans, false);
  walk(reversed(spans), true);
  return [...found];
}

function* reversed<T>(items: readonly T[]): Generator<T> {
  yield* [...items].reverse();
}

function hasBlank(shadow: string, { start, end }: Span): boolean {
  for (let at = start; at < end; at++) if (isBlank(shadow.charAt(at))) return true;
  return false;
}

/** The same at the beginning of a line inside a text: `首页 > 范文大全 > 正文 …`, with the page's own name behind it. */
export function* findLineBreadcrumbs(shadow: string, lines: readonly Span[], pieces: readonly Span[]): Generator<Span> {
  for (const line of lines) {
    const own: Span[] = [];
    for (let at = firstFrom(pieces, line.start); own.length < MOST_CRUMBS; at++) {
      const piece = pieces[at];
      if (piece === undefined || piece.end > line.end) break;
      own.push(piece);
    }
    const [first] = own;
    if (first === undefined || !isChromeWord(shadow, first)) continue;
    const [crumbs] = findBreadcrumbs(shadow, own);
    if (crumbs === undefined) continue;
    const next = own.find(({ start }) => start >= crumbs.end);
    yield crumbs;
    if (next !== undefined && isChromeWord(shadow, next)) yield next;
  }
}

const isChromeWord = (shadow: string, piece: Span): boolean =>
  vocabulary.furnitureLine.get(normalForm(shadow, piece)) !== undefined;

/** The path of links at the very beginning, where blanks separate its parts: up to the last `>` among the first pieces. */
export function findBreadcrumbs(shadow: string, pieces: readonly Span[]): Span[] {
  let last: Span | null = null;
  for (let index = 0; index < pieces.length && index < (last === null ? PATIENCE : MOST_CRUMBS); index++) {
    const piece = pieces[index];
    if (piece === undefined) break;
    if (shadow.slice(piece.start, piece.end) === '>') last = piece;
    else if (piece.end - piece.start > SHORT) break;
  }
  return last === null ? [] : [{ start: pieces[0]?.start ?? 0, end: last.end }];
}
