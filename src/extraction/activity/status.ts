import type { TokenRange } from '../../grammar/match.js';
import type { ActivityStatus } from '../../schema/activity.js';
import type { MarkedTokens } from '../clause/marked-tokens.js';
import { SectionRoleReader } from '../clause/section-role-reader.js';
import type { Sentence } from '../clause/sentences.js';
import type { Passage } from '../passage.js';
import { clauseStart } from '../syntax/clause.js';
import { isAuxiliary, isIn, isPreposition, isVerb } from '../syntax/word-class.js';

/** Tells whether something was done, is planned, or recurs. */
export class StatusReader {
  readonly #marked: MarkedTokens;
  readonly #roles: SectionRoleReader;
  /** The sentence asked about last, and which of its tokens speak of the future. */
  #sentence: Sentence | null = null;
  #future: number[] = [];

  constructor(passage: Passage, marked: MarkedTokens) {
    this.#roles = new SectionRoleReader(passage);
    this.#marked = marked;
  }

  /** The status of a deed by its trigger, its clause and its dates. */
  of(trigger: TokenRange, clause: TokenRange, sentence: Sentence, recursByDate: boolean): ActivityStatus {
    if (recursByDate || this.#recurs(clause, trigger)) return 'recurring';
    const start = this.#marked.tokens[trigger.from]?.start ?? 0;
    const isFuture = this.#isFuture(sentence, trigger.from);
    // 修通了公路 is done, also where plans are told.
    const isDone = isIn(this.#marked.tokens[trigger.to], 'aspect');
    return isFuture || (this.#roles.at(start) === 'plans' && !isDone) ? 'planned' : 'done';
  }

  /** `经常开展活动,照顾老人`: what stands before a verb is said of one that begins the next clause, too. */
  #recurs(clause: TokenRange, trigger: TokenRange): boolean {
    const from = trigger.from === clause.from ? clauseStart(this.#marked.tokens, clause.from - 1) : clause.from;
    for (let index = from; index < trigger.from; index++) {
      if (isIn(this.#marked.tokens[index], 'recurrence-word')) return true;
    }
    return false;
  }

  #isFuture(sentence: Sentence, to: number): boolean {
    const { tokens } = this.#marked;
    for (const index of this.#futureOf(sentence)) {
      if (index >= to) return false;
      if (isIn(tokens[index], 'future-time') || index + 1 === to || this.#mayFollow(index + 1)) return true;
    }
    return false;
  }

  #futureOf(sentence: Sentence): readonly number[] {
    if (sentence === this.#sentence) return this.#future;
    this.#sentence = sentence;
    this.#future = [];
    for (let index = sentence.from; index < sentence.to; index++) {
      const token = this.#marked.tokens[index];
      if (isIn(token, 'future-time') || isIn(token, 'future-word')) this.#future.push(index);
    }
    return this.#future;
  }

  /** Behind 将 or 要 as adverbs stands a verb, another adverb, a preposition or a date. */
  #mayFollow(index: number): boolean {
    const token = this.#marked.tokens[index];
    if (isVerb(token) || isAuxiliary(token) || isPreposition(token)) return true;
    if (isIn(token, 'policy-verb') || /^(?:vn|i|l)$/.test(token?.word.pos ?? '')) return true;
    return this.#marked.dateAt(index) !== undefined;
  }
}
