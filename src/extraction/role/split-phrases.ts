import type { TokenRange } from '../../grammar/match.js';
import { isListedVerb } from '../syntax/verb-classes.js';
import { isIn, isMeasureNoun, isNominalSuffix, isPreposition, isVerb } from '../syntax/word-class.js';
import type { Token } from '../token/token.js';
import { type Chunk, createChunk } from './chunk.js';
import { actChunk, phraseChunk } from './chunk-features.js';
import {
  describesNouns,
  isConcrete,
  isCountingOften,
  isDeed,
  isPerson,
  isShownVerb,
  isSomebody,
  isStrong,
  isVerbal,
  isVerbPiece,
} from './chunk-words.js';

/** No further does a look around reach, in chunks. */
const REACH = 24;

/**
 * The chunks of a sentence with the verbs that hide in noun phrases: of a clause that has no other (全站[培训]护林员), and of
 * those who are counted (12支代表队[参赛]).
 */
export function splitPhrases(tokens: readonly Token[], chunks: readonly Chunk[]): Chunk[] {
  const all: Chunk[] = [];
  for (let index = 0; index < chunks.length; index++) {
    const chunk = chunks[index] as Chunk;
    if (chunk.is === 'phrase') all.push(...new PhraseSplitter(tokens, chunks, index).split());
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
  /** The chunk behind, without what may stand before a number. */
  readonly #after: Chunk | undefined;

  constructor(tokens: readonly Token[], chunks: readonly Chunk[], index: number) {
    this.#tokens = tokens;
    this.#chunks = chunks;
    this.#index = index;
    this.#phrase = chunks[index] as Chunk;
    this.#before = chunks[index - 1];
    let behind = index + 1;
    while (chunks[behind]?.is === 'skip' && behind < index + REACH) behind++;
    this.#after = chunks[behind];
  }

  split(): Chunk[] {
    const { from, to } = this.#phrase;
    if (this.#before?.is === 'count') {
      const end = this.#endOfCounted(this.#before);
      if (end === from) return this.#predicate(from, to);
      if (end < to) return [phraseChunk(this.#tokens, { from, to: end }), ...this.#predicate(end, to)];
    }
    const verb = this.#mayHoldVerb() ? this.#verb() : this.#verbOfHelped();
    if (verb === null) return [this.#phrase];
    const parts: Chunk[] = [];
    if (verb.from > from) parts.push(phraseChunk(this.#tokens, { from, to: verb.from }));
    parts.push(actChunk(this.#tokens, verb));
    if (verb.to < to) parts.push(phraseChunk(this.#tokens, { from: verb.to, to }));
    return parts;
  }

  /** Beside a number, in a clause without any other verb. */
  #mayHoldVerb(): boolean {
    const beside = [this.#before?.is, this.#after?.is, this.#chunks[this.#index + 1]?.is];
    if (!beside.includes('count') && !beside.includes('skip')) return false;
    return !this.#holdsVerb(this.#index, -1) && !this.#holdsVerb(this.#index, 1) && !this.#isPart();
  }

  /** What those who are counted do; what is done to what a verb before governs is none of it. */
  #predicate(from: number, to: number): Chunk[] {
    const tokens = this.#tokens;
    if (isConcrete(tokens[from - 1]) && this.#holdsVerb(this.#index, -1))
      return [createChunk(tokens, { from, to }, 'else')];
    if (isMeasureNoun(tokens[to - 1])) return [phraseChunk(tokens, { from, to })];
    if (!isVerbal(tokens[from])) return [createChunk(tokens, { from, to }, 'else')];
    const act = actChunk(tokens, { from, to: from + 1 });
    return to > from + 1 ? [act, phraseChunk(tokens, { from: from + 1, to })] : [act];
  }

  /** Index behind what is counted, where those who are counted act, or something is measured of them. */
  #endOfCounted(count: Chunk): number {
    const tokens = this.#tokens;
    const { from, to } = this.#phrase;
    const features = count.word.classes.get('count');
    if (features?.measure !== 'count' || features.event === true) return to;
    if (features.self === true && this.#isClause()) return from;
    if (isMeasureNoun(tokens[to - 1])) return isSomebody(tokens[from]) ? Math.min(to, from + 1) : to;
    const people = features.person === true ? this.#endOfPeople() : to;
    if (people < to) return people;
    for (let index = from + 1; index < to; index++) {
      if (isSomebody(tokens[index - 1]) && this.#opensPredicate(index)) return index;
    }
    return this.#endBeforeDeeds();
  }

  /** 参加会议 of 90人参加会议, but not 参会代表 */
  #isClause(): boolean {
    const { from, to } = this.#phrase;
    const [first, last] = [this.#tokens[from], this.#tokens[to - 1]];
    return to > from + 1 && isVerb(first) && !(describesNouns(first) && isPerson(last));
  }

  /** Index behind the noun that deeds follow: 项目 of 4个项目建设; behind them too, where they belong to its name. */
  #endBeforeDeeds(): number {
    const tokens = this.#tokens;
    const { from, to } = this.#phrase;
    let end = to;
    while (end > from + 1 && isDeed(tokens[end - 1]) && !isSomebody(tokens[end - 1])) end--;
    const noun = tokens[end - 1];
    return isSomebody(noun) || isConcrete(noun) || !this.#holdsVerb(this.#index, -1) ? end : to;
  }

  /** Index behind the last noun for people, with its suffixes, or behind the first where they do something with others. */
  #endOfPeople(): number {
    const tokens = this.#tokens;
    const { from, to } = this.#phrase;
    const free = !this.#holdsVerb(this.#index, -1);
    let end = from;
    for (let index = from; index < to; index++) {
      if (free && end > from && isPreposition(tokens[index])) return index;
      if (isPerson(tokens[index]) || (end === index && end > from && isNominalSuffix(tokens, index))) end = index + 1;
    }
    return end > from ? end : to;
  }

  /** 参赛 of 代表队参赛 */
  #opensPredicate(index: number): boolean {
    const token = this.#tokens[index];
    const last = index + 1 === this.#phrase.to;
    if (isNominalSuffix(this.#tokens, index) || (!last && isIn(this.#tokens[index + 1], 'compound-head'))) return false;
    return isDeed(token) || (isIn(token, 'inactive-verb') && last);
  }

  /** The verb in a phrase of a clause that has no other. */
  #verb(): TokenRange | null {
    const tokens = this.#tokens;
    const { from, to } = this.#phrase;
    if (this.#before?.is === 'skip' && this.#endsClause() && isVerbal(tokens[from])) return { from, to: from + 1 };
    const opening = isIn(tokens[from], 'newly') ? from + 1 : from;
    if (opening + 2 < to && isVerbPiece(tokens[opening]) && isVerbPiece(tokens[opening + 1])) {
      return { from: opening, to: opening + 2 };
    }
    const parallel = this.#isParallel() && isShownVerb(tokens[opening]);
    const opens = parallel || (this.#isBegun() && isShownVerb(tokens[opening]) && isCountingOften(tokens[opening]));
    if (opening + 1 < to && opens && !this.#measures(opening + 1)) return { from: opening, to: opening + 1 };
    if (this.#opensWithCharacter()) return { from, to: from + 1 };
    const place = this.#verbInside();
    return place < 0 ? null : { from: place, to: place + 1 };
  }

  /** 种植 of 带动农户种植柑橘300亩: what those do who are told or helped to. */
  #verbOfHelped(): TokenRange | null {
    const { from, to } = this.#phrase;
    const told = this.#before?.word.classes;
    if (this.#after?.is !== 'count' || !(told?.has('pivot-verb') || told?.has('support-verb'))) return null;
    for (let index = from + 1; index + 1 < to; index++) {
      const token = this.#tokens[index];
      if (!isPerson(this.#tokens[index - 1]) || !isVerbal(token)) continue;
      if (this.#governs(index)) return { from: index, to: index + 1 };
    }
    return null;
  }

  /** Whether a time or an adverb stands before: 共[支出]补助3万元. */
  #isBegun(): boolean {
    return this.#before?.is === 'skip' || this.#before?.is === 'moment';
  }

  /** Whether a word makes a figure of the verb before it: 率 of 采纳率, 面积 of 占地面积. */
  #measures(index: number): boolean {
    const last = index + 1 === this.#phrase.to;
    return (last && isMeasureNoun(this.#tokens[index])) || isNominalSuffix(this.#tokens, index);
  }

  #endsClause(): boolean {
    return this.#after === undefined || this.#after.is === 'pause';
  }

  /** 聘 of ,聘保洁员8人 */
  #opensWithCharacter(): boolean {
    const { from, to } = this.#phrase;
    if (this.#before?.is !== 'pause' || this.#after?.is !== 'count' || from + 1 >= to) return false;
    const first = this.#tokens[from];
    return isVerbPiece(first) && first?.word.pos === 'v' && (this.#tokens[from + 1]?.text.length ?? 0) > 1;
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
      if (this.#chunks[index]?.is === 'pause') return false;
      if (this.#chunks[index]?.word.classes.has('inclusion')) return true;
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

  /** Index of the word that is the verb: before its object, or alone beside its number; -1 if there is none. */
  #verbInside(): number {
    const { from, to } = this.#phrase;
    for (let index = from; index < to; index++) {
      const token = this.#tokens[index];
      const last = index + 1 === to;
      if (!isVerbal(token) || (describesNouns(token) && !last) || token?.text.length === 1) continue;
      if (!isStrong(token) && !(last && isSomebody(this.#tokens[index - 1]))) continue;
      if (last ? this.#isAlone(index) : this.#governs(index)) return index;
    }
    return -1;
  }

  /** Whether what follows in the phrase is the object of a word and not what it describes, as behind 累计. */
  #governs(index: number): boolean {
    const tokens = this.#tokens;
    const next = tokens[index + 1];
    const last = index + 2 === this.#phrase.to;
    const opens = this.#before?.is === 'skip' && index === this.#phrase.from && isListedVerb(tokens[index]);
    if (isIn(next, 'compound-head') && !opens && (last || !isIn(tokens[index], 'verb'))) return false;
    if (this.#measures(index + 1)) return false;
    return index === this.#phrase.from || isSomebody(tokens[index - 1]) || isListedVerb(tokens[index]);
  }

  /** 备课 of 全年备课一次, 评选 of 两次评选; of money only behind somebody: 区财政补贴39万元. */
  #isAlone(index: number): boolean {
    const opens = index === this.#phrase.from;
    if (this.#before?.is === 'count') return this.#before.word.classes.get('count')?.event === true && opens;
    if (this.#after?.is !== 'count') return false;
    const money = this.#after.word.classes.get('count')?.measure === 'money';
    return !money || opens || isSomebody(this.#tokens[index - 1]);
  }
}
