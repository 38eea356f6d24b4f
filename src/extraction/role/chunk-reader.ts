import type { TokenRange } from '../../grammar/match.js';
import type { Span } from '../../source/span.js';
import { goesOn } from '../clause/counted-sentences.js';
import type { Token } from '../token/token.js';
import { type Chunk, ChunkMaker } from './chunk.js';
import { actChunk, type BareCount, countChunk, phraseChunk } from './chunk-features.js';
import { CHUNK_KINDS, type ChunkKind } from './chunk-kind.js';
import { bracketsAt, type HearChunk, ruleChunkAt } from './chunk-rules.js';
import { splitPhrases } from './split-phrases.js';
import { type WordKind, WordKinds } from './word-kinds.js';
import { traitsOf } from './word-traits.js';

/** No phrase is longer, in tokens. */
const LONGEST = 12;

/** What is read: the tokens of a passage with the records found before. */
export interface Scene {
  readonly tokens: readonly Token[];
  readonly counts: readonly BareCount[];
  readonly dates: readonly Span[];
}

/** Makes the chunks that have no features. */
const plain = new ChunkMaker();
const KIND_NUMBERS = new Map(CHUNK_KINDS.map((kind, number) => [kind, number]));

/** Reads the chunks of sentences from left to right. */
export class ChunkReader {
  readonly #scene: Scene;
  readonly #hear: HearChunk | undefined;
  readonly #words: WordKinds;
  /** What words of the sentence are, by their places, governed or not. */
  #kinds = new Map<number, WordKind>();
  #chunks: Chunk[] = [];
  /** Whether a verb stands before in the clause, or a number that needs a noun. */
  #governed = false;
  #count = 0;
  #date = 0;

  constructor(scene: Scene, hear?: HearChunk) {
    this.#scene = scene;
    this.#hear = hear;
    this.#words = new WordKinds(scene.tokens, hear);
  }

  /** The chunks of a sentence; sentences are asked for in text order. */
  read({ from, to }: TokenRange): Chunk[] {
    this.#chunks = [];
    this.#kinds.clear();
    this.#governed = false;
    let at = from;
    while (at < to) at = goesOn(this.#scene.tokens, at) ? at + 1 : this.#step(at, to);
    return splitPhrases(this.#scene.tokens, this.#chunks, this.#hear);
  }

  /** Adds the chunk at a token, and tells where the next one begins. */
  #step(at: number, limit: number): number {
    const { tokens, counts, dates } = this.#scene;
    const token = tokens[at] as Token;
    while ((counts[this.#count]?.to ?? Number.POSITIVE_INFINITY) <= at) this.#count++;
    while ((dates[this.#date]?.end ?? Number.POSITIVE_INFINITY) <= token.start) this.#date++;
    const count = counts[this.#count];
    if (count && count.from <= at) {
      this.#push(countChunk(tokens, { from: at, to: count.to }, 'count', count));
      this.#governed = count.measure !== 'money';
      return count.to;
    }
    const date = dates[this.#date];
    if (date && date.start <= token.start) return this.#moment(at, Math.min(limit, count?.from ?? limit), date.end);
    const end = Math.min(limit, count?.from ?? limit, at + LONGEST);
    const kind = this.#kindAt(at);
    if (kind === 'phrase') return this.#phrase(at, end);
    if (kind === 'act') return this.#act(at, end);
    const several = ruleChunkAt(tokens, at, end);
    if (several === null) return this.#add({ from: at, to: at + 1 }, kind);
    this.#hear?.(several, several.rule);
    return this.#add(several, several.is);
  }

  #push(chunk: Chunk): void {
    const { is } = chunk;
    if (is === 'pause' || is === 'skip') this.#governed = false;
    else if (is === 'act') this.#governed = true;
    this.#chunks.push(chunk);
  }

  #moment(from: number, limit: number, end: number): number {
    const { tokens } = this.#scene;
    let to = from + 1;
    while (to < limit && (tokens[to]?.start ?? end) < end) to++;
    return this.#add({ from, to }, 'moment');
  }

  #add(range: TokenRange, is: ChunkKind): number {
    this.#push(plain.make(this.#scene.tokens, range, is, KIND_NUMBERS.get(is) ?? 0));
    return range.to;
  }

  /** What the word at an index is in the chunk that it belongs to. */
  #kindAt(index: number): ChunkKind {
    const kind = this.#wordAt(index);
    if (kind === 'number') return this.#isNumberOfName(index) ? 'phrase' : 'else';
    if (kind !== 'newly') return kind;
    if (this.#wordAt(index + 1) !== 'act') return 'phrase';
    return this.#isShort(index + 1) ? 'act' : 'skip';
  }

  #wordAt(index: number): WordKind {
    const key = 2 * index + Number(this.#governed);
    const known = this.#kinds.get(key);
    if (known !== undefined) return known;
    const number = this.#scene.counts[this.#count]?.from ?? -1;
    const kind = index < this.#scene.tokens.length ? this.#words.at(index, number, this.#governed) : 'pause';
    this.#kinds.set(key, kind);
    return kind;
  }

  #isShort(index: number): boolean {
    return this.#scene.tokens[index]?.text.length === 1;
  }

  /** 三 of 三级医院, 百亿 of 百亿级集群 */
  #isNumberOfName(index: number): boolean {
    const { tokens } = this.#scene;
    if (tokens[index]?.kind !== 'numeral' || tokens[index + 1]?.kind !== 'han') return false;
    if (this.#kindAt(index + 1) === 'phrase') return true;
    return this.#isPiece(index + 1) && tokens[index + 2]?.kind === 'han' && this.#kindAt(index + 2) === 'phrase';
  }

  /** A noun phrase; what is joined by 和 is one, what is listed with 、 is not. */
  #phrase(from: number, limit: number): number {
    const to = this.#endOfName({ from, to: this.#endOfPieces(from, limit) });
    if (this.#isQuality({ from, to })) return to + 1;
    this.#push(phraseChunk(this.#scene.tokens, { from, to }));
    return to;
  }

  /** Index behind the pieces of a noun phrase, with what joins them and brackets that belong to a name; a date ends it. */
  #endOfPieces(from: number, limit: number): number {
    const { tokens, dates } = this.#scene;
    const date = dates[this.#date]?.start ?? Number.POSITIVE_INFINITY;
    let to = from + 1;
    let named = false;
    while (to < limit && (tokens[to]?.start ?? 0) < date) {
      const behind = this.#endOfNameInBrackets(from, to, limit);
      if (behind > to && traitsOf(tokens[behind]).verb === true) return behind;
      named ||= behind > to;
      const next = behind > to ? behind : this.#endOfPiece(to, limit, named);
      if (next === to) break;
      to = next;
    }
    return to;
  }

  /** Index behind the piece of a phrase at an index, with 和 before it unless the phrase ended in brackets; the index if there is none. */
  #endOfPiece(index: number, limit: number, named: boolean): number {
    if (this.#kindAt(index) === 'phrase' || this.#isPiece(index)) return index + 1;
    const joins = !named && this.#kindAt(index) === 'joint' && index + 1 < limit;
    return joins && this.#kindAt(index + 1) === 'phrase' ? index + 2 : index;
  }

  /** Index behind the brackets at an index that belong to a name: (街道) of 13个乡镇(街道), (PCCP) of 混凝土管(PCCP)2公里. */
  #endOfNameInBrackets(from: number, index: number, limit: number): number {
    const isCounted = this.#chunks.at(-1)?.is === 'count';
    const number = this.#scene.counts[this.#count]?.from;
    for (const { to, isBefore, rule } of bracketsAt(this.#scene.tokens, index, limit)) {
      if (to - from > LONGEST || !(isBefore ? isCounted : number === to)) continue;
      this.#hear?.({ from: index, to }, rule);
      return to;
    }
    return index;
  }

  /** Index behind the noun that a phrase ends with: no predicate, and behind a number no place (40家企业中). */
  #endOfName({ from, to }: TokenRange): number {
    const { tokens } = this.#scene;
    let end = to;
    while (end - from > 1 && traitsOf(tokens[end - 1]).predicate === true && this.#kindAt(end) !== 'of') end--;
    const isCounted = end - from > 1 && this.#chunks.at(-1)?.is === 'count';
    return isCounted && traitsOf(tokens[end - 1]).within === true ? end - 1 : end;
  }

  /** 生动的 of 一场生动的讲座, 家境困难的 of 3名家境困难的学生: what a number counts is the noun behind it. */
  #isQuality({ to }: TokenRange): boolean {
    const { tokens } = this.#scene;
    if (this.#chunks.at(-1)?.is !== 'count' || traitsOf(tokens[to - 1]).quality !== true) return false;
    return to + 1 < tokens.length && this.#kindAt(to) === 'of' && this.#kindAt(to + 1) === 'phrase';
  }

  /** 片 of 电路圆片, 上 of 限上零售额: a character inside a word that the dictionary lacks. */
  #isPiece(index: number): boolean {
    const { tokens } = this.#scene;
    const token = tokens[index];
    if (token === undefined || !this.#isShort(index) || tokens[index - 1]?.end !== token.start) return false;
    const traits = traitsOf(token);
    if (traits['in-name'] === true)
      return tokens[index + 1]?.start === token.end && this.#kindAt(index + 1) === 'phrase';
    return traits.inner === true && this.#kindAt(index) === 'else';
  }

  /** A verb, with those coordinated with it: 新建、改建; and 新收, which is one. */
  #act(from: number, limit: number): number {
    const { tokens } = this.#scene;
    let to = this.#isSplit(from) ? from + 2 : from + 1;
    while (to < limit) {
      const kind = this.#kindAt(to);
      const joins = kind === 'listed' || kind === 'joint';
      if (joins && to + 1 < limit && this.#kindAt(to + 1) === 'act') to += 2;
      else if (kind === 'act' && traitsOf(tokens[to - 1]).light === true && traitsOf(tokens[to]).light === true) to++;
      else break;
    }
    this.#push(actChunk(tokens, { from, to }));
    return to;
  }

  /**
   * 培树 of 培树典型一个, 新收 of 新收案件: two words of one character are one verb that the dictionary lacks, where a longer
   * noun or a number follows.
   */
  #isSplit(index: number): boolean {
    const { tokens } = this.#scene;
    const next = tokens[index + 1];
    if (!this.#isShort(index) || !this.#isShort(index + 1) || next?.start !== tokens[index]?.end) return false;
    if (this.#kindAt(index + 1) !== 'act') return false;
    const isNumber = this.#scene.counts[this.#count]?.from === index + 2;
    return isNumber || (!this.#isShort(index + 2) && this.#kindAt(index + 2) === 'phrase');
  }
}
