import type { TokenRange } from '../../grammar/match.js';
import type { Span } from '../../source/span.js';
import type { Quantity } from '../count/count-draft.js';
import { isAttributive, isConjunction } from '../syntax/noun-phrase.js';
import {
  isAuxiliary,
  isIn,
  isMeasureNoun,
  isNominal,
  isNominalised,
  isNominalSuffix,
  isPreposition,
  isRelational,
  isVerb,
  isVerbalNoun,
} from '../syntax/word-class.js';
import type { Token } from '../token/token.js';
import { verbFacts } from '../activity/evidence/word-facts.js';
import { VERB_CLASSES } from '../count/verb-classes.js';
import { type Chunk, createChunk, type Features } from './chunk.js';
import type { ChunkKind } from './chunk-kind.js';

export type BareCount = TokenRange & Quantity;

/** No phrase is longer, in tokens. */
const LONGEST = 12;

/** What is read: the tokens of a passage with the records found before. */
export interface Scene {
  readonly tokens: readonly Token[];
  readonly counts: readonly BareCount[];
  readonly dates: readonly Span[];
  readonly bodies: readonly Span[];
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

  /** The chunks of a sentence; sentences are asked for in text order. */
  read({ from, to }: TokenRange): Chunk[] {
    this.#chunks = [];
    let at = from;
    while (at < to) at = this.#step(at, to);
    return this.#chunks.flatMap((chunk, index, chunks) => this.#split(chunk, chunks[index - 1], behindSkipped(chunks, index)));
  }

  /** The chunk as it is, or the parts of a phrase that holds the verb of a clause without any other. */
  #split(chunk: Chunk, before: Chunk | undefined, after: Chunk | undefined): Chunk[] {
    if (chunk.is !== 'phrase' || (before?.is !== 'count' && after?.is !== 'count' && after?.is !== 'skip' && before?.is !== 'skip')) return [chunk];
    const { tokens } = this.#scene;
    if (before?.is === 'count' && !isIn(tokens[chunk.to - 1], 'measure-noun')) {
      const end = this.#endOfCounted(before, chunk, !this.#holdsVerb(chunk.from, -1));
      if (end < chunk.to) return [this.#phraseChunk(chunk.from, end), ...this.#predicate(end, chunk.to)];
    }
    if (this.#clauseHasVerb(chunk) || this.#isPart(chunk)) return [chunk];
    const verb = this.#verbOf(chunk, before, after);
    if (verb === null) return [chunk];
    const parts: Chunk[] = [];
    if (verb.from > chunk.from) parts.push(this.#phraseChunk(chunk.from, verb.from));
    parts.push(createChunk(tokens, verb, 'act'));
    if (verb.to < chunk.to) parts.push(this.#phraseChunk(verb.to, chunk.to));
    return parts;
  }

  /** The verb in a phrase of a clause that has no other. */
  #verbOf(chunk: Chunk, before: Chunk | undefined, after: Chunk | undefined): TokenRange | null {
    const { tokens } = this.#scene;
    const { from, to } = chunk;
    const ends = after === undefined || after.is === 'pause';
    if (before?.is === 'skip' && ends && isVerbal(tokens[from])) return { from, to: from + 1 };
    const opening = tokens[from]?.text === '新' ? from + 1 : from;
    if (opening + 2 < to && isVerbPiece(tokens[opening]) && isVerbPiece(tokens[opening + 1])) {
      return { from: opening, to: opening + 2 };
    }
    if (opening + 1 < to && this.#isParallel(chunk) && isShownVerb(tokens[opening])) return { from: opening, to: opening + 1 };
    if (before?.is === 'pause' && from + 1 < to && tokens[from]?.word.pos === 'v' && isVerbPiece(tokens[from])) {
      if ((tokens[from + 1]?.text.length ?? 0) > 1 && after?.is === 'count') return { from, to: from + 1 };
    }
    const place = this.#verbInside(chunk, before, after);
    return place < 0 ? null : { from: place, to: place + 1 };
  }

  /** Whether a chunk opens a clause, and the one before it has a verb and ends in a number: 争取资金3万元,支持项目4个. */
  #isParallel({ from }: Chunk): boolean {
    const chunks = this.#chunks;
    let index = chunks.findIndex((chunk) => chunk.from === from) - 1;
    if (chunks[index]?.is !== 'pause') return false;
    index--;
    if (chunks[index]?.is === 'phrase') index--;
    if (chunks[index]?.is !== 'count') return false;
    return this.#holdsVerb(chunks[index]?.from ?? 0, -1);
  }

  #phraseChunk(from: number, to: number): Chunk {
    return createChunk(this.#scene.tokens, { from, to }, 'phrase', this.#phraseFeatures(from, to));
  }

  #predicate(from: number, to: number): Chunk[] {
    const { tokens } = this.#scene;
    if (isMeasureNoun(tokens[to - 1])) return [this.#phraseChunk(from, to)];
    if (!isVerbal(tokens[from])) return [createChunk(tokens, { from, to }, 'else')];
    const act = createChunk(tokens, { from, to: from + 1 }, 'act');
    return to > from + 1 ? [act, this.#phraseChunk(from + 1, to)] : [act];
  }

  /** Index behind what is counted, where those who are counted act: 12支代表队[参赛]. */
  #endOfCounted(count: Chunk, { from, to }: Chunk, free: boolean): number {
    const { tokens } = this.#scene;
    const features = count.word.classes.get('count');
    if (features?.measure !== 'count' || features.event === true) return to;
    if (isMeasureNoun(tokens[to - 1]) && isSomebody(tokens[from])) return to - from > 1 ? from + 1 : to;
    for (let index = from + 1; index < to; index++) {
      if (!isSomebody(tokens[index - 1]) || holdsPerson(tokens, index, to)) continue;
      if (opensPredicate(tokens, index, to, features.person === true)) return index;
    }
    let end = to;
    while (end > from + 1 && isDeed(tokens[end - 1]) && !isSomebody(tokens[end - 1])) end--;
    return end === to || free || isSomebody(tokens[end - 1]) ? end : to;
  }

  /** Whether the clause around a chunk has a verb of its own. */
  #clauseHasVerb(chunk: Chunk): boolean {
    return this.#holdsVerb(chunk.from, -1) || this.#holdsVerb(chunk.from, 1);
  }

  /** Whether 其中 stands before in the clause. */
  #isPart({ from }: Chunk): boolean {
    const chunks = this.#chunks;
    for (let index = chunks.findIndex((chunk) => chunk.from === from); index >= 0; index--) {
      if (chunks[index]?.is === 'pause') return false;
      if (chunks[index]?.word.classes.has('inclusion')) return true;
    }
    return false;
  }

  #holdsVerb(place: number, step: 1 | -1): boolean {
    const chunks = this.#chunks;
    let index = chunks.findIndex(({ from }) => from === place) + step;
    for (; index >= 0 && index < chunks.length; index += step) {
      const { is } = chunks[index] as Chunk;
      if (is === 'pause') return false;
      if (is === 'act' || is === 'state') return true;
    }
    return false;
  }

  /** Index of the word in a phrase that is the verb: before its object, or alone beside its number. */
  #verbInside({ from, to }: Chunk, before: Chunk | undefined, after: Chunk | undefined): number {
    const { tokens } = this.#scene;
    for (let index = from; index < to; index++) {
      const token = tokens[index];
      if (!isVerbal(token) || isIn(token, 'attribute') || isIn(token, 'participial-verb')) continue;
      if (token?.text.length === 1 || !(isStrong(token) || (index + 1 === to && isSomebody(tokens[index - 1])))) continue;
      if (index + 1 < to ? this.#governs(index, from, to) : isAlone(before, after, tokens, index, from)) return index;
    }
    return -1;
  }

  /** Whether what follows in a phrase is the object of a word and not what it describes. */
  #governs(index: number, from: number, to: number): boolean {
    const { tokens } = this.#scene;
    const next = tokens[index + 1];
    const last = index + 2 === to;
    if (isIn(next, 'compound-head') && (last || !isIn(tokens[index], 'verb'))) return false;
    if (isMeasureNoun(next) && last) return false;
    if (isNominalSuffix(tokens, index + 1)) return false;
    return index === from || isSomebody(tokens[index - 1]) || isListed(tokens[index]);
  }

  /** Adds the chunk at a token, and tells where the next one begins. */
  #step(at: number, limit: number): number {
    const { tokens, counts, dates } = this.#scene;
    const token = tokens[at] as Token;
    while ((counts[this.#count]?.to ?? Number.POSITIVE_INFINITY) <= at) this.#count++;
    while ((dates[this.#date]?.end ?? Number.POSITIVE_INFINITY) <= token.start) this.#date++;
    const count = counts[this.#count];
    if (count && count.from <= at) return this.#add({ from: at, to: count.to }, 'count', featuresOf(count, tokens));
    const date = dates[this.#date];
    if (date && date.start <= token.start) {
      let to = at + 1;
      while (to < limit && (tokens[to]?.start ?? date.end) < date.end && to !== count?.from) to++;
      return this.#add({ from: at, to }, 'moment');
    }
    const end = Math.min(limit, count?.from ?? limit, at + LONGEST);
    const kind = this.#kindAt(at);
    if (kind === 'phrase') return this.#phrase(at, end);
    if (kind === 'act') return this.#act(at, end);
    if (token.text === '(') return this.#aside(at, end);
    if (token.text === '第' && tokens[at + 1]?.kind === 'numeral') return this.#ordinal(at, end);
    return this.#add({ from: at, to: at + 1 }, kind);
  }

  #add(range: TokenRange, is: ChunkKind, features?: Features): number {
    this.#chunks.push(createChunk(this.#scene.tokens, range, is, features));
    return range.to;
  }

  #kindAt(index: number): ChunkKind {
    const { tokens } = this.#scene;
    const token = tokens[index] as Token;
    if (token.kind === 'break' || token.kind === 'marker') return 'pause';
    if (token.kind === 'punctuation') return PUNCTUATION.get(token.text) ?? 'else';
    if (isAttributive(token)) return 'of';
    if (isIn(token, 'etcetera')) return 'and-so-on';
    if (isConjunction(token)) return 'joint';
    if (isNominalSuffix(tokens, index)) return 'phrase';
    if (isIn(token, 'starting-point') || isPreposition(token)) return 'opener';
    if (isRelational(token) && token.word.classes.get('relational-verb')?.worth === true && this.#isInsideName(index)) {
      return 'phrase';
    }
    if (isRelational(token)) return isAuxiliary(token) ? 'skip' : 'state';
    if (isIn(token, 'quantity-verb') && isAuxiliary(token) && this.#governsNumber(index)) return 'act';
    if (isAuxiliary(token) || isIn(token, 'verb-complement') || isIn(token, 'currency')) return 'skip';
    if (token.text === '新' && isVerb(tokens[index + 1]) && !this.#describes(index + 1)) return 'skip';
    if (isIn(token, 'rate-word') && (isVerb(tokens[index + 1]) || tokens[index + 1]?.kind === 'numeral')) return 'skip';
    if (isIn(tokens[index + 1], 'aspect') && token.word.pos.startsWith('v')) return 'act';
    if (isVerb(token)) return this.#isNoun(index) || this.#describes(index) ? 'phrase' : 'act';
    if (token.word.pos === 'm' && token.kind === 'han') return 'skip';
    if (token.word.pos === 't' || isIn(token, 'time-unit')) return 'moment';
    return isNominal(token) || this.#isNumberOfName(index) ? 'phrase' : 'else';
  }

  /** 三 of 三级医院 */
  #isNumberOfName(index: number): boolean {
    const { tokens } = this.#scene;
    return tokens[index]?.kind === 'numeral' && tokens[index + 1]?.kind === 'han' && this.#kindAt(index + 1) === 'phrase';
  }

  /** A verb that its neighbours make a noun, unless its object only begins with what is measured: 开展满意度测评. */
  #isNoun(index: number): boolean {
    const { tokens } = this.#scene;
    const next = tokens[index + 1];
    if (next?.text.length === 1 && isIn(next, 'measure-ending') && next.start === tokens[index]?.end) return true;
    if (isUnlisted(tokens[index]) && (isIn(next, 'starting-point') || isRelational(next))) return true;
    if (!isNominalised(tokens, index)) return false;
    if (isIn(next, 'measure-noun') && COMPLEMENT.test(tokens[index]?.text ?? '')) return false;
    return !(isMeasureNoun(tokens[index + 1]) && tokens[index + 2]?.kind === 'han' && isNominal(tokens[index + 2]));
  }

  /** 价值 of 高价值专利 */
  #isInsideName(index: number): boolean {
    const next = this.#scene.tokens[index + 1];
    return next?.kind === 'han' && this.#scene.counts[this.#count]?.from !== index + 1 && isNominal(next) && !isIn(next, 'currency');
  }

  /** 争取到4万元 */
  #governsNumber(index: number): boolean {
    const { tokens, counts } = this.#scene;
    const behind = isIn(tokens[index + 1], 'verb-complement') ? index + 2 : index + 1;
    return counts[this.#count]?.from === behind;
  }

  /** 培育 of 建成培育中心, 投产 of 3个投产项目: a verb before a noun that verbs describe, where another one governs. */
  #describes(index: number): boolean {
    const next = this.#scene.tokens[index + 1];
    if (!isIn(next, 'compound-head') || next?.start !== this.#scene.tokens[index]?.end) return false;
    if (!isListed(this.#scene.tokens[index])) return true;
    const behind = this.#scene.tokens[index + 2];
    if (isIn(behind, 'change-verb') || isRelational(behind) || behind?.text === '分别') return true;
    for (let at = this.#chunks.length - 1; at >= 0; at--) {
      const { is, word } = this.#chunks[at] as Chunk;
      if (is === 'pause' || is === 'skip') return false;
      if (is === 'act') return true;
      if (is === 'count') return word.classes.get('count')?.measure !== 'money';
    }
    return false;
  }

  /** A noun phrase; what is joined by 和 is one, what is listed with 、 is not. */
  #phrase(from: number, limit: number): number {
    const { tokens } = this.#scene;
    let to = from + 1;
    while (to < limit) {
      if (this.#kindAt(to) === 'phrase' || this.#isPiece(to)) to++;
      else if (this.#kindAt(to) === 'joint' && to + 1 < limit && this.#kindAt(to + 1) === 'phrase') to += 2;
      else break;
    }
    while (to - from > 1 && PREDICATE.has(tokens[to - 1]?.word.pos ?? '') && !isAttributive(tokens[to])) to--;
    return this.#add({ from, to }, 'phrase', this.#phraseFeatures(from, to));
  }

  /** 片 of 电路圆片, 上 of 限上零售额: a character inside a word that the dictionary lacks. */
  #isPiece(index: number): boolean {
    const { tokens } = this.#scene;
    const token = tokens[index];
    if (token?.kind !== 'han' || token.text.length > 1 || tokens[index - 1]?.end !== token.start) return false;
    if (token.text === '上') return tokens[index + 1]?.start === token.end && this.#kindAt(index + 1) === 'phrase';
    return this.#kindAt(index) === 'else' && PIECE.test(token.word.pos);
  }

  #phraseFeatures(from: number, to: number): Features {
    const { tokens } = this.#scene;
    const first = tokens[from];
    const last = tokens[to - 1];
    const noun = last?.word.classes.get('head-noun');
    return {
      measured: isMeasureNoun(last),
      deed: isVerbalNoun(last) || isIn(last, 'verb'),
      single: to - from === 1,
      opens: isVerbalNoun(first) || isVerb(first),
      person: noun?.person === true,
      rate: isIn(last, 'rate-word'),
      where: last?.word.pos === 'f' || last?.word.pos === 's' || isIn(last, 'whole-place') || isIn(last, 'phrase-closer'),
      somebody: isSomebody(last),
      doer: isIn(last, 'doer-noun') || isIn(last, 'person-title') || last?.word.pos === 'nt' || last?.word.pos === 'nr',
      partaking: isIn(first, 'participial-verb'),
    };
  }

  /** A verb, with those coordinated with it: 新建、改建. */
  #act(from: number, limit: number): number {
    const { tokens } = this.#scene;
    let to = from + 1;
    while (to < limit) {
      const kind = this.#kindAt(to);
      const joins = kind === 'listed' || kind === 'joint';
      if (joins && to + 1 < limit && this.#kindAt(to + 1) === 'act') to += 2;
      else if (kind === 'act' && isIn(tokens[to - 1], 'light-verb') && isIn(tokens[to], 'light-verb')) to++;
      else break;
    }
    return this.#add({ from, to }, 'act', {});
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

/** 备课 of 全年备课一次, 评选 of 两次评选; of money only behind somebody: 区财政补贴39万元. */
function isAlone(
  before: Chunk | undefined,
  after: Chunk | undefined,
  tokens: readonly Token[],
  index: number,
  from: number,
): boolean {
  if (before?.is === 'count') return before.word.classes.get('count')?.event === true && index === from;
  if (after?.is !== 'count') return false;
  const money = after.word.classes.get('count')?.measure === 'money';
  return !money || index === from || isSomebody(tokens[index - 1]);
}

/** The chunk behind, without what may stand before a number. */
function behindSkipped(chunks: readonly Chunk[], index: number): Chunk | undefined {
  let at = index + 1;
  while (chunks[at]?.is === 'skip') at++;
  return chunks[at];
}

/** One character of a verb that the dictionary lacks: 引, 育 of 引育人才. */
const isVerbPiece = (token: Token | undefined): boolean =>
  token?.kind === 'han' && token.text.length === 1 && token.word.pos.startsWith('v');

/** A word that running text shows to be a verb with counted objects. */
const isShownVerb = (token: Token | undefined): boolean =>
  token?.kind === 'han' && token.text.length > 1 && verbFacts(token.text, '').counted > 1 && !isIn(token, 'attribute') && !isIn(token, 'participial-verb');

const isVerbal = (token: Token | undefined): boolean => isVerb(token) || isVerbalNoun(token);

/** A word at the end of a phrase that says what those before it do. */
const isDeed = (token: Token | undefined): boolean =>
  isVerbal(token) || (isIn(token, 'attribute') && isIn(token, 'verb'));

/** 充实 of 干部充实到…, 与 of 党员与村民结对: people do more than bodies. */
function opensPredicate(tokens: readonly Token[], index: number, to: number, people: boolean): boolean {
  const token = tokens[index];
  if (isNominalSuffix(tokens, index) || (index + 1 < to && isIn(tokens[index + 1], 'compound-head'))) return false;
  if (isDeed(token) || (isIn(token, 'inactive-verb') && index + 1 === to)) return true;
  return people && (isConjunction(token) || isPreposition(token) || /^(?:a|d|i|l|x$|v)/.test(token?.word.pos ?? ''));
}

function holdsPerson(tokens: readonly Token[], from: number, to: number): boolean {
  for (let index = from; index < to; index++) if (tokens[index]?.word.classes.get('head-noun')?.person === true) return true;
  return false;
}

const isListed = (token: Token | undefined): boolean => VERB_CLASSES.some((name) => isIn(token, name));

const isUnlisted = (token: Token | undefined): boolean => !isListed(token) && !isIn(token, 'fused-verb') && !isIn(token, 'change-verb');

/** Verbs with a complement are verbs: 讨回工资. */
const COMPLEMENT = /^.[回到出掉完]$/;

/** A verb that is listed, or whose object running text counts. */
const isStrong = (token: Token | undefined): boolean =>
  token !== undefined && (isListed(token) || verbFacts(token.text, '').counted > 1);

/** People, bodies and places, who act. */
function isSomebody(token: Token | undefined): boolean {
  const noun = token?.word.classes.get('head-noun');
  if (noun?.person === true || noun?.body === true || noun?.place === true) return true;
  return isIn(token, 'doer-noun') || isIn(token, 'person-title') || /^n[rst]/.test(token?.word.pos ?? '');
}

/** Parts of speech of words that end no noun phrase, but state something of it: 干部充实到…, 力量薄弱. */
const PREDICATE: ReadonlySet<string> = new Set(['a', 'i', 'ad']);

const PIECE = /^(?:q|m|k|g|u|$)/;

const PUNCTUATION: ReadonlyMap<string, ChunkKind> = new Map([
  [',', 'pause'],
  [':', 'pause'],
  [';', 'pause'],
  [')', 'pause'],
  ['…', 'pause'],
  ['。', 'pause'],
  ['!', 'pause'],
  ['?', 'pause'],
  ['、', 'listed'],
]);

export function featuresOf(count: BareCount, tokens: readonly Token[]): Features {
  const unit = tokens[count.to - 1]?.word.classes.get('classifier');
  return {
    measure: count.measure,
    ratio: count.measure === 'percent' || count.measure === 'other',
    bare: count.unit === null,
    event: unit?.event === true,
    person: unit?.person === true,
  };
}
