import type { Span } from '../source/span.js';
import { endsSentence, isCloser } from './character.js';
import { firstFrom } from './first-from.js';
import type { ReadTitle } from './read-title.js';
import type { Stretch } from './stretch.js';
import type { MarkerCandidate } from './structure-lexer.js';

/** What a title behind the first body is: that of the next report, a part of a site's page, or a line of text. */
export type TitleVerdict = 'report' | 'furniture' | 'text';

/** A line before a title that ends no sentence is a cut paragraph from this length on, below it a signature. */
const SHORT_LINE = 30;
/** A title that nothing before announces is no shorter. */
const LEAST_NEW_STEM = 8;

/** A year, or what stands for one that was taken out: 20xx, ××. */
const YEAR_OR_BLANK = /[\dx×*]/;

/** What is known when a title is judged. */
export interface TitleContext {
  /** The title of the report that the text before belongs to. */
  readonly current: ReadTitle | undefined;
  /** The stems of the titles so far. */
  readonly known: ReadonlySet<string>;
  readonly numbering: MainNumbering;
}

/** Judges a title; `before` is the stretch that it follows. */
export function judgeTitle(
  title: ReadTitle,
  shadow: string,
  before: Stretch | undefined,
  { current, known, numbering }: TitleContext,
): TitleVerdict {
  const isKnown = known.has(title.stem);
  if (title.collection) return isKnown ? 'furniture' : 'text';
  const afterSentence = before !== undefined && endsWithSentence(shadow, before.end);
  if (title.series !== null) {
    return isKnown || (current?.series ?? 0) + 1 === title.series || current === undefined ? 'report' : 'text';
  }
  if (isKnown)
    return afterSentence || before === undefined || before.end - before.start < SHORT_LINE ? 'report' : 'furniture';
  const numbered = current !== undefined && title.stem.length >= LEAST_NEW_STEM && YEAR_OR_BLANK.test(title.stem);
  return numbered && numberingRestarts(title, current, numbering) ? 'report' : 'text';
}

/** The places of the main numbering's ones and twos. */
export interface MainNumbering {
  /** Where `一、` and all its like stand. */
  readonly all: readonly MarkerCandidate[];
  readonly twos: readonly MarkerCandidate[];
}

/** Finds them among the candidates of a text. */
export function mainNumbering(candidates: readonly MarkerCandidate[]): MainNumbering {
  const all = candidates.filter(({ style }) => style === 'han-comma');
  return { all, twos: all.filter(({ ordinal }) => ordinal === 2) };
}

/** True if the sections behind a title are numbered from one again. */
function numberingRestarts(title: Span, current: Span, { all, twos }: MainNumbering): boolean {
  const two = twos[firstFrom(twos, current.end)];
  return all[firstFrom(all, title.end)]?.ordinal === 1 && two !== undefined && two.start < title.start;
}

function endsWithSentence(shadow: string, end: number): boolean {
  let at = end - 1;
  while (at >= 0 && at > end - 4 && isCloser(shadow.charAt(at))) at--;
  return endsSentence(shadow.charAt(at));
}
