import type { TokenRange } from '../../grammar/match.js';
import { WordMemo } from '../../grammar/word-memo.js';
import type { Span } from '../../source/span.js';
import { goesOn } from '../clause/counted-sentences.js';
import { mayTakeAspect, takesAspect } from '../syntax/aspect.js';
import { sharesObject } from '../syntax/joined-verbs.js';
import { isAttributive, isConjunction } from '../syntax/noun-phrase.js';
import { isListedVerb } from '../syntax/verb-classes.js';
import {
  isAuxiliary,
  isComparison,
  isIn,
  isMeasureNoun,
  isNominal,
  isNominalised,
  isNominalSuffix,
  isPreposition,
  isRelational,
  isVerb,
  namesFigure,
} from '../syntax/word-class.js';
import type { Token } from '../token/token.js';
import type { Word } from '../token/word.js';
import { type Chunk, ChunkMaker } from './chunk.js';
import { actChunk, type BareCount, countChunk, phraseChunk } from './chunk-features.js';
import { CHUNK_KINDS, type ChunkKind } from './chunk-kind.js';
import { isLone, isUnlisted } from './chunk-words.js';
import { splitPhrases } from './split-phrases.js';

/** No phrase is longer, in tokens, and no further does a look around reach, in chunks. */
const LONGEST = 12;
const REACH = 24;

/** What is read: the tokens of a passage with the records found before. */
export interface Scene {
  readonly tokens: readonly Token[];
  readonly counts: readonly BareCount[];
  readonly dates: readonly Span[];
}

/** Makes the chunks that have no features. */
const plain = new ChunkMaker();
const KIND_NUMBERS = new Map(CHUNK_KINDS.map((kind, number) => [kind, number]));

/** A kind, and whether the token at an index is of it. */
interface KindTest {
  readonly kind: ChunkKind;
  /** Whether a word may be of it; without this, the word alone tells. */
  readonly may?: (token: Token) => boolean;
  readonly holds: (reader: ChunkReader, token: Token, index: number) => boolean;
}

/** Reads the chunks of sentences from left to right. */
export class ChunkReader {
  readonly #scene: Scene;
  #chunks: Chunk[] = [];
  #count = 0;
  #date = 0;

  constructor(scene: Scene) {
    this.#scene = scene;
  }

  /** What a token is by itself and its neighbours: the first that holds. */
  static readonly #KINDS: readonly KindTest[] = [
    { kind: 'pause', holds: (_, { kind }) => kind === 'break' || kind === 'marker' },
    { kind: 'pause', holds: (_, { kind, text }) => kind === 'punctuation' && PAUSES.has(text) },
    { kind: 'listed', holds: (_, token) => isIn(token, 'list-comma') },
    { kind: 'else', holds: (_, { kind }) => kind === 'punctuation' },
    { kind: 'of', holds: (_, token) => isAttributive(token) },
    { kind: 'and-so-on', holds: (_, token) => isIn(token, 'etcetera') },
    { kind: 'joint', holds: (_, token) => isConjunction(token) },
    { kind: 'act', may: mayTakeAspect, holds: (reader, _, index) => takesAspect(reader.#scene.tokens, index) },
    {
      kind: 'phrase',
      may: (token) => isIn(token, 'nominal-suffix'),
      holds: (reader, _, index) => isNominalSuffix(reader.#scene.tokens, index),
    },
    { kind: 'opener', holds: (_, token) => isIn(token, 'starting-point') || isPreposition(token) },
    { kind: 'phrase', may: isWorth, holds: (reader, _, index) => reader.#isInsideName(index) },
    { kind: 'skip', holds: (_, token) => isRelational(token) && isAuxiliary(token) },
    { kind: 'state', holds: (_, token) => isRelational(token) },
    {
      kind: 'act',
      may: (token) => isIn(token, 'quantity-verb') && isAuxiliary(token),
      holds: (reader, _, index) => reader.#governsNumber(index),
    },
    { kind: 'skip', holds: (_, token) => isAuxiliary(token) || isIn(token, 'verb-complement') },
    { kind: 'skip', holds: (_, token) => isIn(token, 'currency') || isIn(token, 'sum-closer') },
    {
      kind: 'skip',
      may: (token) => isIn(token, 'superlative'),
      holds: (reader, _, index) => reader.#governsNumber(index),
    },
    {
      kind: 'skip',
      may: (token) => isIn(token, 'negation'),
      holds: (reader, _, index) => isRelational(reader.#scene.tokens[index + 1]),
    },
    {
      kind: 'skip',
      may: isNewly,
      holds: (reader, _, index) => reader.#isVerbAt(index + 1) && !reader.#isShort(index + 1),
    },
    {
      kind: 'act',
      may: isNewly,
      holds: (reader, _, index) => reader.#isVerbAt(index + 1),
    },
    {
      kind: 'skip',
      may: (token) => isIn(token, 'rate-word'),
      holds: (reader, _, index) => reader.#isRateAt(index),
    },
    { kind: 'else', holds: (_, token) => isComparison(token) },
    { kind: 'act', may: isVerb, holds: (reader, _, index) => reader.#isVerbAt(index) },
    { kind: 'phrase', holds: (_, token) => isVerb(token) },
    { kind: 'skip', holds: (_, { kind, word }) => word.pos === 'm' && kind === 'han' },
    { kind: 'moment', holds: (_, token) => token.word.pos === 't' || isIn(token, 'time-unit') },
    { kind: 'phrase', holds: (_, token) => isNominal(token) },
    {
      kind: 'phrase',
      may: ({ kind }) => kind === 'numeral',
      holds: (reader, _, index) => reader.#isNumberOfName(index),
    },
  ];

  /** What words are that are the same wherever they stand; null for the others. */
  static readonly #settled = new WordMemo<Word, ChunkKind | null>();

  /** The chunks of a sentence; sentences are asked for in text order. */
  read({ from, to }: TokenRange): Chunk[] {
    this.#chunks = [];
    let at = from;
    while (at < to) at = goesOn(this.#scene.tokens, at) ? at + 1 : this.#step(at, to);
    return splitPhrases(this.#scene.tokens, this.#chunks);
  }

  /** Adds the chunk at a token, and tells where the next one begins. */
  #step(at: number, limit: number): number {
    const { tokens, counts, dates } = this.#scene;
    const token = tokens[at] as Token;
    while ((counts[this.#count]?.to ?? Number.POSITIVE_INFINITY) <= at) this.#count++;
    while ((dates[this.#date]?.end ?? Number.POSITIVE_INFINITY) <= token.start) this.#date++;
    const count = counts[this.#count];
    if (count && count.from <= at) {
      this.#chunks.push(countChunk(tokens, { from: at, to: count.to }, 'count', count));
      return count.to;
    }
    const date = dates[this.#date];
    if (date && date.start <= token.start) return this.#moment(at, Math.min(limit, count?.from ?? limit), date.end);
    const end = Math.min(limit, count?.from ?? limit, at + LONGEST);
    const kind = this.#kindAt(at);
    if (kind === 'phrase') return this.#phrase(at, end);
    if (kind === 'act') return this.#act(at, end);
    if (token.text === '(') return this.#aside(at, end);
    if (isIn(token, 'ordinal-prefix') && tokens[at + 1]?.kind === 'numeral') return this.#ordinal(at, end);
    return this.#add({ from: at, to: at + 1 }, kind);
  }

  #moment(from: number, limit: number, end: number): number {
    const { tokens } = this.#scene;
    let to = from + 1;
    while (to < limit && (tokens[to]?.start ?? end) < end) to++;
    return this.#add({ from, to }, 'moment');
  }

  #add(range: TokenRange, is: ChunkKind): number {
    this.#chunks.push(plain.make(this.#scene.tokens, range, is, KIND_NUMBERS.get(is) ?? 0));
    return range.to;
  }

  #kindAt(index: number): ChunkKind {
    const token = this.#scene.tokens[index] as Token;
    const settled = this.#settledKind(token, index);
    if (settled !== null) return settled;
    for (const { kind, may, holds } of ChunkReader.#KINDS) {
      if ((may === undefined || may(token)) && holds(this, token, index)) return kind;
    }
    return 'else';
  }

  #settledKind(token: Token, index: number): ChunkKind | null {
    const known = ChunkReader.#settled.get(token.word);
    if (known !== undefined) return known;
    const first = ChunkReader.#KINDS.find(({ may, holds }) => (may ? may(token) : holds(this, token, index)));
    const settled = first?.may ? null : (first?.kind ?? 'else');
    ChunkReader.#settled.set(token.word, settled);
    return settled;
  }

  #isShort(index: number): boolean {
    return this.#scene.tokens[index]?.text.length === 1;
  }

  #isVerbAt(index: number): boolean {
    return isVerb(this.#scene.tokens[index]) && !this.#isNoun(index) && !this.#describes(index);
  }

  /** 年均 of 年均增长 and 年均分别增长, but not 人均 of 人均收入 */
  #isRateAt(index: number): boolean {
    const next = this.#scene.tokens[index + 1];
    return isVerb(next) || isIn(next, 'distributive') || next?.kind === 'numeral';
  }

  /** 三 of 三级医院, 百亿 of 百亿级集群 */
  #isNumberOfName(index: number): boolean {
    const { tokens } = this.#scene;
    if (tokens[index]?.kind !== 'numeral' || tokens[index + 1]?.kind !== 'han') return false;
    if (this.#kindAt(index + 1) === 'phrase') return true;
    return this.#isPiece(index + 1) && tokens[index + 2]?.kind === 'han' && this.#kindAt(index + 2) === 'phrase';
  }

  /** A verb that its neighbours make a noun, unless its object only begins with what is measured: 开展满意度测评. */
  #isNoun(index: number): boolean {
    const { tokens } = this.#scene;
    const next = tokens[index + 1];
    if (next?.text.length === 1 && isIn(next, 'measure-ending') && next.start === tokens[index]?.end) return true;
    if (isUnlisted(tokens[index]) && namesFigure(tokens[index])) return true;
    if (isUnlisted(tokens[index]) && (isIn(next, 'starting-point') || isRelational(next))) return true;
    if (!isNominalised(tokens, index) || sharesObject(tokens, index, this.#scene.counts[this.#count]?.from ?? -1))
      return false;
    return !(isMeasureNoun(tokens[index + 1]) && tokens[index + 2]?.kind === 'han' && isNominal(tokens[index + 2]));
  }

  /** 价值 of 高价值专利, 总值 of 进出口总值增长 */
  #isInsideName(index: number): boolean {
    const { tokens } = this.#scene;
    const next = tokens[index + 1];
    const before = tokens[index - 1];
    const isFigure = isMeasureNoun(tokens[index]) && before?.end === tokens[index]?.start && isNominal(before);
    if (isFigure && (isVerb(next) || isRelational(next) || isComparison(next))) return true;
    return (
      next?.kind === 'han' &&
      this.#scene.counts[this.#count]?.from !== index + 1 &&
      isNominal(next) &&
      !isIn(next, 'currency')
    );
  }

  /** 争取到4万元 */
  #governsNumber(index: number): boolean {
    const { tokens, counts } = this.#scene;
    const behind = isIn(tokens[index + 1], 'verb-complement') ? index + 2 : index + 1;
    return counts[this.#count]?.from === behind;
  }

  /** 培育 of 建成培育中心, 投产 of 3个投产项目: a verb before a noun that verbs describe, where another one governs. */
  #describes(index: number): boolean {
    const { tokens } = this.#scene;
    const next = tokens[index + 1];
    // 对13个课题进行评估: a verb that has its meaning from its object describes nothing.
    if (isIn(tokens[index], 'dummy-verb')) return false;
    if (
      isLone(tokens[index]) &&
      isUnlisted(tokens[index]) &&
      next?.start === tokens[index]?.end &&
      next?.kind === 'han' &&
      isNominal(next)
    )
      return true;
    if (!isIn(next, 'compound-head') || next?.start !== tokens[index]?.end) return false;
    const behind = tokens[index + 2];
    const isSubject = isIn(behind, 'change-verb') || isRelational(behind) || isIn(behind, 'distributive');
    return !isListedVerb(tokens[index]) || isSubject || this.#isGoverned();
  }

  /** Whether a verb stands before in the clause, or a number that needs a noun. */
  #isGoverned(): boolean {
    const first = Math.max(0, this.#chunks.length - REACH);
    for (let at = this.#chunks.length - 1; at >= first; at--) {
      const { is, word } = this.#chunks[at] as Chunk;
      if (is === 'pause' || is === 'skip') return false;
      if (is === 'act') return true;
      if (is === 'count') return word.classes.get('count')?.measure !== 'money';
    }
    return false;
  }

  /** A noun phrase; what is joined by 和 is one, what is listed with 、 is not. */
  #phrase(from: number, limit: number): number {
    const to = this.#endOfName({ from, to: this.#endOfPieces(from, limit) });
    if (this.#isQuality({ from, to })) return to + 1;
    this.#chunks.push(phraseChunk(this.#scene.tokens, { from, to }));
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
      if (behind > to && isVerb(tokens[behind])) return behind;
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
    const { tokens } = this.#scene;
    if (tokens[index]?.text !== '(' || tokens[index - 1]?.end !== tokens[index]?.start) return index;
    const ranked = isRank(tokens[index - 1]) && this.#chunks.at(-1)?.is === 'count';
    for (let to = index + 1; to < limit; to++) {
      const token = tokens[to];
      if (token?.text === ')') {
        const latin =
          to === index + 2 && tokens[to - 1]?.kind === 'latin' && this.#scene.counts[this.#count]?.from === to + 1;
        return to > index + 1 && to - from < LONGEST && (ranked || latin) ? to + 1 : index;
      }
      if (!isRank(token) && !isIn(token, 'list-comma') && !isIn(token, 'nominal-suffix') && token?.kind !== 'latin')
        return index;
    }
    return index;
  }

  /** Index behind the noun that a phrase ends with: no predicate, and behind a number no place (40家企业中). */
  #endOfName({ from, to }: TokenRange): number {
    const { tokens } = this.#scene;
    let end = to;
    while (end - from > 1 && PREDICATE.has(tokens[end - 1]?.word.pos ?? '') && !isAttributive(tokens[end])) end--;
    return end - from > 1 && this.#chunks.at(-1)?.is === 'count' && isPlaceWord(tokens[end - 1]) ? end - 1 : end;
  }

  /** 生动的 of 一场生动的讲座, 家境困难的 of 3名家境困难的学生: what a number counts is the noun behind it. */
  #isQuality({ to }: TokenRange): boolean {
    const { tokens } = this.#scene;
    if (this.#chunks.at(-1)?.is !== 'count' || !QUALITY.has(tokens[to - 1]?.word.pos ?? '')) return false;
    return to + 1 < tokens.length && this.#kindAt(to) === 'of' && this.#kindAt(to + 1) === 'phrase';
  }

  /** 片 of 电路圆片, 上 of 限上零售额: a character inside a word that the dictionary lacks. */
  #isPiece(index: number): boolean {
    const { tokens } = this.#scene;
    const token = tokens[index];
    if (token?.kind !== 'han' || token.text.length > 1 || tokens[index - 1]?.end !== token.start) return false;
    if (isIn(token, 'name-piece'))
      return tokens[index + 1]?.start === token.end && this.#kindAt(index + 1) === 'phrase';
    return this.#kindAt(index) === 'else' && PIECE.test(token.word.pos);
  }

  /** A verb, with those coordinated with it: 新建、改建; and 新收, which is one. */
  #act(from: number, limit: number): number {
    const { tokens } = this.#scene;
    let to = this.#isSplit(from) ? from + 2 : from + 1;
    while (to < limit) {
      const kind = this.#kindAt(to);
      const joins = kind === 'listed' || kind === 'joint';
      if (joins && to + 1 < limit && this.#kindAt(to + 1) === 'act') to += 2;
      else if (kind === 'act' && isIn(tokens[to - 1], 'light-verb') && isIn(tokens[to], 'light-verb')) to++;
      else break;
    }
    this.#chunks.push(actChunk(tokens, { from, to }));
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

  /** 第七届, 第三个 */
  #ordinal(from: number, limit: number): number {
    const unit = this.#scene.tokens[from + 2];
    const counts = unit?.word.isIn('classifier') || unit?.word.isIn('designation') || unit?.word.isIn('time-unit');
    return this.#add({ from, to: Math.min(limit, counts ? from + 3 : from + 2) }, 'aside');
  }

  /** What stands in brackets, unless a number does. */
  #aside(from: number, limit: number): number {
    const { tokens } = this.#scene;
    for (let to = from + 1; to < limit; to++) {
      if (tokens[to]?.text === ')') return this.#add({ from, to: to + 1 }, 'aside');
    }
    return this.#add({ from, to: from + 1 }, 'pause');
  }
}

/** 县, 乡镇 */
const isRank = (token: Token | undefined): boolean => isIn(token, 'organisation-rank') || isIn(token, 'place-class');

/** 价值, 总值 */
function isWorth(token: Token): boolean {
  return token.word.attributesIn('relational-verb')?.worth === true;
}

function isNewly(token: Token): boolean {
  return isIn(token, 'newly');
}

/** 中 of 40家企业中: where they are is none of their name. */
const isPlaceWord = (token: Token | undefined): boolean => token?.text.length === 1 && token.word.pos === 'f';

/** Parts of speech of words that end no noun phrase, but state something of it: 干部充实到…, 力量薄弱. */
const PREDICATE: ReadonlySet<string> = new Set(['a', 'i', 'ad']);

/** Adjectives, and set phrases before 的. */
const QUALITY: ReadonlySet<string> = new Set(['a', 'ad', 'al', 'b', 'i', 'z']);

const PIECE = /^(?:q|m|k|g|u|$)/;

const PAUSES: ReadonlySet<string> = new Set([',', ':', ';', ')', '…', '。', '!', '?']);
