import { role } from '../../generated/role.js';
import type { CompiledRule } from '../../grammar/compiled-room.js';
import type { MatchToken } from '../../grammar/match-token.js';
import { createMatcher } from '../../grammar/matcher.js';
import { WordMemo } from '../../grammar/word-memo.js';
import { wordInPlace } from '../clause/word-places.js';
import type { Token } from '../token/token.js';
import type { Word } from '../token/word.js';
import type { ChunkKind } from './chunk-kind.js';
import type { HearChunk } from './chunk-rules.js';

/** What a word is before chunks are made of words: 新 may be part of a verb, a numeral of a name. */
export type WordKind = ChunkKind | 'newly' | 'number';

const ACTIONS = new Set(['word', 'placed']);
const rules = role.rules.filter(({ action }) => ACTIONS.has(action));
const order = new Map(rules.map((rule, place) => [rule, place]));
const placeOf = (rule: CompiledRule): number => order.get(rule) ?? order.size;
const placedRules = rules.filter(({ action }) => action === 'placed');
const wordRules = rules.filter(({ action }) => action === 'word');
/** What a rule before this one says of a word holds wherever it stands. */
const firstPlaced = Math.min(...placedRules.map(placeOf));

/** No rule looks at more words. */
const LONGEST = 5;

const kindOf = (rule: CompiledRule): WordKind => rule.parameters.as as WordKind;

/** Tells what the words of a passage are as the rules of `grammars/role/1-word.grammar` say. */
export class WordKinds {
  static readonly #words = createMatcher(wordRules, { actions: ACTIONS });
  static readonly #placed = createMatcher(placedRules, { actions: ACTIONS, inOrder: true });
  static readonly #known = new WordMemo<Word, CompiledRule | null>();

  readonly #tokens: readonly Token[];
  readonly #seen: MatchToken[];
  readonly #hear: HearChunk | undefined;

  constructor(tokens: readonly Token[], hear?: HearChunk) {
    this.#tokens = tokens;
    this.#seen = [...tokens];
    this.#hear = hear;
  }

  /** What the word at an index is, where a number begins at `number` and a verb before may govern it; a break is a pause. */
  at(index: number, number: number, governed: boolean): WordKind {
    const token = this.#tokens[index] as Token;
    const word = WordKinds.#ruleOf(token);
    if (word === null) return 'pause';
    if (placeOf(word) < firstPlaced) return this.#told(index, word);
    const seen = this.#seen;
    seen[index] = wordInPlace(this.#tokens, index, number, governed);
    const placed = WordKinds.#placed.matchAt(seen, index, Math.min(seen.length, index + LONGEST))?.rule ?? word;
    seen[index] = token;
    return this.#told(index, placeOf(placed) < placeOf(word) ? placed : word);
  }

  #told(index: number, rule: CompiledRule): WordKind {
    this.#hear?.({ from: index, to: index + 1 }, rule);
    return kindOf(rule);
  }

  /** The rule that tells what a word is wherever it stands; null for a break. */
  static #ruleOf(token: Token): CompiledRule | null {
    const known = WordKinds.#known.get(token.word);
    if (known !== undefined) return known;
    const rule = WordKinds.#words.matchAt([token], 0)?.rule ?? null;
    WordKinds.#known.set(token.word, rule);
    return rule;
  }
}
