import type { Vocabulary } from '../../grammar/vocabulary.js';
import { mayStartNumeral } from '../../numeral/may-start-numeral.js';
import type { Numeral } from '../../numeral/numeral.js';
import { readNumeral } from '../../numeral/read-numeral.js';
import type { Segmenter } from '../../segmentation/segmenter.js';
import type { Span } from '../../source/span.js';
import { isBlank, isDigit, isHan, isLetter, isLineEnd, isPlaceholder } from './character.js';
import { mergeVocabulary } from './merge-vocabulary.js';
import { placeholderEnd } from './placeholder.js';
import { quotationEnd } from './quotation.js';
import { segmentRuns } from './segment-runs.js';
import type { Token, TokenKind } from './token.js';
import type { WordTable } from './word-table.js';

/** Classes of what a numeral is of; it must not be swallowed by the next word (`个` of `5个人`). */
const UNITS = ['classifier', 'unit', 'time-unit', 'designation', 'numbered-body'] as const;

/** Classes of what may directly follow a numeral. */
const AFTER_NUMERAL: ReadonlySet<string> = new Set([...UNITS, 'approximator-inner', 'approximator-after']);

/** Classes of what may directly follow a numeral with its unit: 发 of 82户发放 is no classifier. */
const AFTER_UNIT: ReadonlySet<string> = new Set(['approximator-after', 'numbered-body']);

/** Words that tell where the unit before them ends: 日 in 1日元旦. */
const UNIT_DIVIDER: ReadonlySet<string> = new Set(['unit-divider']);

/** Words that a quotation may consist of without being a name: `“八一”`, `“十一五”`. */
const PLAIN_QUOTED = 'plain-quoted';

/** What tokenising needs to know besides the text. */
export interface TokeniserOptions {
  readonly vocabulary: Vocabulary;
  /** Words of the user's, which are tokens wherever they stand, whatever the segmenter would make of them. */
  readonly users?: Vocabulary;
  readonly words: WordTable;
  readonly segmenter: Segmenter;
}

/** A character that can do no more than go on with the run that it stands in; most characters of a text are such. */
const isPlainHan = (code: number): boolean => isHan(code) && !mayStartNumeral(code);

/** A stretch of Han characters between two other tokens, yet to be segmented. */
interface Run extends Span {
  readonly space: boolean;
}

/**
 * Splits a view's text into tokens: numerals, placeholders, Latin words, quoted names and punctuation by their
 * characters, the Han runs between them by the segmenter, with words of the vocabulary put together again.
 * White space makes no token, but `space` on the next one; a line break or a gap makes a `break`.
 *
 * @param markers section markers in order, each one token
 * @param cuts offsets in order at which a `break` of no width stands (the ends of headings in running text)
 */
export function tokenise(
  text: string,
  { vocabulary, users, words, segmenter }: TokeniserOptions,
  markers: readonly Span[] = [],
  cuts: readonly number[] = [],
): Token[] {
  const pieces: (Token | Run)[] = [];
  let at = 0;
  let space = false;
  let nextMarker = 0;
  let nextCut = 0;
  let runStart = -1;
  /** What the next word may belong to: a numeral, or one that has its unit already. */
  let open: ReadonlySet<string> | null = null;
  const fixed = new Set<number>();

  function endRun(): void {
    if (runStart < 0) return;
    pieces.push({ start: runStart, end: at, space });
    runStart = -1;
    space = false;
  }
  function push(end: number, kind: TokenKind, numeral?: Numeral): void {
    endRun();
    const slice = kind === 'break' ? '\n' : text.slice(at, end);
    const word = words.word(slice, kind);
    if (numeral) {
      const script = isDigit(numeral.text.charCodeAt(0)) ? 'arabic' : 'han';
      pieces.push({ start: at, end, text: slice, kind, word, space, numeral: { ...numeral, script } });
    } else pieces.push({ start: at, end, text: slice, kind, word, space });
    if (kind === 'numeral' || kind === 'placeholder') open = AFTER_NUMERAL;
    else if (kind !== 'han') open = null;
    space = false;
    at = end;
  }
  /** The end of the longest word at hand that may follow a numeral, or of the shorter one that a divider tells. */
  function unitEnd(classes: ReadonlySet<string>): number {
    const end = vocabulary.longest(text, at, classes);
    const divider = end > at ? vocabulary.longest(text, at, UNIT_DIVIDER) : at;
    if (divider <= end) return end;
    return at + Number(vocabulary.lookup(text.slice(at, divider))?.get('unit-divider')?.unit ?? 0);
  }
  /** Reads a word that belongs to the numeral before it; it may not run over the next marker or cut. */
  function pushAfterNumeral(limit: number): boolean {
    if (open === null) return false;
    const end = unitEnd(open);
    if (end <= at || end > limit) return false;
    fixed.add(at);
    const word = text.slice(at, end);
    if (open === AFTER_UNIT) open = null;
    else if (UNITS.some((name) => vocabulary.hasClass(word, name))) open = AFTER_UNIT;
    push(end, 'han');
    return true;
  }

  while (at < text.length) {
    const marker = markers[nextMarker];
    if (marker && marker.start <= at) {
      nextMarker++;
      if (marker.end > at) push(marker.end, 'marker');
      continue;
    }
    const cut = cuts[nextCut];
    if (cut !== undefined && cut <= at) {
      nextCut++;
      if (cut === at) push(at, 'break');
      continue;
    }
    const limit = Math.min(marker?.start ?? text.length, cut ?? text.length);
    const code = text.charCodeAt(at);

    if (isBlank(code) || isLineEnd(code)) {
      endRun();
      const start = at;
      let gap = false;
      while (at < limit && (isBlank(text.charCodeAt(at)) || isLineEnd(text.charCodeAt(at)))) {
        gap ||= isLineEnd(text.charCodeAt(at)) || at > start;
        at++;
      }
      if (gap) {
        const end = at;
        at = start;
        push(end, 'break');
      } else space = true;
      continue;
    }
    if (runStart < 0 && !space && pushAfterNumeral(limit)) continue;
    if (isDigit(code) || isPlaceholder(code)) {
      const end = placeholderEnd(text, at);
      if (end > at && end <= limit) {
        push(end, 'placeholder');
        continue;
      }
    }
    if (mayStartNumeral(code)) {
      const numeral = readNumeral(text, at);
      if (numeral && numeral.end <= limit) {
        push(numeral.end, 'numeral', numeral);
        continue;
      }
    }
    open = null;
    if (isHan(code)) {
      const end = users?.longest(text, at) ?? at;
      if (end > at + 1 && end <= limit) {
        push(end, 'han');
        continue;
      }
      if (runStart < 0) runStart = at;
      at++;
      if (!users) while (at < limit && isPlainHan(text.charCodeAt(at))) at++;
      continue;
    }
    if (isLetter(code) || isDigit(code)) {
      let end = at + 1;
      while (end < limit && (isLetter(text.charCodeAt(end)) || isDigit(text.charCodeAt(end)))) end++;
      push(end, 'latin');
      continue;
    }
    const quoted = quotationEnd(text, at);
    if (quoted > at && quoted <= limit && !isPlainQuoted(text.slice(at + 1, quoted - 1))) {
      push(quoted, 'quoted');
      continue;
    }
    push(at + ((text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1), 'punctuation');
  }
  endRun();
  return mergeVocabulary(segmentRuns(text, pieces, words, segmenter), text, vocabulary, words, fixed);

  function isPlainQuoted(content: string): boolean {
    return vocabulary.lookup(content)?.has(PLAIN_QUOTED) ?? false;
  }
}
