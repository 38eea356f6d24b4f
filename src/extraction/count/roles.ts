import type { TokenRange } from '../../grammar/match.js';
import { clauseEnd, clauseStart, endsClause, endsSentence } from '../syntax/clause.js';
import { isAttributive, phraseBefore } from '../syntax/noun-phrase.js';
import {
  isAuxiliary,
  isIn,
  isMeasureNoun,
  isNominal,
  isNominalised,
  isPreposition,
  isRelational,
  isVerb,
  isVerbalNoun,
} from '../syntax/word-class.js';
import type { Token } from '../token/token.js';
import { ClauseNouns } from './clause-nouns.js';
import { ClauseVerbs } from './clause-verbs.js';
import type { CountDraft, Quantity } from './count-draft.js';
import { isRateOnly, nameOf } from './name-of.js';
import { emptyRange as empty, isEmptyRange as isEmpty } from './token-range.js';
import { verbText } from './verb-text.js';

type BareCount = TokenRange & Quantity;
type Roles = Pick<CountDraft, 'item' | 'action' | 'noun' | 'verb'>;

/** The roles of a count by their tokens. */
interface RoleRanges {
  readonly item: TokenRange | null;
  readonly action: TokenRange | null;
}

/**
 * Finds for each count what is counted and the verb that governs it. The counts are in text order; in coordination
 * (`出动兵力…余人次,车辆…余台次`) a count takes over the verb of the one before.
 */
export function findRoles(text: string, tokens: readonly Token[], counts: readonly BareCount[]): Roles[] {
  const roles: RoleRanges[] = [];
  counts.forEach((count, index) => {
    const previous = counts[index - 1];
    const known = roles[index - 1];
    const before =
      previous && known && sameSentence(tokens, previous.to, count.from) ? { ...previous, ...known } : null;
    roles.push(new RoleFinder(text, tokens, count, before).find());
  });
  return roles.map(({ item, action }) => ({
    item: item && nameOf(text, tokens, item),
    action: action && verbText(text, tokens, action),
    noun: item,
    verb: action,
  }));
}

function sameSentence(tokens: readonly Token[], from: number, to: number): boolean {
  for (let index = from; index < to; index++) if (endsSentence(tokens[index])) return false;
  return true;
}

/** Looks around one count, inside its clause. */
class RoleFinder {
  readonly #tokens: readonly Token[];
  readonly #count: BareCount;
  /** The count before in the same sentence. */
  readonly #before: (BareCount & RoleRanges) | null;
  readonly #start: number;
  readonly #verbs: ClauseVerbs;
  readonly #nouns: ClauseNouns;

  constructor(text: string, tokens: readonly Token[], count: BareCount, before: (BareCount & RoleRanges) | null) {
    this.#tokens = tokens;
    this.#count = count;
    this.#before = before;
    this.#start = clauseStart(tokens, count.from);
    const end = clauseEnd(tokens, count.to);
    this.#verbs = new ClauseVerbs(tokens, count, this.#start, end);
    this.#nouns = new ClauseNouns(text, tokens, count, Math.max(this.#start, endOf(before)), end, this.#verbs);
  }

  find(): RoleRanges {
    if (this.#before && this.#isSameAgain(this.#before)) return this.#before;
    const edge = this.#skipOwner(this.#skipBack(this.#count.from));
    const head = edge > Math.max(this.#start, this.#before?.to ?? 0) ? this.#tokens[edge - 1] : undefined;
    if (isIn(head, 'starting-point')) return this.#fromStartingPoint(edge - 1);
    if (isRelational(head) && !this.#opensPhrase(edge - 1)) return this.#stated(edge - 1);
    const phrase = this.#nouns.before(edge);
    const verbal = this.#verbs.isVerbAt(edge - 1) || isVerbalNoun(head) || isIn(head, 'verb') || isColloquialVerb(head);
    if (head && isEmpty(phrase) && verbal) return this.#governedBy(edge - 1);
    if (this.#isAdverbial(phrase)) return { item: null, action: this.#verbs.after(this.#count.to) };
    return this.#beside(phrase);
  }

  /** `286户1013人`, `312户,1407人`: the same things, counted in another unit. */
  #isSameAgain({ to, measure, unit }: BareCount): boolean {
    const { from } = this.#count;
    if (measure !== 'count' || this.#isRatio() || unit === this.#count.unit) return false;
    if (to === from) return true;
    return (
      this.#tokens[to]?.text === ',' &&
      to + 1 === from &&
      this.#count.measure === 'count' &&
      endsClause(this.#tokens[this.#count.to])
    );
  }

  /** `占常住人口的15%`, `占全市25%`: goes on to the verb that states the share. */
  #skipOwner(edge: number): number {
    if (!this.#isRatio()) return edge;
    const attributive = isAttributive(this.#tokens[edge - 1]);
    const owner = phraseBefore(this.#tokens, attributive ? edge - 1 : edge, this.#start);
    if (owner.from <= this.#start) return edge;
    if (attributive) return isRelational(this.#tokens[owner.from - 1]) ? owner.from : edge;
    const named = isMeasureNoun(this.#tokens[owner.to - 1]);
    return isIn(this.#tokens[owner.from - 1], 'share-verb') && !named ? owner.from : edge;
  }

  /** 为 and 在 are relational before a number, and prepositions where a verb follows: 为124名士兵存档. */
  #opensPhrase(index: number): boolean {
    return isPreposition(this.#tokens[index]) && !this.#isRatio() && this.#verbs.after(this.#count.to) !== null;
  }

  /** `先后4次降低准备金率`, `街道两次评选…`: how often, before the verb. */
  #isAdverbial(phrase: TokenRange): boolean {
    const unit = this.#tokens[this.#count.to - 1]?.word.classes.get('classifier');
    const next = this.#tokens[this.#count.to];
    if (unit?.event !== true || (!isVerb(next) && !(isVerbalNoun(next) && isIn(next, 'verb')))) return false;
    return isEmpty(phrase) ? isVerb(next) : this.#verbs.before(phrase.from) === null;
  }

  /** `由8天压到3天`: the verb follows. */
  #fromStartingPoint(preposition: number): RoleRanges {
    const subject = this.#nouns.before(this.#skipBack(preposition));
    return { item: this.#nouns.named(subject) ?? this.#carriedItem(), action: this.#verbs.after(this.#count.to) };
  }

  /** `占25%`, `达到70场`: a relational verb is no action, and what it speaks of is its subject. */
  #stated(verb: number): RoleRanges {
    const attributed = this.#nouns.attributed();
    const subject = this.#nouns.before(this.#skipBack(verb));
    if (isEmpty(subject) && attributed === null && this.#isWorth(verb)) {
      return { item: this.#before?.item ?? null, action: this.#before?.action ?? null };
    }
    const item =
      attributed ?? this.#nouns.named(subject) ?? (this.#isRatio() ? this.#carriedItem() : this.#nouns.following());
    const governs = attributed !== null || this.#isWorth(verb);
    return { item, action: governs ? (this.#verbs.before(verb)?.verb ?? null) : null };
  }

  /** 价值: what it is worth is what was counted before (`送去书籍300册,价值2万元`). */
  #isWorth(verb: number): boolean {
    return this.#tokens[verb]?.word.classes.get('relational-verb')?.worth === true;
  }

  /** The verb stands right before: its object follows, or its subject is what grows. */
  #governedBy(index: number): RoleRanges {
    const { verb, object } = this.#verbs.chain(index, true);
    const compared = this.#isCompared();
    const next = this.#tokens[index + 1];
    const complement = index + 1 < this.#count.from && isIn(next, 'verb-complement') && !isIn(next, 'aspect');
    const reaches = complement || isIn(this.#tokens[index], 'fused-verb');
    const action = verb;
    if (object !== null) return { item: this.#nouns.following() ?? object, action };
    if (this.#isRatio() || compared || reaches) return { item: this.#grown(verb.from, compared), action };
    const item = this.#isMoney() ? (this.#nouns.attributed() ?? this.#nouns.plainFollowing()) : this.#nouns.following();
    const before = this.#nouns.before(this.#skipBack(verb.from));
    const measured = isMeasureNoun(this.#tokens[before.to - 1]) && !isEmpty(before);
    const inactive = isIn(this.#tokens[index], 'inactive-verb') && !isDoer(this.#tokens[before.to - 1]);
    const subject = measured || inactive || isIn(this.#tokens[index], 'existential') ? before : empty(0);
    return { item: item ?? this.#nouns.named(subject), action };
  }

  /** What has grown or come to a value: the verb's subject, in this clause or the one before. */
  #grown(verb: number, compared: boolean): TokenRange | null {
    if (this.#before && this.#before.from >= this.#start && this.#startsFrom(this.#before.from))
      return this.#before.item;
    let subject = this.#nouns.before(this.#skipBack(verb));
    if (compared && isEmpty(subject)) subject = this.#phraseBeforeComparison();
    return this.#nouns.named(subject) ?? this.#nouns.plainFollowing() ?? this.#carriedItem();
  }

  #startsFrom(index: number): boolean {
    return isIn(this.#tokens[this.#skipBack(index) - 1], 'starting-point');
  }

  /** A noun or nothing stands right before. */
  #beside(phrase: TokenRange): RoleRanges {
    const governor = this.#inPrepositionalPhrase(phrase) ? null : this.#verbs.before(phrase.from);
    if (
      governor &&
      isIn(this.#tokens[governor.verb.to - 1], 'motion-verb') &&
      isVerbalNoun(this.#tokens[phrase.to - 1])
    ) {
      return { item: null, action: { from: phrase.to - 1, to: phrase.to } };
    }
    if (governor && !isIn(this.#tokens[governor.verb.to - 1], 'motion-verb')) {
      return { item: this.#item(phrase) ?? governor.object, action: governor.verb };
    }
    const later = this.#inPrepositionalPhrase(phrase) || governor ? this.#verbs.after(this.#count.to) : null;
    const action = later ?? (governor ? null : this.#carriedAction(phrase));
    if (action !== null || this.#isRatio()) return { item: this.#item(phrase), action };
    return this.#verbInside(phrase) ?? { item: this.#item(phrase), action: governor?.verb ?? null };
  }

  /** `总工会表彰先进个人8名`, `区财政补贴39万元`: with no other verb about, a word such as 表彰 is the verb. */
  #verbInside(phrase: TokenRange): RoleRanges | null {
    if (isMeasureNoun(this.#tokens[phrase.to - 1]) && !isEmpty(phrase)) return null;
    for (let index = phrase.to - 2; index > phrase.from; index--) {
      if (
        isVerbalNoun(this.#tokens[index]) &&
        isIn(this.#tokens[index], 'verb') &&
        !isNominalised(this.#tokens, index)
      ) {
        return {
          item: this.#nouns.named({ from: index + 1, to: phrase.to }),
          action: { from: index, to: index + 1 },
        };
      }
    }
    const last = this.#tokens[phrase.to - 1];
    if (!isVerbalNoun(last) || !isEmpty(this.#nouns.behind()) || isIn(last, 'attribute')) return null;
    return { item: null, action: { from: phrase.to - 1, to: phrase.to } };
  }

  #inPrepositionalPhrase(phrase: TokenRange): boolean {
    for (let index = phrase.from - 1; index >= this.#start; index--) {
      if (this.#verbs.isVerbAt(index)) return false;
      if (isPreposition(this.#tokens[index])) return true;
    }
    return false;
  }

  #item(phrase: TokenRange): TokenRange | null {
    const attributed = this.#nouns.attributed();
    const measured = isMeasureNoun(this.#tokens[phrase.to - 1]);
    if (attributed !== null && !measured) return attributed;
    if (isEmpty(phrase)) return this.#nouns.following();
    if (measured || this.#isRatio()) return this.#nouns.named(phrase);
    const next = this.#tokens[this.#count.to];
    const opensVerbally = isVerb(next) || isVerbalNoun(next);
    return (opensVerbally ? null : this.#nouns.named(this.#nouns.behind())) ?? this.#nouns.named(phrase);
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
  #carriedItem(): TokenRange | null {
    const comma = this.#start - 1;
    if (this.#tokens[comma]?.text === ',' && (this.#before === null || this.#before.to < comma)) {
      const name = this.#nouns.named(phraseBefore(this.#tokens, comma, clauseStart(this.#tokens, comma)));
      if (name !== null) return name;
    }
    return this.#before?.item ?? null;
  }

  /** The verb of the count before, where this clause has only a noun, or singles out a part with 其中. */
  #carriedAction(phrase: TokenRange): TokenRange | null {
    const before = this.#before;
    if (!before?.action || this.#isRatio() || before.measure === 'percent' || this.#changes(before)) return null;
    if (isRateOnly(this.#tokens, phrase)) return null;
    // 签约6个,协议资金28亿元: a verb without an object takes none behind its number.
    const other = before.measure !== this.#count.measure && this.#tokens[this.#start - 1]?.text === ',';
    if (before.item === null && before.measure === 'count' && other && !isEmpty(phrase)) return null;
    if (this.#isAudience(before)) return null;
    const quantity = isMeasureNoun(this.#tokens[phrase.to - 1]);
    if (quantity && (before.measure !== this.#count.measure || before.measure !== 'money')) return null;
    if (!isEmpty(phrase) && isIn(this.#tokens[phrase.from], 'participial-verb')) return null;
    let from = phrase.from;
    while (from > this.#start && this.#isSkippedBeforeItem(from - 1)) from--;
    if (isIn(this.#tokens[from - 1], 'inclusion')) return before.action;
    if (from !== this.#start || !this.#follows(before)) return null;
    const alone =
      !isEmpty(phrase) || (before.measure === this.#count.measure && this.#verbs.after(this.#count.to) === null);
    return alone ? before.action : null;
  }

  /** `放映电影40场,观众8000人次`: those who came to what has happened. */
  #isAudience({ to }: BareCount): boolean {
    const event = this.#tokens[to - 1]?.word.classes.get('classifier')?.event === true;
    const people = this.#tokens[this.#count.to - 1]?.word.classes.get('classifier')?.person === true;
    return event && people && this.#tokens[this.#start - 1]?.text === ',';
  }

  /** `比上年增加一万亩,总产…`: a verb of change is not carried over. */
  #changes({ from }: BareCount): boolean {
    for (let index = from - 1; index >= from - 3; index--) if (isIn(this.#tokens[index], 'change-verb')) return true;
    return false;
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
      if (isIn(token, 'currency')) at--;
      else if (isAuxiliary(token) || isIn(token, 'verb-complement')) {
        if (isRelational(token) && !isVerb(this.#tokens[at - 2])) return at;
        at--;
      } else if (isAttributive(token) && isIn(this.#tokens[at - 2], 'time-unit')) at--;
      else if (isIn(token, 'time-unit') && this.#tokens[at - 2]?.kind === 'numeral') at -= 2;
      else return at;
    }
    return at;
  }
}

/** 给补十五万元, 开了两次会: one character right before the number is a verb if the dictionary says so. */
function isColloquialVerb(token: Token | undefined): boolean {
  return token?.text.length === 1 && token.word.pos === 'v';
}

/** Who does it, and is not counted: 业务园长每月听课6节. */
function isDoer(token: Token | undefined): boolean {
  const person = token?.word.classes.get('head-noun')?.person === true || isIn(token, 'person-title');
  return person || token?.word.pos === 'nt' || isIn(token, 'doer-noun') || isIn(token, 'rate-word');
}

/** Index behind a count and the noun that it counts, where the noun follows it. */
function endOf(count: (BareCount & RoleRanges) | null): number {
  if (!count) return 0;
  const { to, item } = count;
  return item && item.from >= to ? item.to : to;
}
