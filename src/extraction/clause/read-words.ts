import { clause } from '../../generated/clause.js';
import type { Match } from '../../grammar/match.js';
import { createMatcher } from '../../grammar/matcher.js';
import { WordMemo } from '../../grammar/word-memo.js';
import type { Token } from '../token/token.js';
import type { Word } from '../token/word.js';
import type { MarkedTokens } from './marked-tokens.js';
import { TAG, tagNumber, tagSet } from './word-kind.js';

/** The actions of the rules of this room. */
export const CLAUSE_ACTIONS: ReadonlySet<string> = new Set(['word', 'kind', 'phrase']);

const wordRules = clause.rules.filter(({ action }) => action === 'word');
const kindRules = clause.rules.filter(({ action }) => action === 'kind');
const phraseRules = clause.rules.filter(({ action }) => action === 'phrase');

/** The kinds of words that `grammars/clause/2-kind.grammar` tells, in the order of its rules. */
export const WORD_KINDS: readonly string[] = [...new Set(kindRules.map(({ parameters }) => String(parameters.as)))];

/** Tells what words are; all other rooms ask here. */
export interface WordReader {
  /** The tag of each token. */
  tags(marked: MarkedTokens): Uint8Array;
  /** The kinds of a token's word, by their place in `WORD_KINDS`. */
  kinds(token: Token | undefined): readonly number[];
}

const NONE: readonly number[] = [];

const isRecord = tagSet(TAG.date, TAG.count, TAG.body);

/** Gives the words of a phrase that are no records what it is as a whole. */
function tagPhrase(tags: Uint8Array, { from, to, rule }: Match): void {
  const tag = tagNumber(String(rule.parameters.as));
  for (let index = from; index < to; index++) if (!isRecord(tags[index])) tags[index] = tag;
}

/** A reader over the rules of the room; it remembers what it has said of each word. */
export function createWordReader(): WordReader {
  const words = createMatcher(wordRules, { actions: CLAUSE_ACTIONS });
  const kinds = createMatcher(kindRules, { actions: CLAUSE_ACTIONS });
  const phrases = createMatcher(phraseRules, { actions: CLAUSE_ACTIONS });
  const knownTags = new WordMemo<Word, number>();
  const knownKinds = new WordMemo<Word, readonly number[]>();

  function tagOf(tokens: readonly Token[], index: number): number {
    const token = tokens[index];
    if (!token || token.kind === 'marker' || token.kind === 'break') return TAG.end;
    const known = knownTags.get(token.word);
    if (known !== undefined) return known;
    const rule = words.matchAt([token], 0)?.rule;
    const tag = rule ? tagNumber(String(rule.parameters.as)) : TAG.function;
    knownTags.set(token.word, tag);
    return tag;
  }

  return {
    tags(marked) {
      const { tokens } = marked;
      const tags = new Uint8Array(tokens.length);
      for (let index = 0; index < tokens.length; index++) {
        if (marked.dateAt(index)) tags[index] = TAG.date;
        else if (marked.countAt(index)) tags[index] = TAG.count;
        else if (marked.organisationAt(index)) tags[index] = TAG.body;
        else tags[index] = tagOf(tokens, index);
      }
      for (const match of phrases.candidates(tokens)) tagPhrase(tags, match);
      return tags;
    },
    kinds(token) {
      if (!token) return NONE;
      const known = knownKinds.get(token.word);
      if (known) return known;
      const found = kinds.candidates([token]).map(({ rule }) => WORD_KINDS.indexOf(String(rule.parameters.as)));
      const sorted = found.sort((a, b) => a - b);
      knownKinds.set(token.word, sorted);
      return sorted;
    },
  };
}
