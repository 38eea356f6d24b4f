import type { Attributes } from '../../grammar/attributes.js';
import type { TokenRange } from '../../grammar/match.js';
import type { MatchToken, MatchWord } from '../../grammar/match-token.js';
import type { MarkedTokens } from '../clause/marked-tokens.js';
import { formOf } from '../comparison/figure.js';
import { MARK_KINDS } from '../comparison/mark.js';
import type { CountDraft } from '../count/count-draft.js';
import type { Token } from '../token/token.js';

/** The names by which rules know records that were found before: counts, dates, organisations. */
export const RECORD_KINDS = [...MARK_KINDS, 'body'] as const;

/** A token as the rules of packs see it, and the tokens of the passage that it consists of. */
export interface PackToken extends MatchToken, TokenRange {
  /** The count that it is. */
  readonly count?: CountDraft;
}

/** No pattern names this kind, so that a record is none of the kinds that words are. */
const KIND = 'record';

/** More distinct records than any report has; beyond it their words are made anew. */
const CAPACITY = 10_000;
/** Far from the numbers that the words of tokens have. */
const FIRST_INDEX = 1 << 15;

/** The tokens as they are. */
export const plainTokens = (tokens: readonly Token[]): PackToken[] =>
  tokens.map((token, index) => ({ ...token, from: index, to: index + 1 }));

/** Makes the tokens of one passage after another with each record as one token. */
export function createRecordTokens(): (marked: MarkedTokens) => PackToken[] {
  const words = new Map<string, MatchWord>();
  let made = 0;

  /** Records that are alike share a word, since matchers remember what they know of each. */
  function wordOf(kind: (typeof RECORD_KINDS)[number], attributes: Attributes): MatchWord {
    const key = `${kind} ${Object.values(attributes).join(' ')}`;
    const known = words.get(key);
    if (known) return known;
    if (words.size >= CAPACITY) words.clear();
    const word = { text: '', pos: '', classes: new Map([[kind, attributes]]), index: FIRST_INDEX + made++ };
    words.set(key, word);
    return word;
  }

  return (marked) => {
    const { tokens } = marked;
    const all: PackToken[] = [];
    for (let from = 0; from < tokens.length; ) {
      const token = tokens[from] as Token;
      const record = marked.organisationAt(from) ?? marked.dateAt(from) ?? marked.countAt(from);
      if (record === undefined) {
        all.push({ ...token, from, to: from + 1 });
        from += 1;
        continue;
      }
      let to = from + 1;
      while (to < tokens.length && (tokens[to]?.start ?? record.end) < record.end) to++;
      const { end } = tokens[to - 1] as Token;
      all.push({ start: token.start, end, text: '', kind: KIND, from, to, ...seen(marked, from) });
      from = to;
    }
    return all;
  };

  function seen(marked: MarkedTokens, index: number): { word: MatchWord; count?: CountDraft } {
    const body = marked.organisationAt(index);
    if (body !== undefined) return { word: wordOf('body', { kind: body.kind }) };
    const date = marked.dateAt(index);
    if (date !== undefined) return { word: wordOf('moment', { kind: date.kind }) };
    const count = marked.countAt(index) as CountDraft;
    const { measure, unit } = count;
    return { word: wordOf('figure', { form: formOf(count), measure, unit: unit ?? '' }), count };
  }
}
