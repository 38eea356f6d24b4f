import type { TokenRange } from '../../grammar/match.js';
import type { ActivityStatus } from '../../schema/activity.js';
import type { SectionRole } from '../../schema/section-role.js';
import type { Passage } from '../passage.js';
import { isAuxiliary, isIn, isPreposition, isVerb } from '../syntax/word-class.js';
import type { MarkedTokens } from './marked-tokens.js';
import type { Sentence } from './sentences.js';

/** Tells whether something was done, is planned, or recurs. */
export class StatusReader {
  readonly #passage: Passage;
  readonly #marked: MarkedTokens;
  /** Index of the last section that begins before the place asked about; questions come in text order. */
  #section = -1;

  constructor(passage: Passage, marked: MarkedTokens) {
    this.#passage = passage;
    this.#marked = marked;
  }

  /** The status of a deed by its trigger, its clause and its dates. */
  of(trigger: TokenRange, clause: TokenRange, sentence: Sentence, recursByDate: boolean): ActivityStatus {
    if (recursByDate || this.#recurs(clause.from, trigger.from)) return 'recurring';
    const start = this.#marked.tokens[trigger.from]?.start ?? 0;
    return this.#roleAt(start) === 'plans' || this.#isFuture(sentence.from, trigger.from) ? 'planned' : 'done';
  }

  #recurs(from: number, to: number): boolean {
    for (let index = from; index < to; index++) {
      if (isIn(this.#marked.tokens[index], 'recurrence-word')) return true;
    }
    return false;
  }

  #isFuture(from: number, to: number): boolean {
    const { tokens } = this.#marked;
    for (let index = from; index < to; index++) {
      const token = tokens[index];
      if (isIn(token, 'future-time')) return true;
      if (!isIn(token, 'future-word')) continue;
      const next = tokens[index + 1];
      const governs =
        index + 1 === to || isVerb(next) || isAuxiliary(next) || isPreposition(next) || next?.word.pos === 'vn';
      if (governs) return true;
    }
    return false;
  }

  /** The role of the innermost section around a place. */
  #roleAt(start: number): SectionRole {
    const { sections, genre } = this.#passage;
    while ((sections[this.#section + 1]?.start ?? Number.POSITIVE_INFINITY) <= start) this.#section++;
    for (let index = this.#section; index >= 0; index--) {
      const section = sections[index];
      if (section && section.end > start) return section.role;
      if (section?.level === 1) break;
    }
    return genre === 'plan' ? 'plans' : 'achievements';
  }
}
