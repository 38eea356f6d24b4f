import { account } from '../../generated/account.js';
import { numeral } from '../../generated/numeral.js';
import { createMatcher } from '../../grammar/matcher.js';
import { createVocabulary } from '../../grammar/vocabulary.js';
import { numeralRuns } from '../../numeral/numeral-runs.js';
import type { Span } from '../../source/span.js';
import { markerPlaces } from '../../structure/marker-places.js';
import { createMarkReaders } from '../comparison/mark-reader.js';
import { ROOMS } from '../extract.js';
import type { Passage } from '../passage.js';
import { endsSentence } from '../syntax/clause.js';
import type { Token } from '../token/token.js';
import type { Word } from '../token/word.js';
import type { DismissedSpan } from './dismissal.js';
import { tellDismissed } from './tell-dismissed.js';

/** What the rules of `grammars/account` may do. */
export const ACCOUNT_ACTIONS: ReadonlySet<string> = new Set(['dismiss']);

/** What of a passage has to be accounted for besides its characters, and what rules dismiss; spans are the view's. */
export interface Leftovers {
  readonly dates: readonly Span[];
  readonly heads: readonly Span[];
  readonly dismissals: readonly DismissedSpan[];
}

export interface LeftoverReader {
  /** @param claimed for each character of the view whether a record or a rule explains it */
  read(passage: Passage, claimed: Uint8Array): Leftovers;
}

/**
 * Reads by the rules of `grammars/account` the sentences that hold a number or date which nothing explains yet. The rules
 * see the tokens of the passage, with the words of all rooms and of the numerals.
 */
export function createLeftoverReader(): LeftoverReader {
  const vocabulary = createVocabulary([...ROOMS, numeral, account]);
  const readers = createMarkReaders(vocabulary);
  const matcher = createMatcher(account.rules, { actions: ACCOUNT_ACTIONS });
  const isUnit = (token: Token): boolean => token.kind === 'han' && vocabulary.hasClass(token.text, CALENDAR_UNIT);

  return {
    read({ text, tokens }, claimed) {
      const { dates, heads } = datesAndHeads(tokens);
      const left = [...numeralRuns(text), ...markerPlaces(text), ...dates].filter((span) => !isClaimed(span, claimed));
      return { dates, heads, dismissals: left.length === 0 ? [] : dismissals(text, tokens, left) };
    },
  };

  /** What looks like a date, and the words with which names of bodies end. */
  function datesAndHeads(tokens: readonly Token[]): { dates: Span[]; heads: Span[] } {
    const dates: Span[] = [];
    const heads: Span[] = [];
    for (let index = 0; index < tokens.length; index++) {
      const token = tokens[index] as Token;
      const { word, start, end } = token;
      const next = tokens[index + 1];
      if (isFigure(token) && next?.start === end && isUnit(next)) {
        dates.push({ start, end: next.end });
        index++;
        continue;
      }
      const traits = word.classes.size > 0 ? traitsOf(word) : null;
      if (traits?.date) dates.push({ start, end });
      if (traits?.head) heads.push({ start, end });
    }
    return { dates, heads };
  }

  /** What the rules dismiss in the sentences around spans. */
  function dismissals(text: string, tokens: readonly Token[], left: readonly Span[]): DismissedSpan[] {
    const found: DismissedSpan[] = [];
    const reader = readers.open(text, tokens, [], []);
    const starts = left.map(({ start }) => start).sort((a, b) => a - b);
    let next = 0;
    let from = 0;
    for (let index = 0; index < tokens.length; index++) {
      const token = tokens[index] as Token;
      if (!endsSentence(token) && index + 1 < tokens.length) continue;
      if ((starts[next] ?? Number.POSITIVE_INFINITY) < token.end) {
        const marks = reader.read({ from, to: index + 1 });
        tellDismissed((_type, span) => found.push(span), 'count', marks, matcher.matchAll(marks), because);
      }
      while ((starts[next] ?? Number.POSITIVE_INFINITY) < token.end) next++;
      from = index + 1;
    }
    return found;
  }
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
}

const traits = new WeakMap<Word, Traits>();

function traitsOf(word: Word): Traits {
  const known = traits.get(word);
  if (known) return known;
  const made = { date: DATE_CLASSES.some((name) => word.classes.has(name)), head: word.classes.has(HEAD) };
  traits.set(word, made);
  return made;
}

function isClaimed({ start, end }: Span, claimed: Uint8Array): boolean {
  for (let at = start; at < end; at++) if (claimed[at] === 1) return true;
  return false;
}
