import type { TokenRange } from '../../grammar/match.js';
import { endsClause } from '../syntax/clause.js';
import { isAttributive, isConjunction } from '../syntax/noun-phrase.js';
import {
  isAuxiliary,
  isIn,
  isNominal,
  isNominalised,
  isPreposition,
  isRelational,
  isVerb,
  isVerbalNoun,
} from '../syntax/word-class.js';
import type { Token } from '../token/token.js';

/** A verb that governs a count. */
export interface Governor {
  /** The verb, with those coordinated with it; the first of the verbs that stand together. */
  readonly verb: TokenRange;
  /** A verb behind it that begins its object (办税 of 节约办税支出), null if there is none. */
  readonly object: TokenRange | null;
}

/** The verbs around a count, within the clause `[start, end)` of tokens. */
export class ClauseVerbs {
  readonly #tokens: readonly Token[];
  readonly #count: TokenRange;
  readonly #start: number;
  readonly #end: number;

  constructor(tokens: readonly Token[], count: TokenRange, start: number, end: number) {
    this.#tokens = tokens;
    this.#count = count;
    this.#start = start;
    this.#end = end;
  }

  /** A verb, also where its object's verbal noun (`办理加计扣除1.2亿元`) does not make it a noun. */
  isVerbAt(index: number): boolean {
    return isVerb(this.#tokens[index]) && !isNominalised(this.#tokens, index) && !isPreposition(this.#tokens[index]);
  }

  /** The nearest verb before `end` in the clause that is not inside an attribute (`印有标语的宣传品`). */
  before(end: number): Governor | null {
    let attributive = false;
    let fallback: Governor | null = null;
    for (let index = end - 1; index >= this.#start; index--) {
      const token = this.#tokens[index];
      if (isAttributive(token)) attributive = true;
      const verb =
        (this.isVerbAt(index) && !isRelational(token)) ||
        (isVerbalNoun(token) && this.#governs(index) && !isNominalised(this.#tokens, index) && !this.#describes(index));
      if (!verb) continue;
      if (!attributive) return this.chain(this.#lightVerbBefore(index) ?? index, false);
      fallback ??= this.chain(index, false);
      attributive = false;
    }
    return fallback;
  }

  /**
   * `开展危化品泄漏事故应急演练`: a light verb governs all the nouns behind it, also one that may be a verb elsewhere; and
   * any verb does where what seems to be one is a single character inside a name.
   */
  #lightVerbBefore(index: number): number | null {
    const single = this.#tokens[index]?.text.length === 1;
    for (let at = index - 1; at >= this.#start; at--) {
      const token = this.#tokens[at];
      const governs = isIn(token, 'light-verb') || (single && this.isVerbAt(at) && (token?.text.length ?? 0) > 1);
      if (governs) return at + 1 < index && !isIn(token, 'support-verb') ? at : null;
      if (!isNominal(token)) return null;
    }
    return null;
  }

  /** 工作经费, 投资项目 */
  #describes(index: number): boolean {
    return index + 1 < this.#count.from && isIn(this.#tokens[index + 1], 'compound-head');
  }

  /** A word such as 检查 governs where it opens the clause, and 组织 before its object. */
  #governs(index: number): boolean {
    const before = this.#tokens[index - 1];
    if (index === this.#start || isAuxiliary(before) || isIn(before, 'time-unit') || before?.word.pos === 'f')
      return true;
    return (
      isIn(this.#tokens[index], 'light-verb') && index + 1 < this.#count.from && isNominal(this.#tokens[index + 1])
    );
  }

  /** The first verb behind `from` in the clause. */
  after(from: number): TokenRange | null {
    let noun: TokenRange | null = null;
    for (let index = from; index < this.#end; index++) {
      const token = this.#tokens[index];
      const predicate = isIn(token, 'verb') && endsClause(this.#tokens[index + 1]);
      if (isIn(token, 'attribute') && predicate) return { from: index, to: index + 1 };
      if (isAuxiliary(token) || isNominalised(this.#tokens, index) || isIn(token, 'attribute')) continue;
      if (this.isVerbAt(index)) {
        if (isIn(token, 'support-verb') && this.isVerbAt(index + 1)) continue;
        return isAttributive(this.#tokens[index + 1]) ? noun : { from: index, to: index + 1 };
      }
      if (isVerbalNoun(token)) noun ??= { from: index, to: index + 1 };
    }
    return noun;
  }

  /**
   * The verbs that end at `index`: the first of them governs, and the rest begins its object (节约办税支出), unless they
   * stand right before the number (接警出动) or are coordinated (取消和停征). Supporting verbs (帮助) are left out.
   */
  chain(index: number, adjacent: boolean): Governor {
    let from = index;
    let coordinated = adjacent;
    while (from > this.#start) {
      const step = isConjunction(this.#tokens[from - 1]) ? 2 : 1;
      const before = this.#tokens[from - step];
      const verb = this.isVerbAt(from - step) || (isVerbalNoun(before) && this.#governs(from - step));
      if (from - step < this.#start || !verb || isRelational(before)) break;
      if (isIn(before, 'support-verb') || isIn(before, 'motion-verb')) break;
      // 办 of 河长办清理: one character before a verb is the end of a name.
      const split = isIn(this.#tokens[from], 'verb-piece');
      if (before?.text.length === 1 && step === 1 && !split) break;
      coordinated ||= step === 2 || split;
      from -= step;
    }
    const light = from < index && isIn(this.#tokens[from], 'light-verb');
    const to = coordinated && !light ? index + 1 : from + 1;
    return { verb: { from, to }, object: to <= index ? { from: to, to: index + 1 } : null };
  }
}
