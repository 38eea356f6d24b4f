import type { TokenRange } from '../../grammar/match.js';
import type { MarkedTokens } from '../clause/marked-tokens.js';
import type { CountDraft } from '../count/count-draft.js';
import { isAuxiliary, isIn, isNominal, isVerb } from '../syntax/word-class.js';
import type { Token } from '../token/token.js';
import type { Deed } from './deed.js';
import type { SentenceDeeds } from './sentence-deeds.js';

/** Finds the numbers that measure something done. */
export class MeasureFinder {
  readonly #marked: MarkedTokens;
  readonly #tokens: readonly Token[];

  constructor(marked: MarkedTokens) {
    this.#marked = marked;
    this.#tokens = marked.tokens;
  }

  /** Numbers with the object, of those taking part, of what was sent out, and of those who came. */
  find(deed: Deed, siblings: SentenceDeeds): readonly CountDraft[] {
    const { sentence, clause, trigger } = deed;
    const inClause = siblings.in(clause);
    const counts: CountDraft[] = [];
    if (inClause[0]?.origin === deed.origin) {
      for (let index = clause.index - 1; index >= 0; index--) {
        const earlier = sentence.clauses[index];
        if (!earlier || siblings.in(earlier).length > 0 || !this.#dispatches(earlier)) break;
        counts.unshift(...this.#marked.countsBetween(earlier.from, earlier.to));
      }
      counts.push(
        ...this.#marked.countsBetween(clause.from, trigger.from).filter((count) => !this.#countsBodies(count)),
      );
    } else {
      const before = inClause.findLast((other) => other.trigger.to <= trigger.from);
      counts.push(
        ...this.#marked
          .countsBetween(Math.max(before?.trigger.to ?? 0, before?.object?.to ?? 0), trigger.from)
          .filter((count) => !before?.counts.includes(count)),
      );
    }
    counts.push(...deed.counts);
    if (!deed.object || deed.object.to <= trigger.from) counts.push(...this.#countsBehind(trigger.to, clause.to));
    if (siblings.with(deed).at(-1) === deed) counts.push(...this.#measured(deed, siblings));
    return counts.filter(({ measure }) => measure !== 'percent');
  }

  /** `金额2965万元`, `参训3100多人次`, `1800名师生参加` in the clauses that follow. */
  #measured({ sentence, clause: own }: Deed, siblings: SentenceDeeds): CountDraft[] {
    const counts: CountDraft[] = [];
    for (let index = own.index + 1; index < sentence.clauses.length; index++) {
      const clause = sentence.clauses[index];
      if (!clause || siblings.in(clause).length > 0) break;
      if (!this.#attends(clause) && !this.#states(clause)) break;
      counts.push(...this.#marked.countsBetween(clause.from, clause.to));
    }
    return counts;
  }

  /** `石鼓、麻塘两个法庭`, `在三个村`: the number of those that do it, or of the places. */
  #countsBodies({ from }: CountDraft): boolean {
    return this.#marked.organisationAt(from - 1) !== undefined || isIn(this.#tokens[from - 1], 'place-word');
  }

  /** `总投资118万元`, `人均3000元`: a clause that is no more than a measure and its number. */
  #states({ from, to }: TokenRange): boolean {
    if (isIn(this.#tokens[from], 'sum-opener')) return true;
    let at = from;
    while (at < to && isNominal(this.#tokens[at]) && !this.#marked.countAt(at)) at++;
    const measure = this.#tokens[at - 1];
    if (
      at === from ||
      !(
        isIn(measure, 'measure-noun') ||
        isIn(measure, 'rate-word') ||
        isIn(measure, 'length-word') ||
        isIn(measure, 'sum')
      )
    )
      return false;
    while (at < to && (isAuxiliary(this.#tokens[at]) || isIn(this.#tokens[at], 'relational-verb'))) at++;
    return this.#marked.countAt(at) !== undefined;
  }

  #attends({ from, to }: TokenRange): boolean {
    for (let index = from; index < to; index++) if (isIn(this.#tokens[index], 'attendance-verb')) return true;
    return false;
  }

  /** Whether a clause only says who or what was sent out. */
  #dispatches({ from, to }: TokenRange): boolean {
    for (let index = from; index < to; index++) {
      if (isIn(this.#tokens[index], 'dispatch-verb')) return true;
    }
    return isNominal(this.#tokens[from]) && this.#marked.countAt(to - 1) !== undefined && !this.#hasVerb(from, to);
  }

  #hasVerb(from: number, to: number): boolean {
    for (let index = from; index < to; index++) {
      if (isVerb(this.#tokens[index]) || this.#tokens[index]?.word.pos === 'vn') return true;
    }
    return false;
  }

  #countsBehind(from: number, to: number): CountDraft[] {
    let at = from;
    while (at < to && (isAuxiliary(this.#tokens[at]) || isIn(this.#tokens[at], 'verb-complement'))) at++;
    const count = at < to ? this.#marked.countAt(at) : undefined;
    return count ? [count] : [];
  }
}
