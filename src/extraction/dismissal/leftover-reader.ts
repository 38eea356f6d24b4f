import { account } from '../../generated/account.js';
import { numeral } from '../../generated/numeral.js';
import type { TokenRange } from '../../grammar/match.js';
import { createMatcher } from '../../grammar/matcher.js';
import { createVocabulary } from '../../grammar/vocabulary.js';
import { WordMemo } from '../../grammar/word-memo.js';
import type { Span } from '../../source/span.js';
import { createMarkReaders } from '../comparison/mark-reader.js';
import { ROOMS } from '../extract.js';
import type { Passage } from '../passage.js';
import { endsSentence } from '../syntax/clause.js';
import type { Token } from '../token/token.js';
import type { Word } from '../token/word.js';
import type { DismissedSpan } from './dismissal.js';
import { dismissedOf } from './dismissed-span.js';

/** What the rules of `grammars/account` may do. */
export const ACCOUNT_ACTIONS: ReadonlySet<string> = new Set(['dismiss']);

/** What in a passage may be a date or name a body, and what the rules dismiss; spans are the view's. */
export interface LeftoverReader {
  /** What looks like a date, and the words with which names of bodies end. */
  datesAndHeads(tokens: readonly Token[]): { dates: Span[]; heads: Span[] };
  /** What the rules dismiss of the spans that are left, which no record and no other rule explains. */
  dismissals(passage: Pick<Passage, 'text' | 'tokens'>, left: readonly Span[]): DismissedSpan[];
}

/**
 * Reads by the rules of `grammars/account` the clauses that hold a number or date which nothing explains yet. The rules
 * see the tokens of the passage, with the words of all rooms and of the numerals.
 */
export function createLeftoverReader(): LeftoverReader {
  const vocabulary = createVocabulary([...ROOMS, numeral, account]);
  const readers = createMarkReaders(vocabulary);
  const matcher = createMatcher(account.rules, { actions: ACCOUNT_ACTIONS });
  const traits = new WordMemo<Word, Traits>();

  function traitsOf(word: Word): Traits {
    const known = traits.get(word);
    if (known) return known;
    const date = DATE_CLASSES.some((name) => word.classes.has(name));
    const head = word.classes.has(HEAD);
    const unit = vocabulary.hasClass(word.text, CALENDAR_UNIT);
    const made = date || head || unit ? { date, head, unit } : NONE;
    traits.set(word, made);
    return made;
  }

  /** The span of a figure with the unit of the calendar behind it: 3月. */
  function figureWithUnit(token: Token, next: Token | undefined): Span | null {
    const isWhole = isFigure(token) && next?.kind === 'han' && next.start === token.end && traitsOf(next.word).unit;
    return isWhole ? { start: token.start, end: next.end } : null;
  }

  return {
    datesAndHeads(tokens) {
      const dates: Span[] = [];
      const heads: Span[] = [];
      for (let index = 0; index < tokens.length; index++) {
        const token = tokens[index] as Token;
        const { word, start, end } = token;
        const date = figureWithUnit(token, tokens[index + 1]);
        if (date !== null) {
          dates.push(date);
          index++;
          continue;
        }
        const traits = traitsOf(word);
        if (traits.date) dates.push({ start, end });
        if (traits.head) heads.push({ start, end });
      }
      return { dates, heads };
    },
    dismissals({ text, tokens }, left) {
      const found: DismissedSpan[] = [];
      const reader = readers.open(text, tokens, [], []);
      const asked = [...left].sort((a, b) => a.start - b.start);
      let next = 0;
      for (const { from, to } of clausesAround(tokens, asked)) {
        const marks = reader.read({ from, to });
        while ((asked[next]?.end ?? Number.POSITIVE_INFINITY) <= (marks[0]?.start ?? 0)) next++;
        const winners = { type: 'count', tokens: marks, matches: matcher.matchAll(marks), reasonOf: because } as const;
        found.push(...dismissedOf(winners, asked, next));
      }
      return found;
    },
  };
}

/**
 * The clauses that hold one of the spans, which are in order, each with the token that ends it and the one before it:
 * rules may look at these, and none reaches over them.
 */
function clausesAround(tokens: readonly Token[], spans: readonly Span[]): TokenRange[] {
  const clauses: TokenRange[] = [];
  let from = 0;
  for (const { start, end } of spans) {
    let at = indexAt(tokens, start, from);
    if (at < from) continue;
    let begin = at;
    while (begin > from && !separates(tokens[begin - 1])) begin--;
    while (at < tokens.length && !(separates(tokens[at]) && (tokens[at]?.end ?? end) >= end)) at++;
    const to = Math.min(at + 1, tokens.length);
    clauses.push({ from: Math.max(0, begin - 1), to });
    from = to;
  }
  return clauses;
}

/** What no rule of `grammars/account` reaches over. */
const separates = (token: Token | undefined): boolean => token?.text === ',' || endsSentence(token);

/** The index, from `low` on, of the last token that begins at an offset or before; `low - 1` where none does. */
function indexAt(tokens: readonly Token[], offset: number, low: number): number {
  let [from, to] = [low, tokens.length];
  while (from < to) {
    const middle = (from + to) >>> 1;
    if ((tokens[middle]?.start ?? 0) <= offset) from = middle + 1;
    else to = middle;
  }
  return from - 1;
}

const isFigure = ({ kind }: Token): boolean => kind === 'numeral' || kind === 'placeholder';

const because = ({ rule }: { readonly rule: { readonly because?: string } }): string => rule.because ?? '';

const CALENDAR_UNIT = 'calendar-unit';
const HEAD = 'organisation-head';

/** What a word for a time is in our lexicons. */
const DATE_CLASSES = [
  'relative-year',
  'relative-month',
  'relative-quarter',
  'relative-season',
  'month-word',
  'half-year',
  'season',
  'weekday',
  'fixed-festival',
  'lunar-festival',
  'movable-festival',
] as const;

interface Traits {
  readonly date: boolean;
  readonly head: boolean;
  /** A unit of the calendar, before which a number is a date's. */
  readonly unit: boolean;
}

/** Of most words. */
const NONE: Traits = { date: false, head: false, unit: false };
