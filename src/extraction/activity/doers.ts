import type { TokenRange } from '../../grammar/match.js';
import type { MarkedTokens } from '../clause/marked-tokens.js';
import { isConjunction } from '../syntax/noun-phrase.js';
import { isAuxiliary, isIn, isNominal, isPreposition } from '../syntax/word-class.js';
import { spanOf } from '../token/span-of.js';
import type { Token } from '../token/token.js';
import type { RoleDraft } from './activity-draft.js';
import type { HeadNouns } from './head-nouns.js';
import { isTriggerWord } from './trigger-word.js';

/** Somebody who acts, is acted with or acted for. */
export interface Doer {
  readonly role: RoleDraft;
  /** A named body, or people with their number. */
  readonly isDeterminate: boolean;
}

/** Doers side by side, and where they end. */
export interface Doers {
  readonly doers: readonly Doer[];
  readonly to: number;
}

/** No list of doers is longer, in tokens. */
const REACH = 48;

/** Reads lists of bodies and people. */
export class DoerReader {
  readonly #marked: MarkedTokens;
  readonly #tokens: readonly Token[];
  readonly #heads: HeadNouns;

  constructor(marked: MarkedTokens, heads: HeadNouns) {
    this.#marked = marked;
    this.#tokens = marked.tokens;
    this.#heads = heads;
  }

  /**
   * The doers that begin at `from`; null if what stands there is none.
   *
   * @param whole whether to take people with all that stands before their number: 驻区15支部队
   */
  read(from: number, limit: number, whole = false): Doers | null {
    const to = this.#runEnd(from, Math.min(limit, from + REACH));
    const last = this.#lastNoun(from, to);
    if (last < from) return null;
    const determinate = this.#sharesHead(from, last) || (!whole && this.#holdsCount(from, to));
    if (!this.#isDoer(last) && !determinate) return null;
    return { doers: this.#members({ from, to }, whole), to };
  }

  /** `石鼓、麻塘两个法庭`: a body's name, a number and what they are. */
  #sharesHead(from: number, last: number): boolean {
    for (let index = from; index < last; index++) {
      if (this.#marked.organisationAt(index) && this.#marked.countAt(index + 1)) return true;
    }
    return false;
  }

  #holdsCount(from: number, to: number): boolean {
    for (let index = from; index < to; index++) if (this.#marked.countAt(index)) return true;
    return false;
  }

  #runEnd(from: number, limit: number): number {
    let at = from;
    while (at < limit) {
      const token = this.#tokens[at];
      const next = this.#tokens[at + 1];
      const body = this.#marked.organisationAt(at);
      const count = this.#marked.countAt(at);
      if (body) at = Math.max(at + 1, this.#marked.behind(at, body.end));
      else if (count && at > from && this.#isOccurrence(count.to - 1)) break;
      else if (count) at = Math.max(at + 1, count.to);
      else if (isIn(token, 'partner-word') && !this.#joins(at, from)) break;
      else if (isConjunction(token) || isIn(token, 'list-mark')) {
        if (at === from || !this.#mayBegin(at + 1)) break;
        at++;
      } else if (isIn(token, 'attributive')) {
        if (at === from || !(isNominal(next) || this.#marked.countAt(at + 1))) break;
        at++;
      } else if (isIn(token, 'doer-noun') || isIn(token, 'object-quantifier')) at++;
      else if (at > from && (this.#isPersonName(at) || this.#isMembers(at))) at++;
      else if (isIn(token, 'attendance-verb') || ADVERBIAL.test(token?.word.pos ?? '')) break;
      else if (isAuxiliary(token) || isPreposition(token) || !isNominal(token)) break;
      else if (at > from && (this.#beginsPredicate(at) || isIn(token, 'future-word') || isIn(token, 'pivot-verb')))
        break;
      else at++;
    }
    return at;
  }

  /** 两次 says how often something was done, and ends who did it. */
  #isOccurrence(index: number): boolean {
    return this.#tokens[index]?.word.classes.get('classifier')?.event === true;
  }

  /** 老周 of 民警老周. */
  #isPersonName(index: number): boolean {
    const token = this.#tokens[index];
    if (token?.kind !== 'han' || isAuxiliary(token) || this.#marked.dateAt(index) || token.text.length > LONGEST_NAME)
      return false;
    return /^(?:nr|t)/.test(token.word.pos) && this.#heads.of(this.#tokens[index - 1]).person !== undefined;
  }

  /** A word for something that is done, right behind who does it. */
  #beginsPredicate(index: number): boolean {
    const token = this.#tokens[index];
    if (!this.#isDoer(index - 1) && !this.#marked.countAt(index - 1)) return false;
    if (isTriggerWord(token)) return !this.#isMembers(index);
    if (isAuxiliary(this.#tokens[index + 1])) return false;
    return token?.word.pos === 'vn' && this.#heads.of(token).person === undefined && !isIn(token, 'person-title');
  }

  /** 组织 of 各级妇联组织: who acts, and not what is done. */
  #isMembers(index: number): boolean {
    const next = this.#tokens[index + 1];
    if (!isTriggerWord(this.#tokens[index]) || this.#heads.of(this.#tokens[index]).body === undefined) return false;
    if (isIn(next, 'aspect')) return false;
    return !isNominal(next) && !next?.numeral && !isIn(next, 'object-quantifier') && !this.#marked.countAt(index + 1);
  }

  /** 和 joins two subjects; 与 names a partner. */
  #joins(at: number, from: number): boolean {
    return at > from && isIn(this.#tokens[at], 'joining-word');
  }

  #mayBegin(index: number): boolean {
    const token = this.#tokens[index];
    return (
      isNominal(token) ||
      isIn(token, 'doer-noun') ||
      isIn(token, 'object-quantifier') ||
      isIn(token, 'list-mark') ||
      isConjunction(token) ||
      this.#marked.organisationAt(index) !== undefined ||
      this.#marked.countAt(index) !== undefined
    );
  }

  #lastNoun(from: number, to: number): number {
    let last = to - 1;
    while (last >= from && (isIn(this.#tokens[last], 'list-mark') || isConjunction(this.#tokens[last]))) last--;
    return last;
  }

  #isDoer(index: number): boolean {
    const token = this.#tokens[index];
    if (this.#marked.organisationAt(index) || isIn(token, 'doer-noun') || isIn(token, 'person-title')) return true;
    const noun = this.#heads.of(token);
    if (noun.person || (noun.body && !noun.facility)) return true;
    return token?.kind === 'han' && /^n[rt]/.test(token.word.pos) && noun.abstract === undefined;
  }

  #members({ from, to }: TokenRange, whole: boolean): Doer[] {
    const doers: Doer[] = [];
    let start = from;
    for (let index = from; index <= to; index++) {
      const token = this.#tokens[index];
      if (index < to && (this.#marked.organisationAt(index) || !this.#separates(token))) continue;
      if (index > start) doers.push(...this.#member({ from: start, to: index }, whole));
      start = index + 1;
    }
    return doers;
  }

  #separates(token: Token | undefined): boolean {
    return isIn(token, 'list-mark') || isConjunction(token);
  }

  /** A body with the title of one of its people behind it is the body; else the whole as written. */
  #member({ from, to }: TokenRange, whole: boolean): Doer[] {
    const body = this.#marked.organisationAt(from);
    if (body) {
      const behind = this.#marked.behind(from, body.end);
      const rest = { from: behind, to };
      if (behind >= to || this.#isTitle(rest)) return [{ role: asRole(body), isDeterminate: true }];
      // 石鼓、麻塘两个法庭: the names of the bodies, with the head that they share behind their number.
      if (this.#marked.countAt(behind)) return [{ role: asRole(body), isDeterminate: true }];
      return [{ role: spanOf(this.#tokens, { from, to }), isDeterminate: true }];
    }
    for (let index = from; index < to; index++) {
      const count = this.#marked.countAt(index);
      if (!count) continue;
      const first = whole || count.to >= to ? from : count.from;
      const span = spanOf(this.#tokens, { from: first, to: this.#beforeAttributive(count.to, to) });
      return [{ role: span, isDeterminate: true }];
    }
    if (!this.#isDoer(to - 1)) return [];
    const inner = this.#marked.organisationAt(to - 1);
    const first = isIn(this.#tokens[from], 'object-quantifier') && to - from === 1 ? to : from;
    if (first >= to) return [];
    return [{ role: spanOf(this.#tokens, { from: first, to }), isDeterminate: inner !== undefined }];
  }

  /** `38家医疗机构的代表`: who came for them is not named. */
  #beforeAttributive(from: number, to: number): number {
    for (let index = from; index < to; index++) if (isIn(this.#tokens[index], 'attributive')) return index;
    return to;
  }

  /** A title, and perhaps the name of the person behind it. */
  #isTitle({ from, to }: TokenRange): boolean {
    if (!isIn(this.#tokens[from], 'person-title') && !isIn(this.#tokens[from], 'list-mark')) return false;
    for (let index = from + 1; index < to; index++) {
      const token = this.#tokens[index];
      const isName = token?.kind === 'placeholder' || token?.word.pos.startsWith('nr') || token?.text.length === 1;
      if (!isName && !isIn(token, 'person-title')) return to - index <= LONGEST_NAME;
    }
    return true;
  }
}

/** Adverbs, set phrases and verbs, which no doer's name holds. */
const ADVERBIAL = /^(?:ad|d|i|l|z|v)$/;

/** A name is at most so many tokens long. */
const LONGEST_NAME = 3;

function asRole(record: RoleDraft['record'] & object): RoleDraft {
  return { start: record.start, end: record.end, record };
}
