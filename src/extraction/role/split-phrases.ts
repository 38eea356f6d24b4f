import type { Match, TokenRange } from '../../grammar/match.js';
import type { MatchToken } from '../../grammar/match-token.js';
import { phraseNumber, wordOfPhrase } from '../clause/word-places.js';
import type { Token } from '../token/token.js';
import { type Chunk, createChunk, createMark } from './chunk.js';
import { actChunk, phraseChunk } from './chunk-features.js';
import type { HearChunk } from './chunk-rules.js';
import { type SplitAction, splitAt } from './split-rules.js';
import { traitsOf } from './word-traits.js';

/** No further does a look around reach, in chunks. */
const REACH = 24;

/** Rules see so many chunks behind a phrase. */
const BEHIND = 8;

/** What stands at the edge of a sentence. */
const EDGE = createMark(0, 0, 'pause');

/**
 * The chunks of a sentence with the verbs that hide in noun phrases, as the rules of `grammars/role/4-split.grammar` find them: of a
 * clause that has no other (全站[培训]护林员), and of those who are counted (12支代表队[参赛]).
 */
export function splitPhrases(tokens: readonly Token[], chunks: readonly Chunk[], hear?: HearChunk): Chunk[] {
  const all: Chunk[] = [];
  for (let index = 0; index < chunks.length; index++) {
    const chunk = chunks[index] as Chunk;
    if (chunk.is === 'phrase') all.push(...new PhraseSplitter(tokens, chunks, index, hear).split());
    else all.push(chunk);
  }
  return all;
}

/** Splits one phrase. */
class PhraseSplitter {
  readonly #tokens: readonly Token[];
  readonly #chunks: readonly Chunk[];
  readonly #index: number;
  readonly #phrase: Chunk;
  readonly #before: Chunk | undefined;
  readonly #hear: HearChunk | undefined;
  /** The chunk before, the words of the phrase and the chunks behind, once rules ask for them. */
  #seen: MatchToken[] | null = null;

  constructor(tokens: readonly Token[], chunks: readonly Chunk[], index: number, hear: HearChunk | undefined) {
    this.#tokens = tokens;
    this.#chunks = chunks;
    this.#index = index;
    this.#phrase = chunks[index] as Chunk;
    this.#before = chunks[index - 1];
    this.#hear = hear;
  }

  split(): readonly Chunk[] {
    const counted = this.#before?.is === 'count';
    const bare = this.#isBare();
    const told = !bare && traitsOf(this.#tokens[this.#phrase.from - 1]).telling === true;
    if (!counted && !bare && !told) return [this.#phrase];
    this.#seen = this.#words(bare, told, counted);
    const rest = counted ? this.#capture(this.#first('counted'), 'rest') : null;
    if (rest !== null) return [...this.#phrases(this.#phrase.from, rest.from), ...this.#rest(rest.from)];
    const verb = this.#capture(this.#first('clause-verb'), 'verb');
    return verb === null ? [this.#phrase] : this.#apart(verb);
  }

  /** What rules see of the phrase. */
  #words(bare: boolean, told: boolean, counted: boolean): MatchToken[] {
    const { from, to } = this.#phrase;
    const phrase = phraseNumber({
      ...{ bare, told, counted },
      governed: !bare && this.#holdsVerb(this.#index, -1),
      parallel: bare && this.#isParallel(),
    });
    const words: MatchToken[] = [this.#before ?? EDGE];
    for (let index = from; index < to; index++)
      words.push(wordOfPhrase(this.#tokens, index, phrase, traitsOf(this.#tokens[index])));
    words.push(...this.#chunks.slice(this.#index + 1, this.#index + 1 + BEHIND), EDGE);
    return words;
  }

  /** What the first rule of an action that holds says of the phrase, from a word on. */
  #first(action: SplitAction, from?: number): Match | null {
    const { from: first, to } = this.#phrase;
    const match = splitAt(action, this.#seen ?? [], to - first, from === undefined ? from : from - first + 1);
    if (match && this.#hear) {
      const [told] = match.captures.values();
      this.#hear(this.#inPhrase(told ?? match), match.rule);
    }
    return match;
  }

  /** The tokens of what rules saw, as far as they are of the phrase. */
  #inPhrase({ from, to }: TokenRange): TokenRange {
    const { from: first, to: end } = this.#phrase;
    return { from: Math.max(first, first - 1 + from), to: Math.min(end, first - 1 + to) };
  }

  #capture(match: Match | null, name: string): TokenRange | null {
    const capture = match?.captures.get(name);
    return capture ? this.#inPhrase(capture) : null;
  }

  /** What those who are counted do, or what else stands behind them. */
  #rest(from: number): readonly Chunk[] {
    const { to } = this.#phrase;
    const as = this.#first('rest', from)?.rule.parameters.as;
    if (as === 'phrase') return this.#phrases(from, to);
    if (as === 'act') return this.#apart({ from, to: from + 1 }, from);
    return [createChunk(this.#tokens, { from, to }, 'else')];
  }

  #phrases(from: number, to: number): readonly Chunk[] {
    return from < to ? [phraseChunk(this.#tokens, { from, to })] : [];
  }

  /** A verb, with what stands before and behind it. */
  #apart(verb: TokenRange, from = this.#phrase.from): readonly Chunk[] {
    const act = actChunk(this.#tokens, verb);
    return [...this.#phrases(from, verb.from), act, ...this.#phrases(verb.to, this.#phrase.to)];
  }

  /** Beside a number or an adverb, in a clause without any other verb. */
  #isBare(): boolean {
    const behind = this.#chunks[this.#index + 1]?.is;
    if (!isBeside(this.#before?.is) && !isBeside(behind)) return false;
    return !this.#holdsVerb(this.#index, -1) && !this.#holdsVerb(this.#index, 1) && !this.#isPart();
  }

  /** Whether the phrase opens a clause or a member of a list, and the one before it has a verb and ends in a number: 争取资金3万元,支持项目4个. */
  #isParallel(): boolean {
    if (this.#before?.is !== 'pause' && this.#before?.is !== 'listed') return false;
    let index = this.#index - 2;
    if (this.#chunks[index]?.is === 'phrase') index--;
    return this.#chunks[index]?.is === 'count' && this.#holdsVerb(index, -1);
  }

  /** Whether 其中 stands before in the clause. */
  #isPart(): boolean {
    for (let index = this.#index; index >= Math.max(0, this.#index - REACH); index--) {
      const chunk = this.#chunks[index];
      if (chunk?.is === 'pause') return false;
      if (chunk && traitsOf(this.#tokens[chunk.to - 1]).part === true) return true;
    }
    return false;
  }

  /** Whether a verb stands on one side of a chunk in its clause. */
  #holdsVerb(place: number, step: 1 | -1): boolean {
    for (let index = place + step; Math.abs(index - place) <= REACH; index += step) {
      const is = this.#chunks[index]?.is ?? 'pause';
      if (is === 'pause') return false;
      if (is === 'act' || is === 'state') return true;
    }
    return false;
  }
}

const isBeside = (is: string | undefined): boolean => is === 'count' || is === 'skip';
