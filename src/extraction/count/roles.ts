import type { TokenRange } from '../../grammar/match.js';
import { clauseEnd, clauseStart, endsSentence } from '../syntax/clause.js';
import {
  isAttributive,
  isConjunction,
  phraseAfter,
  phraseAfterAttributive,
  phraseBefore,
  textOf,
} from '../syntax/noun-phrase.js';
import {
  isAuxiliary,
  isIn,
  isNominalised,
  isPreposition,
  isRelational,
  isVerb,
  isVerbalNoun,
} from '../syntax/word-class.js';
import type { Token } from '../token/token.js';
import type { CountDraft, Quantity } from './count-draft.js';

type BareCount = TokenRange & Quantity;
type Roles = Pick<CountDraft, 'item' | 'action'>;

const EMPTY = (at: number): TokenRange => ({ from: at, to: at });
const isEmpty = ({ from, to }: TokenRange): boolean => from >= to;

/**
 * Finds for each count what is counted and the verb that governs it. The counts are in text order; in coordination
 * (`出动兵力…余人次,车辆…余台次`) a count takes over the verb of the one before.
 */
export function findRoles(text: string, tokens: readonly Token[], counts: readonly BareCount[]): Roles[] {
  const roles: Roles[] = [];
  counts.forEach((count, index) => {
    const previous = counts[index - 1];
    const known = roles[index - 1];
    const before =
      previous && known && sameSentence(tokens, previous.to, count.from) ? { ...previous, ...known } : null;
    roles.push(new RoleFinder(text, tokens, count, before).find());
  });
  return roles;
}

function sameSentence(tokens: readonly Token[], from: number, to: number): boolean {
  for (let index = from; index < to; index++) if (endsSentence(tokens[index])) return false;
  return true;
}

/** Looks around one count, inside its clause. */
class RoleFinder {
  readonly #text: string;
  readonly #tokens: readonly Token[];
  readonly #count: BareCount;
  /** The count before in the same sentence. */
  readonly #before: (BareCount & Roles) | null;
  readonly #start: number;
  readonly #end: number;

  constructor(text: string, tokens: readonly Token[], count: BareCount, before: (BareCount & Roles) | null) {
    this.#text = text;
    this.#tokens = tokens;
    this.#count = count;
    this.#before = before;
    this.#start = clauseStart(tokens, count.from);
    this.#end = clauseEnd(tokens, count.to);
  }

  find(): Roles {
    const edge = this.#skipBack(this.#count.from);
    const head = this.#tokens[edge - 1];
    if (edge > this.#start && isIn(head, 'starting-point')) return this.#fromStartingPoint(edge - 1);
    if (edge > this.#start && isRelational(head)) return this.#stated(edge - 1);
    const phrase = phraseBefore(this.#tokens, edge, this.#start);
    if (edge > this.#start && this.#isGoverningVerb(edge - 1, phrase)) return this.#governedBy(edge - 1);
    return { item: this.#item(phrase), action: this.#action(phrase) };
  }

  /** `由8天压到3天`: the verb follows. */
  #fromStartingPoint(preposition: number): Roles {
    const subject = phraseBefore(this.#tokens, this.#skipBack(preposition), this.#start);
    return { item: this.#nameOf(subject) ?? this.#carriedItem(), action: this.#verbAfter(this.#count.to) };
  }

  /** `占25%`, `达到70场`: a relational verb is no action, and what it speaks of is its subject. */
  #stated(verb: number): Roles {
    const attributed = this.#attributedItem();
    const subject = phraseBefore(this.#tokens, this.#skipBack(verb), this.#start);
    const item = attributed ?? this.#nameOf(subject) ?? (this.#isRatio() ? null : this.#followingItem());
    return { item, action: attributed ? this.#verbBefore(verb) : null };
  }

  /** The verb stands right before: its object follows, or its subject is what grows. */
  #governedBy(verb: number): Roles {
    const action = this.#chain(verb);
    const compared = this.#isCompared();
    const reaches = isIn(this.#tokens[verb + 1], 'verb-complement') && !isAspect(this.#tokens[verb + 1]);
    if (this.#isRatio() || compared || reaches) {
      let subject = phraseBefore(this.#tokens, this.#skipBack(verb), this.#start);
      if (compared && isEmpty(subject)) subject = this.#phraseBeforeComparison();
      return { item: this.#nameOf(subject) ?? this.#followingItem() ?? this.#carriedItem(), action };
    }
    return { item: this.#followingItem(), action };
  }

  /** True for a verb, and for a word such as 检查 that alone stands before the number with no other verb in reach. */
  #isGoverningVerb(index: number, phrase: TokenRange): boolean {
    const token = this.#tokens[index];
    if (isVerb(token)) return true;
    if (!isVerbalNoun(token) || phrase.to - phrase.from > 1) return false;
    return this.#verbBefore(index) === null;
  }

  #item(phrase: TokenRange): string | null {
    const attributed = this.#attributedItem();
    const measured = isIn(this.#tokens[phrase.to - 1], 'measure-noun');
    if (attributed !== null && !measured) return attributed;
    if (isEmpty(phrase)) return this.#followingItem();
    if (measured || this.#isRatio()) return this.#nameOf(phrase);
    const next = this.#tokens[this.#count.to];
    const opensVerbally = isVerb(next) || isVerbalNoun(next);
    return (opensVerbally ? null : this.#nameOf(this.#phraseBehind())) ?? this.#nameOf(phrase);
  }

  #action(phrase: TokenRange): string | null {
    for (let index = phrase.from - 1; index >= this.#start; index--) {
      if (isPreposition(this.#tokens[index]) && !this.#closesPhrase(index, phrase.from)) {
        return this.#verbAfter(this.#count.to);
      }
      if (this.#isVerbAt(index)) break;
    }
    return this.#verbBefore(phrase.from) ?? this.#carriedAction(phrase);
  }

  /** `为…, ` of a phrase that a verb has already ended: `为群众办实事30件`. */
  #closesPhrase(preposition: number, end: number): boolean {
    for (let index = preposition + 1; index < end; index++) if (this.#isVerbAt(index)) return true;
    return false;
  }

  #isVerbAt(index: number): boolean {
    return isVerb(this.#tokens[index]) && !isNominalised(this.#tokens, index) && !isPreposition(this.#tokens[index]);
  }

  /** The nearest verb before `end` in the clause that is not inside an attribute (`印有标语的宣传品`). */
  #verbBefore(end: number): string | null {
    let attributive = false;
    let fallback: string | null = null;
    for (let index = end - 1; index >= this.#start; index--) {
      const token = this.#tokens[index];
      if (isAttributive(token)) attributive = true;
      const verb =
        (this.#isVerbAt(index) && !isRelational(token)) ||
        (isVerbalNoun(token) && this.#opens(index) && index + 1 < end && !isNominalised(this.#tokens, index));
      if (!verb) continue;
      if (!attributive) return this.#chain(index);
      fallback ??= this.#chain(index);
      attributive = false;
    }
    return fallback;
  }

  #opens(index: number): boolean {
    return index === this.#start || isAuxiliary(this.#tokens[index - 1]);
  }

  /** The first verb behind `from` in the clause. */
  #verbAfter(from: number): string | null {
    let noun: string | null = null;
    for (let index = from; index < this.#end; index++) {
      const token = this.#tokens[index];
      if (isAuxiliary(token) || isNominalised(this.#tokens, index)) continue;
      if (this.#isVerbAt(index)) {
        const next = this.#tokens[index + 1];
        if (isIn(token, 'support-verb') && next && this.#isVerbAt(index + 1)) continue;
        return isAttributive(next) ? noun : (token?.text ?? null);
      }
      if (isVerbalNoun(token)) noun ??= token?.text ?? null;
    }
    return noun;
  }

  /** The verb at `index` with coordinated verbs before it (创作演出, 取消和停征), without supporting ones (帮助). */
  #chain(index: number): string {
    let from = index;
    while (from > this.#start) {
      const step = isConjunction(this.#tokens[from - 1]) ? 2 : 1;
      const before = this.#tokens[from - step];
      if (from - step < this.#start || !isVerb(before) || isIn(before, 'support-verb') || isRelational(before)) break;
      if (isAuxiliary(before) || isPreposition(before)) break;
      from -= step;
    }
    return textOf(this.#text, this.#tokens, { from, to: index + 1 });
  }

  /** `价值10万元的训练物资`. */
  #attributedItem(): string | null {
    if (!isAttributive(this.#tokens[this.#count.to]) || this.#count.measure === 'percent') return null;
    return this.#nameOf(phraseAfter(this.#tokens, this.#count.to + 1, this.#end));
  }

  #followingItem(): string | null {
    return this.#nameOf(this.#phraseBehind());
  }

  #phraseBehind(): TokenRange {
    const { to } = this.#count;
    const next = this.#tokens[to];
    if (to >= this.#end || !next || next.kind === 'punctuation') return EMPTY(to);
    if (isAttributive(next)) return phraseAfter(this.#tokens, to + 1, this.#end);
    const phrase = phraseAfter(this.#tokens, to, this.#end);
    if (!isEmpty(phrase)) return phrase;
    if (!isVerb(next)) return EMPTY(to);
    const modified = phraseAfterAttributive(this.#tokens, to, this.#end);
    return isEmpty(modified) ? phraseAfter(this.#tokens, to + 1, this.#end) : modified;
  }

  /** `税收同比增长`: what stands before the word that compares. */
  #phraseBeforeComparison(): TokenRange {
    for (let index = this.#start; index < this.#count.from; index++) {
      if (isIn(this.#tokens[index], 'comparison')) return phraseBefore(this.#tokens, index, this.#start);
    }
    return EMPTY(this.#count.from);
  }

  #isCompared(): boolean {
    for (let index = this.#start; index < this.#count.from; index++) {
      if (isIn(this.#tokens[index], 'comparison')) return true;
    }
    return false;
  }

  #isRatio(): boolean {
    return this.#count.measure === 'percent' || this.#count.measure === 'other';
  }

  #carriedItem(): string | null {
    return this.#before?.item ?? null;
  }

  /** The verb of the count before, where this clause has only a noun, or singles out a part with 其中. */
  #carriedAction(phrase: TokenRange): string | null {
    const before = this.#before;
    if (!before?.action || this.#isRatio() || before.measure === 'percent') return null;
    if (isIn(this.#tokens[phrase.to - 1], 'measure-noun') && before.measure !== this.#count.measure) return null;
    if (isEmpty(phrase)) return null;
    let from = phrase.from;
    while (from > this.#start && isAuxiliary(this.#tokens[from - 1]) && !isIn(this.#tokens[from - 1], 'inclusion'))
      from--;
    if (isIn(this.#tokens[from - 1], 'inclusion')) return before.action;
    return from === this.#start && before.to >= this.#start - 1 ? before.action : null;
  }

  /** Goes left over what may stand between a verb or noun and its number: adverbs, 了, 到, a date with 的. */
  #skipBack(index: number): number {
    let at = index;
    while (at > this.#start) {
      const token = this.#tokens[at - 1];
      if (isAuxiliary(token) || isIn(token, 'verb-complement')) {
        if (isRelational(token) && !isVerb(this.#tokens[at - 2])) return at;
        at--;
      } else if (isAttributive(token) && isIn(this.#tokens[at - 2], 'time-unit')) at--;
      else if (isIn(token, 'time-unit') && this.#tokens[at - 2]?.kind === 'numeral') at -= 2;
      else return at;
    }
    return at;
  }

  #nameOf(phrase: TokenRange): string | null {
    const name = textOf(this.#text, this.#tokens, phrase).replace(/\s+/g, '');
    return name === '' ? null : name;
  }
}

function isAspect(token: Token | undefined): boolean {
  return token?.text === '了' || token?.text === '过' || token?.text === '着';
}
