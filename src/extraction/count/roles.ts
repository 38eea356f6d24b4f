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
  isNominal,
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

const empty = (at: number): TokenRange => ({ from: at, to: at });
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
    const edge = this.#skipOwner(this.#skipBack(this.#count.from));
    const head = edge > this.#start ? this.#tokens[edge - 1] : undefined;
    if (isIn(head, 'starting-point')) return this.#fromStartingPoint(edge - 1);
    if (isRelational(head) && !this.#opensPhrase(edge - 1)) return this.#stated(edge - 1);
    const phrase = this.#phraseBefore(edge);
    const verbal = this.#isVerbAt(edge - 1) || isVerbalNoun(head) || isIn(head, 'verb') || isColloquialVerb(head);
    if (head && isEmpty(phrase) && verbal) return this.#governedBy(edge - 1);
    if (this.#isAdverbial(phrase)) return { item: null, action: this.#verbAfter(this.#count.to) };
    return this.#beside(phrase);
  }

  /** `占常住人口的15%`: goes on to the verb that states the share. */
  #skipOwner(edge: number): number {
    if (!this.#isRatio() || !isAttributive(this.#tokens[edge - 1])) return edge;
    const owner = phraseBefore(this.#tokens, edge - 1, this.#start);
    return owner.from > this.#start && isRelational(this.#tokens[owner.from - 1]) ? owner.from : edge;
  }

  /** 为 and 在 are relational before a number, and prepositions where a verb follows: 为124名士兵存档. */
  #opensPhrase(index: number): boolean {
    return isPreposition(this.#tokens[index]) && !this.#isRatio() && this.#verbAfter(this.#count.to) !== null;
  }

  /** `先后4次降低准备金率`, `街道两次评选…`: how often, before the verb. */
  #isAdverbial(phrase: TokenRange): boolean {
    const unit = this.#tokens[this.#count.to - 1]?.word.classes.get('classifier');
    const next = this.#tokens[this.#count.to];
    if (unit?.event !== true || (!isVerb(next) && !(isVerbalNoun(next) && isIn(next, 'verb')))) return false;
    return isEmpty(phrase) ? isVerb(next) : this.#verbBefore(phrase.from) === null;
  }

  /** `由8天压到3天`: the verb follows. */
  #fromStartingPoint(preposition: number): Roles {
    const subject = this.#phraseBefore(this.#skipBack(preposition));
    return { item: this.#nameOf(subject) ?? this.#carriedItem(), action: this.#verbAfter(this.#count.to) };
  }

  /** `占25%`, `达到70场`: a relational verb is no action, and what it speaks of is its subject. */
  #stated(verb: number): Roles {
    const attributed = this.#attributedItem();
    const subject = this.#phraseBefore(this.#skipBack(verb));
    if (isEmpty(subject) && attributed === null && this.#isWorth(verb)) {
      return { item: this.#before?.item ?? null, action: this.#before?.action ?? null };
    }
    const item = attributed ?? this.#nameOf(subject) ?? (this.#isRatio() ? this.#carriedItem() : this.#followingItem());
    const governs = attributed !== null || this.#isWorth(verb);
    return { item, action: governs ? (this.#verbBefore(verb)?.text ?? null) : null };
  }

  /** 价值: what it is worth is what was counted before (`送去书籍300册,价值2万元`). */
  #isWorth(verb: number): boolean {
    return this.#tokens[verb]?.word.classes.get('relational-verb')?.worth === true;
  }

  /** The verb stands right before: its object follows, or its subject is what grows. */
  #governedBy(index: number): Roles {
    const verb = this.#chain(index, true);
    const compared = this.#isCompared();
    const next = this.#tokens[index + 1];
    const complement = index + 1 < this.#count.from && isIn(next, 'verb-complement') && !isIn(next, 'aspect');
    const reaches = complement || isIn(this.#tokens[index], 'fused-verb');
    const action = verb.text;
    if (verb.object !== null) return { item: this.#followingItem() ?? verb.object, action };
    if (this.#isRatio() || compared || reaches) return { item: this.#grown(verb.from, compared), action };
    const item = this.#isMoney() ? (this.#attributedItem() ?? this.#plainItemBehind()) : this.#followingItem();
    const subject = isIn(this.#tokens[index], 'existential') ? this.#phraseBefore(this.#skipBack(verb.from)) : empty(0);
    return { item: item ?? this.#nameOf(subject), action };
  }

  /** What has grown or come to a value: the verb's subject, in this clause or the one before. */
  #grown(verb: number, compared: boolean): string | null {
    if (this.#before && this.#before.from >= this.#start && this.#startsFrom(this.#before.from))
      return this.#before.item;
    let subject = this.#phraseBefore(this.#skipBack(verb));
    if (compared && isEmpty(subject)) subject = this.#phraseBeforeComparison();
    return this.#nameOf(subject) ?? this.#plainItemBehind() ?? this.#carriedItem();
  }

  #startsFrom(index: number): boolean {
    return isIn(this.#tokens[this.#skipBack(index) - 1], 'starting-point');
  }

  /** A noun or nothing stands right before. */
  #beside(phrase: TokenRange): Roles {
    const governor = this.#inPrepositionalPhrase(phrase) ? null : this.#verbBefore(phrase.from);
    if (governor && isIn(this.#tokens[governor.index], 'motion-verb') && isVerbalNoun(this.#tokens[phrase.to - 1])) {
      return { item: null, action: this.#tokens[phrase.to - 1]?.text ?? null };
    }
    if (governor && !isIn(this.#tokens[governor.index], 'motion-verb')) {
      return { item: this.#item(phrase) ?? governor.object, action: governor.text };
    }
    const later = this.#inPrepositionalPhrase(phrase) || governor ? this.#verbAfter(this.#count.to) : null;
    const action = later ?? this.#carriedAction(phrase);
    if (action !== null || this.#isRatio()) return { item: this.#item(phrase), action };
    return this.#verbInside(phrase) ?? { item: this.#item(phrase), action: null };
  }

  /** `总工会表彰先进个人8名`, `区财政补贴39万元`: with no other verb about, a word such as 表彰 is the verb. */
  #verbInside(phrase: TokenRange): Roles | null {
    for (let index = phrase.to - 2; index > phrase.from; index--) {
      if (
        isVerbalNoun(this.#tokens[index]) &&
        isIn(this.#tokens[index], 'verb') &&
        !isNominalised(this.#tokens, index)
      ) {
        return { item: this.#nameOf({ from: index + 1, to: phrase.to }), action: this.#tokens[index]?.text ?? null };
      }
    }
    const last = this.#tokens[phrase.to - 1];
    if (!isVerbalNoun(last) || !isEmpty(this.#phraseBehind()) || isIn(last, 'attribute')) return null;
    return { item: null, action: last?.text ?? null };
  }

  #inPrepositionalPhrase(phrase: TokenRange): boolean {
    for (let index = phrase.from - 1; index >= this.#start; index--) {
      if (this.#isVerbAt(index)) return false;
      if (isPreposition(this.#tokens[index])) return true;
    }
    return false;
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

  /** A verb, also where its object's verbal noun (`办理加计扣除1.2亿元`) does not make it a noun. */
  #isVerbAt(index: number): boolean {
    return isVerb(this.#tokens[index]) && !isNominalised(this.#tokens, index) && !isPreposition(this.#tokens[index]);
  }

  /** The phrase before `end`; a verb at its end is a noun where a light verb governs the clause: 办理加计扣除. */
  #phraseBefore(end: number): TokenRange {
    const phrase = phraseBefore(this.#tokens, end, this.#start);
    if (!isEmpty(phrase)) {
      if (phrase.to - phrase.from > 1 || !isVerbalNoun(this.#tokens[phrase.from])) return phrase;
      return this.#verbBefore(phrase.from) === null && phrase.from === this.#start ? empty(end) : phrase;
    }
    if (!this.#isVerbAt(end - 1) || end - 1 <= this.#start) return phrase;
    const inner = phraseBefore(this.#tokens, end - 1, this.#start);
    const light = !isEmpty(inner) && isIn(this.#tokens[inner.from - 1], 'light-verb') && inner.from > this.#start;
    return light ? { from: inner.from, to: end } : phrase;
  }

  /** The nearest verb before `end` in the clause that is not inside an attribute (`印有标语的宣传品`). */
  #verbBefore(end: number): { text: string; index: number; from: number; object: string | null } | null {
    let attributive = false;
    let fallback: { text: string; index: number; from: number; object: string | null } | null = null;
    for (let index = end - 1; index >= this.#start; index--) {
      const token = this.#tokens[index];
      if (isAttributive(token)) attributive = true;
      const verb =
        (this.#isVerbAt(index) && !isRelational(token)) ||
        (isVerbalNoun(token) && this.#governs(index) && !isNominalised(this.#tokens, index));
      if (!verb) continue;
      if (!attributive) return this.#chain(this.#lightVerbBefore(index) ?? index, false);
      fallback ??= this.#chain(index, false);
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
      const governs = isIn(token, 'light-verb') || (single && this.#isVerbAt(at) && (token?.text.length ?? 0) > 1);
      if (governs) return at + 1 < index && !isIn(token, 'support-verb') ? at : null;
      if (!isNominal(token)) return null;
    }
    return null;
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
  #verbAfter(from: number): string | null {
    let noun: string | null = null;
    for (let index = from; index < this.#end; index++) {
      const token = this.#tokens[index];
      if (isAuxiliary(token) || isNominalised(this.#tokens, index) || isIn(token, 'attribute')) continue;
      if (this.#isVerbAt(index)) {
        if (isIn(token, 'support-verb') && this.#isVerbAt(index + 1)) continue;
        return isAttributive(this.#tokens[index + 1]) ? noun : this.#verbText({ from: index, to: index + 1 });
      }
      if (isVerbalNoun(token)) noun ??= token?.text ?? null;
    }
    return noun;
  }

  /**
   * The verbs that end at `index`: the first of them governs, and the rest begins its object (节约办税支出), unless they
   * stand right before the number (接警出动) or are coordinated (取消和停征). Supporting verbs (帮助) are left out.
   */
  #chain(index: number, adjacent: boolean): { text: string; index: number; from: number; object: string | null } {
    let from = index;
    let coordinated = adjacent;
    while (from > this.#start) {
      const step = isConjunction(this.#tokens[from - 1]) ? 2 : 1;
      const before = this.#tokens[from - step];
      const verb = this.#isVerbAt(from - step) || (isVerbalNoun(before) && this.#governs(from - step));
      if (from - step < this.#start || !verb || isRelational(before)) break;
      if (isIn(before, 'support-verb') || isIn(before, 'motion-verb')) break;
      // 办 of 河长办清理: one character before a verb is the end of a name.
      if (before?.text.length === 1 && step === 1) break;
      coordinated ||= step === 2;
      from -= step;
    }
    const light = from < index && isIn(this.#tokens[from], 'light-verb');
    const to = coordinated && !light ? index + 1 : from + 1;
    const object = to <= index ? this.#nameOf({ from: to, to: index + 1 }) : null;
    return { text: this.#verbText({ from, to }), index: to - 1, from, object };
  }

  /** Without a complement at the end: 降 of 降至. */
  #verbText({ from, to }: TokenRange): string {
    const classes = this.#tokens[to - 1]?.word.classes;
    const base = classes?.get('fused-verb')?.base ?? classes?.get('existential')?.base;
    const text = textOf(this.#text, this.#tokens, { from, to });
    return typeof base === 'string' && to - from === 1 ? base : text;
  }

  /** `价值10万元的训练物资`. */
  #attributedItem(): string | null {
    if (!isAttributive(this.#tokens[this.#count.to]) || this.#count.measure === 'percent') return null;
    return this.#nameOf(phraseAfter(this.#tokens, this.#count.to + 1, this.#end));
  }

  #followingItem(): string | null {
    return this.#nameOf(this.#phraseBehind());
  }

  /** A noun phrase right behind the number that does not open with a verb. */
  #plainItemBehind(): string | null {
    const next = this.#tokens[this.#count.to];
    if (isVerb(next) || isVerbalNoun(next)) return null;
    return this.#followingItem();
  }

  #phraseBehind(): TokenRange {
    const { to } = this.#count;
    const next = this.#tokens[to];
    if (to >= this.#end || !next || next.kind === 'punctuation') return empty(to);
    if (isAttributive(next)) return phraseAfter(this.#tokens, to + 1, this.#end);
    const unit = this.#tokens[to - 1]?.word.classes.get('classifier');
    const phrase = phraseAfter(this.#tokens, to, this.#end, unit?.person === true);
    if (!isEmpty(phrase)) {
      // 9场歌唱家乡变化的小戏: what opens with a verb and ends at 的 is an attribute.
      const opensAttribute = isVerbalNoun(next) && phrase.to - to > 1 && isAttributive(this.#tokens[phrase.to]);
      const modified = opensAttribute ? phraseAfter(this.#tokens, phrase.to + 1, this.#end) : empty(to);
      return isEmpty(modified) ? phrase : modified;
    }
    if (!isVerb(next)) return empty(to);
    const modified = phraseAfterAttributive(this.#tokens, to, this.#end);
    return isEmpty(modified) ? phraseAfter(this.#tokens, to + 1, this.#end) : modified;
  }

  /** `税收同比增长`: what stands before the word that compares. */
  #phraseBeforeComparison(): TokenRange {
    for (let index = this.#start; index < this.#count.from; index++) {
      if (isIn(this.#tokens[index], 'comparison')) return phraseBefore(this.#tokens, index, this.#start);
    }
    return empty(this.#count.from);
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

  #isMoney(): boolean {
    return this.#count.measure === 'money';
  }

  /** What the clause before speaks of: the noun that ends it, or what its last number counts. */
  #carriedItem(): string | null {
    const comma = this.#start - 1;
    if (this.#tokens[comma]?.text === ',' && (this.#before === null || this.#before.to < comma)) {
      const name = this.#nameOf(phraseBefore(this.#tokens, comma, clauseStart(this.#tokens, comma)));
      if (name !== null) return name;
    }
    return this.#before?.item ?? null;
  }

  /** The verb of the count before, where this clause has only a noun, or singles out a part with 其中. */
  #carriedAction(phrase: TokenRange): string | null {
    const before = this.#before;
    if (!before?.action || this.#isRatio() || before.measure === 'percent' || this.#changes(before)) return null;
    if (this.#isRateOnly(phrase)) return null;
    const quantity = isIn(this.#tokens[phrase.to - 1], 'measure-noun');
    if (quantity && (before.measure !== this.#count.measure || before.measure === 'count')) return null;
    let from = phrase.from;
    while (from > this.#start && this.#isSkippedBeforeItem(from - 1)) from--;
    if (isIn(this.#tokens[from - 1], 'inclusion')) return before.action;
    if (from !== this.#start || !this.#follows(before)) return null;
    const alone =
      !isEmpty(phrase) || (before.measure === this.#count.measure && this.#verbAfter(this.#count.to) === null);
    return alone ? before.action : null;
  }

  /** `比上年增加一万亩,总产…`: a verb of change is not carried over. */
  #changes({ from }: BareCount): boolean {
    for (let index = from - 1; index >= from - 3; index--) if (isIn(this.#tokens[index], 'change-verb')) return true;
    return false;
  }

  /** `人均不少于8节` names nothing that is counted. */
  #isRateOnly({ from, to }: TokenRange): boolean {
    return to - from === 1 && isIn(this.#tokens[from], 'rate-word');
  }

  /** True if nothing but the noun that it counts stands between a count and this clause. */
  #follows({ to }: BareCount): boolean {
    for (let index = to; index < this.#start - 1; index++) if (!isNominal(this.#tokens[index])) return false;
    return true;
  }

  #isSkippedBeforeItem(index: number): boolean {
    const token = this.#tokens[index];
    if (isIn(token, 'inclusion')) return false;
    return isAuxiliary(token) || token?.kind === 'numeral' || isIn(token, 'designation');
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

  /** Simplified, without blanks, and without the quotation marks around the whole of it. */
  #nameOf(phrase: TokenRange): string | null {
    const name = textOf(this.#text, this.#tokens, phrase).replace(/\s+/g, '');
    if (name === '' || this.#isRateOnly(phrase)) return null;
    return phrase.to - phrase.from === 1 && /^[“"]/.test(name) ? name.slice(1, -1) : name;
  }
}

/** 给补十五万元, 开了两次会: one character right before the number is a verb if the dictionary says so. */
function isColloquialVerb(token: Token | undefined): boolean {
  return token?.text.length === 1 && token.word.pos === 'v';
}
