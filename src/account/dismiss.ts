import { ROOMS } from '../extraction/extract.js';
import type { Passage } from '../extraction/passage.js';
import { ruleReference } from '../extraction/rule-reference.js';
import { spanOf } from '../extraction/token/span-of.js';
import type { Token } from '../extraction/token/token.js';
import { tokenise } from '../extraction/token/tokenise.js';
import { createWordTable } from '../extraction/token/word-table.js';
import { account } from '../generated/account.js';
import { numeral } from '../generated/numeral.js';
import { createMatcher } from '../grammar/matcher.js';
import { createVocabulary } from '../grammar/vocabulary.js';
import type { ParserOptions } from '../parser-options.js';
import type { RuleReference } from '../schema/rule-reference.js';
import { loadSegmenter } from '../segmentation/load-segmenter.js';
import type { Span } from '../source/span.js';

/** Why something is no record. */
export interface Dismissal {
  readonly rule: RuleReference;
  readonly reason: string;
}

/** What of a passage has to be accounted for besides its characters, and what rules dismiss; spans are the view's. */
export interface Read {
  readonly dates: readonly Span[];
  readonly heads: readonly Span[];
  readonly dismissals: readonly (Dismissal & { readonly span: Span })[];
}

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
const CALENDAR_UNIT = 'calendar-unit';
const HEAD = 'organisation-head';

export const ACCOUNT_ACTIONS: ReadonlySet<string> = new Set(['dismiss']);

/** Reads passages by the rules of `grammars/account`, whose words are those of all rooms and of the numerals. */
export function createDismisser({ segmenter }: ParserOptions): { read(passage: Passage): Read } {
  const vocabulary = createVocabulary([...ROOMS, numeral, account]);
  const words = createWordTable(vocabulary);
  const matcher = createMatcher(account.rules, { actions: ACCOUNT_ACTIONS });
  const chosen = typeof segmenter === 'object' ? segmenter : loadSegmenter(segmenter);
  return {
    read({ text, tokens: seen }) {
      const markers = seen.filter(({ kind }) => kind === 'marker');
      const cuts = seen.flatMap(({ kind, start, end }) => (kind === 'break' && start === end ? [start] : []));
      const tokens = tokenise(text, { vocabulary, words, segmenter: chosen }, markers, cuts);
      return {
        dates: datesIn(tokens),
        heads: seen.filter(({ word }) => word.classes.has(HEAD)),
        dismissals: matcher.matchAll(tokens).map((match) => ({
          span: spanOf(tokens, match),
          rule: ruleReference(match),
          reason: match.rule.because ?? '',
        })),
      };
    },
  };
}

/** A number with a unit of the calendar, or a word for a time. */
function datesIn(tokens: readonly Token[]): Span[] {
  return tokens.flatMap((token, index) => {
    const { kind, word, start, end } = token;
    if (DATE_CLASSES.some((name) => word.classes.has(name))) return [{ start, end }];
    const before = tokens[index - 1];
    const isUnit = word.classes.has(CALENDAR_UNIT) && (before?.kind === 'numeral' || before?.kind === 'placeholder');
    return isUnit && kind === 'han' && before.end === start ? [{ start: before.start, end }] : [];
  });
}
