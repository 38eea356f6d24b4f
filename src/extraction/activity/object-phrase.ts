import type { TokenRange } from '../../grammar/match.js';
import type { ActivityCategory } from '../../schema/activity.js';
import type { Span } from '../../source/span.js';
import type { CountDraft } from '../count/count-draft.js';
import type { DateDraft } from '../date/date-draft.js';
import { endsClause } from '../syntax/clause.js';
import { isAttributive, isConjunction } from '../syntax/noun-phrase.js';
import { isAuxiliary, isIn, isNominal, isNominalised, isPreposition, isVerb } from '../syntax/word-class.js';
import { spanOf } from '../token/span-of.js';
import type { Token } from '../token/token.js';
import { Government } from './government.js';
import type { HeadNouns } from './head-nouns.js';
import type { MarkedTokens } from './marked-tokens.js';
import { isTriggerWord } from './trigger-word.js';

/** One object: its place in the view, its tokens, and what it makes of the activity. */
export interface ObjectPhrase extends Span, TokenRange {
  readonly category: ActivityCategory;
}

/** A number that stands with objects, and which object it belongs to; left out if to all of them. */
export interface ObjectCount {
  readonly count: CountDraft;
  readonly object?: ObjectPhrase;
}

/** A phrase, and what it makes of the activity where that is known already. */
type Phrase = TokenRange & { readonly category?: ActivityCategory };

/** The objects that a verb governs. */
export interface ObjectPhrases {
  readonly objects: readonly ObjectPhrase[];
  readonly counts: readonly ObjectCount[];
  /** Index of the token behind all that belongs to them. */
  readonly to: number;
}

/** No object phrase is longer, and no relative clause before it. */
const REACH = 40;

/** So many relative clauses may stand before one noun. */
const MOST_CLAUSES = 6;

/** So many tokens may stand between brackets inside a name. */
const LONGEST_BRACKET = 10;

/** So many tokens may a list of names have whose number follows. */
const LONGEST_LIST = 16;

/** Members of fewer characters are no names: 肉、蛋、菜等生活用品. */
const LEAST_NAME = 2;

/** Lexicons of times that may begin a name: 春节联欢会, 秋季运动会. */
const SEASONS = ['season', 'fixed-festival', 'lunar-festival', 'movable-festival'] as const;

const LIST_COMMA = '、';
const TITLE = '《';
const OPENING_QUOTES: ReadonlySet<string> = new Set(['“', '"', '‘']);
const CLOSING_QUOTES: ReadonlySet<string> = new Set(['”', '"', '’']);

/** Reads the objects of verbs. */
export class ObjectReader {
  readonly #marked: MarkedTokens;
  readonly #tokens: readonly Token[];
  readonly #heads: HeadNouns;

  constructor(marked: MarkedTokens, heads: HeadNouns) {
    this.#marked = marked;
    this.#tokens = marked.tokens;
    this.#heads = heads;
  }

  /** The objects behind a verb that ends at `from`, or null if there is none that it governs. */
  after(government: Government, from: number, clauseEnd: number, sentenceEnd: number): ObjectPhrases | null {
    const counts: ObjectCount[] = [];
    const objects: ObjectPhrase[] = [];
    let limit = Math.min(clauseEnd, from + REACH);
    let at = from;
    for (;;) {
      const opening = this.#skipOpening(at, limit);
      const start = this.#behindHost(government, opening.at);
      const phrase = this.#phrase(government, start, limit, opening.counts.length > 0);
      if (!phrase) break;
      const found = this.#split(government, phrase, opening.counts.length > 0);
      if (found.length === 0) break;
      const [first] = found;
      const owner = found.length === 1 && first ? { object: first } : {};
      for (const count of [...opening.counts, ...this.#marked.countsBetween(opening.at, phrase.from)]) {
        counts.push({ count, ...owner });
      }
      objects.push(...found);
      const behind = this.#countsBehind(phrase.to, sentenceEnd);
      for (const count of behind.counts) counts.push({ count, ...owner });
      at = behind.at;
      if (!this.#goesOn(government, at, sentenceEnd, behind.counts.length > 0)) break;
      at++;
      limit = endOfClause(this.#tokens, at, Math.min(sentenceEnd, at + REACH));
    }
    return objects.length > 0 ? { objects, counts, to: at } : null;
  }

  /** The objects that end before `to`: without what stands before a 的, and not over a verb. */
  before(government: Government, to: number, clauseStart: number): ObjectPhrase[] {
    let from = to;
    while (from > clauseStart && to - from < REACH && this.#isInside(government, from - 1, from < to)) {
      // 深化“文明号”创建: the other verb governs it.
      if (isIn(this.#tokens[from - 1], 'policy-verb') && from - 1 === clauseStart) return [];
      from--;
    }
    const phrase = this.#trim(from, to);
    return phrase && this.#accepts(government, phrase, false) ? this.#split(government, phrase, false) : [];
  }

  /** The objects between `from` and `to`, where a number may stand before the noun: 对全县18家商场. */
  within(government: Government, from: number, to: number): ObjectPhrases | null {
    const end = this.#memberEnd(from, to);
    const first = this.#within(government, from, end);
    const rest = end < to ? this.within(government, end + 1, to) : null;
    if (!first || !rest) return first ?? rest;
    return { objects: [...first.objects, ...rest.objects], counts: [...owned(first), ...owned(rest)], to };
  }

  /** Where the first of several nouns with a number each ends: 对42座水库、118处灾害点. */
  #memberEnd(from: number, to: number): number {
    let counted = false;
    for (let index = from; index < to - 1; index++) {
      const joins = this.#tokens[index]?.text === LIST_COMMA || isConjunction(this.#tokens[index]);
      if (this.#marked.countAt(index)) counted = true;
      else if (counted && joins && this.#marked.countAt(index + 1)) return index;
    }
    return to;
  }

  #within(government: Government, from: number, to: number): ObjectPhrases | null {
    let start = from;
    const counts: ObjectCount[] = [];
    for (let index = from; index < to; index++) {
      const count = this.#marked.countAt(index);
      if (!count || count.to >= to) continue;
      if (counts.at(-1)?.count !== count) counts.push({ count });
      start = Math.max(start, count.to);
    }
    const opening = this.#skipOpening(start, to);
    if (counts.length === 0 && government.needsCount) return null;
    const phrase = this.#phrase(government, opening.at, to, true);
    const whole = this.#trim(opening.at, to);
    const reaches = phrase !== null && this.#trim(phrase.to, to) === null;
    const objects = reaches ? this.#split(government, phrase, true) : whole ? this.#whole(government, whole) : [];
    return objects.length > 0 ? { objects, counts, to } : null;
  }

  /** All that stands behind 对, whatever it is: 对环保督办件进行核查. */
  #whole(government: Government, range: TokenRange): ObjectPhrase[] {
    const head = this.#tokens[range.to - 1];
    const noun = this.#heads.of(head);
    const isVague = (noun.abstract !== undefined || noun.generic !== undefined) && !isIn(head, 'dependent-noun');
    const category = isVague ? null : government.accept(head, this.#heads, true, true);
    return category ? [this.#object(range, category)] : [];
  }

  /** Skips what stands before the phrase: 了, numbers, dates, 各类. */
  #skipOpening(from: number, limit: number): { at: number; counts: CountDraft[] } {
    const counts: CountDraft[] = [];
    let at = from;
    while (at < limit) {
      const token = this.#tokens[at];
      const next = this.#tokens[at + 1];
      const count = this.#marked.countAt(at);
      const date = this.#marked.dateAt(at);
      if (count) {
        counts.push(count);
        at = Math.max(at + 1, count.to);
      } else if (date && this.#isSkippedDate(date, at)) {
        at = this.#marked.behind(at, date.end);
      } else if (isIn(token, 'whole-place') && isIn(next, 'object-quantifier')) at++;
      else if (this.#isListed(at, limit)) at = this.#behindList(at, limit);
      else if (this.#isOwn(at)) at += token?.text.length === 1 ? 2 : 1;
      else if (isIn(token, 'aspect') || isIn(token, 'object-quantifier')) at++;
      else if (isIn(token, 'sum') && this.#marked.countAt(at + 1)) at++;
      else if ((token?.numeral || token?.kind === 'placeholder') && isIn(next, 'classifier')) at += 2;
      else if (isAttributive(token) && at > from) at++;
      else if (isAuxiliary(token) && !this.#isAttribute(at)) at++;
      else break;
    }
    return { at, counts };
  }

  /** Dates say when, but 两年投资计划 and 秋季运动会 are names. */
  #isSkippedDate({ kind, start, end }: DateDraft, at: number): boolean {
    const token = this.#tokens[at];
    const next = this.#tokens[this.#marked.behind(at, end)];
    if (kind === 'DURATION') return isAttributive(next);
    const isSeason = token?.start === start && token.end === end && SEASONS.some((name) => isIn(token, name));
    return !isSeason || next?.start !== end || next.word.pos === 'f' || !isNominal(next);
  }

  /** `参加区卫健局“送医下乡”活动`: whose event it is does not belong to its name, except where a number follows. */
  #behindHost(government: Government, from: number): number {
    const host = this.#marked.organisationAt(from);
    if (!host || !government.holds || this.#marked.organisationAt(from - 1) === host) return from;
    const behind = this.#marked.behind(from, host.end);
    const next = this.#tokens[behind];
    return isNominal(next) && next?.word.pos !== 'm' && this.#heads.of(next).generic === undefined ? behind : from;
  }

  /** `装修东关、西街两个营业厅`: names, then how many they are and what: the names say which. */
  #isListed(at: number, limit: number): boolean {
    return this.#behindList(at, limit) > at;
  }

  /** Index of the number that tells how many names have been listed from `at` on; `at` if there is none. */
  #behindList(at: number, limit: number): number {
    let names = 1;
    let to = at;
    while (to < Math.min(limit, at + LONGEST_LIST)) {
      const count = this.#marked.countAt(to);
      if (count) return names > 1 && count.value === names && isNominal(this.#tokens[count.to]) ? to : at;
      if (this.#isSeparator(to)) names++;
      else if (!isNominal(this.#tokens[to])) return at;
      to++;
    }
    return at;
  }

  /** 临时 of 临时安置点: an adverb elsewhere. */
  #isAttribute(index: number): boolean {
    return isIn(this.#tokens[index], 'attributive-adverb') && isNominal(this.#tokens[index + 1]);
  }

  /** `本单位退伍军人`, `我市首例手术`. */
  #isOwn(at: number): boolean {
    const token = this.#tokens[at];
    const next = this.#tokens[at + 1];
    if (!isIn(token, 'own')) return false;
    if (token?.text.length === 1) return isNominal(next) && isNominal(this.#tokens[at + 2]);
    return isNominal(next) || isIn(next, 'object-quantifier');
  }

  /** The phrase that begins at `from`, or behind the relative clauses that begin there. */
  #phrase(government: Government, from: number, limit: number, counted: boolean): Phrase | null {
    let start = from;
    let before: TokenRange | null = null;
    for (let clause = 0; clause < MOST_CLAUSES; clause++) {
      const end = this.#runEnd(government, start, limit);
      const run = this.#trim(start, end);
      if (government.holds && this.#hasDoer(government, start, end, limit)) return null;
      if (government.pivots && run && this.#isMadeToAct(run, end, limit) && !this.#accepts(government, run, counted))
        return null;
      if (end < limit && isAttributive(this.#tokens[end])) {
        if (run && isIn(this.#tokens[end + 1], 'frame-noun') && this.#accepts(government, run, counted)) return run;
        before = run;
        start = this.#skipOpening(end + 1, limit).at;
        continue;
      }
      if (run && this.#opensRelative(end, limit)) {
        before = null;
        start = this.#skipOpening(end + 2, limit).at;
        continue;
      }
      const topical = run && before && this.#withTopic(government, run, before, counted);
      if (topical) return topical;
      const long = this.#sentenceName(government, start, end, limit);
      if (long) return long;
      const accepted = run && this.#accepted(government, run, counted);
      if (accepted) return accepted;
      const attributive = this.#nextAttributive(end, limit, isIn(this.#tokens[from - 1], 'attending-verb'));
      if (attributive < 0) return this.#extended(government, start, end, limit);
      before = null;
      start = this.#skipOpening(attributive + 1, limit).at;
    }
    return null;
  }

  /** `会议确定的任务`: the nouns before are no object, but the subject of a relative clause. */
  #opensRelative(index: number, limit: number): boolean {
    const verb = this.#tokens[index];
    return index + 2 < limit && isVerb(verb) && !isTriggerWord(verb) && isAttributive(this.#tokens[index + 1]);
  }

  /** `组织党员到基地参观`: who does what follows. */
  #isMadeToAct(run: TokenRange, end: number, limit: number): boolean {
    const next = this.#tokens[end];
    if (isTriggerWord(next)) return true;
    if (this.#heads.of(this.#tokens[run.to - 1]).person === undefined || !isIn(next, 'place-word')) return false;
    let last = end;
    while (last < limit && !this.#endsObject(last)) last++;
    return !isIn(this.#tokens[last - 1], 'shared-noun');
  }

  /** `组织学生参观博物馆`: somebody is made to do what follows, and that is what happened. */
  #hasDoer(government: Government, from: number, to: number, limit: number): boolean {
    for (let index = from + 1; index < to; index++) {
      if (!this.#isSent(government, index, from)) continue;
      if (this.#heads.of(this.#tokens[index]).entering && isTriggerWord(this.#tokens[to])) return true;
      if (!isTriggerWord(this.#tokens[index])) continue;
      if (index === to - 1) return government.pivots && this.#endsDeed(to, limit);
      const object = Government.of(this.#tokens[index]).accept(this.#tokens[to - 1], this.#heads, false);
      const isEvent = this.#heads.of(this.#tokens[to - 1]).event !== undefined;
      if (object || !isEvent || isAttributive(this.#tokens[to])) return true;
    }
    return false;
  }

  /** Whether somebody stands before a verb, perhaps on the way: 组织剧团下乡演出. */
  #isSent(government: Government, index: number, from: number): boolean {
    const before = this.#heads.of(this.#tokens[index - 1]);
    if (before.person) return true;
    if (!government.pivots || index - 2 < from || !isIn(this.#tokens[index - 1], 'motion-verb')) return false;
    const doer = this.#heads.of(this.#tokens[index - 2]);
    return doer.person === true || (doer.body === true && doer.facility !== true);
  }

  #endsDeed(index: number, limit: number): boolean {
    if (index >= limit || this.#marked.countAt(index) || isIn(this.#tokens[index], 'aspect')) return true;
    return this.#endsObject(index);
  }

  /** The longest beginning of a run that the verb governs: the run may go on with another verb or noun. */
  #accepted(government: Government, run: TokenRange, counted: boolean): TokenRange | null {
    if (this.#accepts(government, run, counted)) return run;
    for (let to = run.to - 1; to > run.from; to--) {
      const cut = this.#isSeparator(to) || this.#goesOnWithVerb(to, run.to) || this.#isTrailing(government, to, run.to);
      const phrase = cut ? this.#trim(run.from, to) : null;
      if (phrase && this.#accepts(government, phrase, counted)) return phrase;
    }
    return null;
  }

  /** A verb with its own object behind the noun; 关切 of 群众关切 and 发动 of 宣传发动工作 are nouns. */
  #goesOnWithVerb(index: number, end: number): boolean {
    const last = this.#tokens[end - 1];
    return isVerb(this.#tokens[index]) && index < end - 1 && !isIn(last, 'shared-noun');
  }

  /** What may stand behind an object in one run of nouns: an adjective, a person's name, 进校园. */
  #isTrailing(government: Government, index: number, end: number): boolean {
    const token = this.#tokens[index];
    if (token?.word.pos.startsWith('nr') || (government.isOpen && this.#heads.of(token).entering)) return true;
    return index === end - 1 && (token?.word.pos.startsWith('a') ?? false);
  }

  /** A noun that says nothing by itself takes what stands before its 的: 部队训练中的问题. */
  #withTopic(government: Government, run: TokenRange, topic: TokenRange, counted: boolean): Phrase | null {
    for (let index = run.from; index < run.to - 1; index++) if (!isIn(this.#tokens[index], 'attribute')) return null;
    const head = this.#tokens[run.to - 1];
    if (!isIn(head, 'dependent-noun') || this.#tokens[topic.to - 1]?.word.pos.startsWith('a')) return null;
    const category = government.accept(head, this.#heads, counted || this.#isCounted(run.to), true);
    return category && { from: topic.from, to: run.to, category };
  }

  /** Index of the next 的 in the clause that does not stand behind another verb's object, -1 if there is none. */
  #nextAttributive(from: number, limit: number, attends: boolean): number {
    for (let index = from; index < limit; index++) {
      const token = this.#tokens[index];
      if (isAttributive(token)) return index;
      if (this.#endsObject(index)) return -1;
      if (index > from && isHolding(token) && !(isAttributive(this.#tokens[index + 1]) && attends)) return -1;
    }
    return -1;
  }

  #endsObject(index: number): boolean {
    const token = this.#tokens[index];
    return token?.kind === 'punctuation' && token.text !== LIST_COMMA && !isQuote(token);
  }

  /** `送电影下乡活动`, `到驻地参观活动`: a name with a verb or a preposition before it, told by its last word. */
  #extended(government: Government, from: number, blocked: number, limit: number): TokenRange | null {
    if (this.#endsObject(blocked) || blocked >= limit || this.#tokens[blocked]?.text === LIST_COMMA) return null;
    let last = -1;
    let phraseFrom = from;
    for (let index = blocked; index < limit && !this.#endsObject(index); index++) {
      const token = this.#tokens[index];
      if (this.#marked.countAt(index) || isHolding(token)) break;
      if (isPreposition(token) || isIn(token, 'motion-verb')) phraseFrom = this.#behindPhrase(index, limit);
      const ends = !isNominal(this.#tokens[index + 1]);
      if (ends && this.#isNameHead(token) && (phraseFrom === from || !isTriggerWord(token))) last = index;
    }
    if (last < 0 || government.isOpen) return null;
    if (phraseFrom >= last) phraseFrom = from;
    return government.accept(this.#tokens[last], this.#heads, false) ? { from: phraseFrom, to: last + 1 } : null;
  }

  /** `领导班子定期研究工作制度`: a rule whose name is a sentence, up to the end of the clause. */
  #sentenceName(government: Government, from: number, blocked: number, limit: number): TokenRange | null {
    if (government.isOpen || blocked === from || blocked >= limit || this.#endsObject(blocked)) return null;
    let to = blocked;
    while (to < limit && !this.#endsObject(to)) {
      const token = this.#tokens[to];
      if (this.#marked.countAt(to) || isPreposition(token) || isAttributive(token)) return null;
      if (isIn(token, 'motion-verb')) return null;
      if (isTriggerWord(token) && !this.#isInName(from, to)) return null;
      to++;
    }
    const head = this.#tokens[to - 1];
    const noun = this.#heads.of(head);
    if (to === blocked || (noun.rule === undefined && noun.event !== true)) return null;
    return government.accept(head, this.#heads, false) ? { from, to } : null;
  }

  /** 办案 of “室组地”联动办案机制, 汇演 of 军民联欢文艺汇演活动: a verb, but no other deed. */
  #isInName(from: number, index: number): boolean {
    if (isHolding(this.#tokens[index])) return false;
    return this.#heads.of(this.#tokens[index]).event === true || this.#tokens[from]?.kind === 'quoted';
  }

  /** Index behind a preposition's phrase: up to the next verb, or behind the body that it names. */
  #behindPhrase(preposition: number, limit: number): number {
    const body = this.#marked.organisationAt(preposition + 1);
    if (body) return this.#marked.behind(preposition + 1, body.end);
    let at = preposition + 1;
    while (at < limit && (isNominal(this.#tokens[at]) || this.#isSeparator(at)) && !this.#isDoing(at)) at++;
    return at === preposition + 1 ? preposition : at;
  }

  /** A word for something that is done, which begins the name behind a preposition's phrase. */
  #isDoing(index: number): boolean {
    const token = this.#tokens[index];
    return isTriggerWord(token) || isIn(token, 'good-deed') || this.#heads.of(token).event !== undefined;
  }

  /** A noun that names an event, a body or a rule and is no verb. */
  #isNameHead(token: Token | undefined): boolean {
    const noun = this.#heads.of(token);
    return noun.event === true || noun.body === true || noun.rule === true;
  }

  #accepts(government: Government, { from, to }: TokenRange, counted: boolean): boolean {
    return this.#categoryOf(government, from, to, counted) !== null;
  }

  /** What the activity is whose object runs from `from` to `to`. */
  #categoryOf(government: Government, from: number, to: number, counted: boolean): ActivityCategory | null {
    const head = this.#tokens[to - 1];
    const noun = this.#heads.of(head);
    const withCount = counted || this.#isCounted(to);
    if (this.#marked.organisationAt(to - 1) && government.isOpen && government.counted) return government.counted;
    if (noun.generic && noun.event === undefined && to - from > 1) {
      const whole = noun.assist ? government.accept(head, this.#heads, withCount) : null;
      if (whole) return whole;
      const first = this.#tokens[from];
      if (first?.kind === 'quoted') return government.accept(first, this.#heads, withCount);
      return government.accept(this.#tokens[to - 2], this.#heads, withCount);
    }
    return government.accept(head, this.#heads, withCount);
  }

  /** Whether a number follows the noun. */
  #isCounted(to: number): boolean {
    return this.#marked.countAt(to) !== undefined || (isAuxiliary(this.#tokens[to]) && !!this.#marked.countAt(to + 1));
  }

  /** Index behind the run of nouns that begins at `from`. */
  #runEnd(government: Government, from: number, limit: number): number {
    let to = from;
    while (to < limit && !(to > from && this.#marked.countAt(to)) && this.#isInside(government, to, to > from)) to++;
    return to;
  }

  /** Whether a token may stand inside a noun phrase that the verb governs; `inner` if it does not begin it. */
  #isInside(government: Government, index: number, inner: boolean): boolean {
    const token = this.#tokens[index];
    const next = this.#tokens[index + 1];
    if (!token) return false;
    if (token.kind === 'punctuation') return this.#isPunctuationInside(government, index, inner);
    if (token.kind === 'numeral') return !this.#marked.countAt(index) && this.#isMeasured(index + 1);
    if (isConjunction(token)) return inner && this.#startsMember(government, index + 1);
    if (inner && this.#isClassifierInside(index)) return true;
    if (isIn(token, 'joiner')) return inner && isNominal(next);
    if (isIn(token, 'list-mark') || isIn(token, 'object-quantifier')) return inner;
    if (this.#marked.organisationAt(index) || this.#isAttribute(index)) return true;
    if (government.holds && isIn(token, 'entering-verb') && (inner || this.#opensName(token))) return isNominal(next);
    // 支持职工提取公积金: who does what, and nothing that is done to them.
    if (inner && !government.holds && this.#heads.of(this.#tokens[index - 1]).person) {
      if (isVerb(token) || (token.text.length === 1 && isTriggerWord(token))) return false;
    }
    const noun = this.#heads.of(token);
    if (government.holds && noun.event && !isHolding(token)) return true;
    if (isPreposition(token) || isIn(token, 'motion-verb')) return false;
    if (isNominal(token) || token.word.pos === 'm' || this.#marked.dateAt(index)) return true;
    if (this.#tokens[index - 1]?.kind === 'numeral') return isUnit(token);
    if (!isVerb(token)) return false;
    // 咨询 of 解答咨询 is a noun there.
    if (noun.matter && !isTriggerWord(token) && !isNominal(next) && !isVerb(next)) return true;
    if (noun.body && (inner || isNominal(next))) return true;
    if (government.holds) return !isHolding(token) && (isNominal(next) || isVerb(next) || isName(next));
    if (isNominalised(this.#tokens, index) && inner) return true;
    if (inner && government.completes && noun.event !== undefined && !isNominal(next) && !isVerb(next)) return true;
    if (!this.#modifies(index, inner)) return false;
    return government.isOpen || government.accept(next, this.#heads, false) !== null;
  }

  /** 入 of 入河排污口整治. */
  #opensName(token: Token | undefined): boolean {
    return token?.word.classes.get('entering-verb')?.opens === true;
  }

  /** What stands behind a number inside a name: 三峡, 35千伏, but not 六里. */
  #isMeasured(index: number): boolean {
    const token = this.#tokens[index];
    if (isUnit(token)) return true;
    return isNominal(token) && (token?.word.pos !== 'f' || isNominal(this.#tokens[index + 1]));
  }

  /** `停工通知书`, `整改通知书`: a verb that says what sort of thing the noun behind it is. */
  #modifies(index: number, inner: boolean): boolean {
    const token = this.#tokens[index];
    const next = this.#tokens[index + 1];
    if (!token || token.text.length < 2 || isHolding(token)) return false;
    // 损害赔偿纠纷: what a case is about.
    if (inner && this.#heads.of(next).doing === true) return true;
    if (isVerb(next) && this.#heads.of(this.#tokens[index + 2]).doing === true) return (next?.text.length ?? 0) > 1;
    if (!isNominal(next)) return false;
    if (!isTriggerWord(token)) return true;
    if (inner || isAuxiliary(this.#tokens[index - 1])) return false;
    return this.#heads.of(next).thing === true && !isNominal(this.#tokens[index + 2]);
  }

  /** 袋 of 购物袋: a classifier without a number. */
  #isClassifierInside(index: number): boolean {
    const token = this.#tokens[index];
    return isIn(token, 'classifier') && !isPreposition(token) && this.#tokens[index - 1]?.kind !== 'numeral';
  }

  #isPunctuationInside(government: Government, index: number, inner: boolean): boolean {
    const token = this.#tokens[index];
    const before = this.#tokens[index - 1];
    switch (token?.text) {
      case LIST_COMMA:
        return inner && this.#startsMember(government, index + 1);
      case '(':
        return inner && before?.kind !== 'quoted' && this.#closesSoon(index);
      case ')':
      case '·':
        return inner;
      default:
        return isQuote(token);
    }
  }

  #closesSoon(open: number): boolean {
    for (let index = open + 1; index <= open + LONGEST_BRACKET; index++) {
      const token = this.#tokens[index];
      if (token?.text === ')') return index > open + 1;
      if (!token || (token.kind !== 'numeral' && !isNominal(token) && token.text !== LIST_COMMA)) return false;
    }
    return false;
  }

  /** Whether another member of a coordination begins here, and not another verb with its object. */
  #startsMember(government: Government, index: number): boolean {
    const token = this.#tokens[index];
    if (government.holds || !isTriggerWord(token)) return true;
    let end = index + 1;
    while (isNominal(this.#tokens[end])) end++;
    if (end === index + 1) return !isIn(this.#tokens[end], 'aspect') && !isIn(this.#tokens[end], 'object-quantifier');
    return Government.of(token).accept(this.#tokens[end - 1], this.#heads, false) === null;
  }

  /** Without list marks, locatives and the like at its ends. */
  #trim(from: number, to: number): TokenRange | null {
    let first = from;
    let last = to;
    while (last > first && this.#isLoose(last - 1)) last--;
    while (first < last && (this.#isSeparator(first) || isIn(this.#tokens[first], 'object-quantifier'))) first++;
    return last > first ? { from: first, to: last } : null;
  }

  #isLoose(index: number): boolean {
    const token = this.#tokens[index];
    if (this.#isSeparator(index) || isIn(token, 'object-quantifier')) return true;
    return token?.word.pos === 'f' || token?.text === '(' || (isQuote(token) && !CLOSING_QUOTES.has(token?.text ?? ''));
  }

  #isSeparator(index: number): boolean {
    const token = this.#tokens[index];
    return isConjunction(token) || isIn(token, 'list-mark') || isIn(token, 'joiner');
  }

  /** The objects of a phrase: each member of a coordination that is one by itself, else the whole. */
  #split(government: Government, phrase: Phrase, counted: boolean): ObjectPhrase[] {
    if (phrase.category) return [this.#object(phrase, phrase.category)];
    const { members, tail, joined } = this.#membersOf(phrase);
    if (tail) return this.#splitList(government, members, tail, joined, counted);
    const categories = members.map(({ from, to }, index) =>
      index === members.length - 1 || this.#isKnown(to - 1) ? this.#categoryOf(government, from, to, counted) : null,
    );
    if (categories.every((category) => category !== null) && !this.#sharesHead(members)) {
      return members.map((member, index) => this.#object(member, categories[index] as ActivityCategory));
    }
    const wide = this.#widelyJoined(phrase);
    if (wide > 0) {
      const halves = [this.#trim(phrase.from, wide), this.#trim(wide, phrase.to)];
      const objects = halves.flatMap((half) => (half ? this.#split(government, half, counted) : []));
      if (objects.length > 1) return objects;
    }
    const whole = this.#categoryOf(government, phrase.from, phrase.to, counted);
    if (whole !== null) return [this.#object(phrase, whole)];
    return members.flatMap((member, index) => {
      const category = categories[index];
      return category ? [this.#object(member, category)] : [];
    });
  }

  /** `植树绿化和卫生清扫工作`: the last word is said of all. */
  #sharesHead(members: readonly TokenRange[]): boolean {
    const last = this.#tokens[(members.at(-1)?.to ?? 0) - 1];
    if (members.length < 2 || !isIn(last, 'shared-noun')) return false;
    return members.slice(0, -1).every(({ to }) => this.#tokens[to - 1]?.word !== last?.word);
  }

  /** Index of a 以及 or 及 in a phrase that joins with others too, which binds less than they do; -1 if there is none. */
  #widelyJoined({ from, to }: TokenRange): number {
    for (let index = from; index < to; index++) if (isIn(this.#tokens[index], 'wide-joiner')) return index;
    return -1;
  }

  /** `X、Y等活动`: the members where they are names, else what sums them up. */
  #splitList(
    government: Government,
    members: readonly TokenRange[],
    tail: TokenRange,
    joined: number,
    counted: boolean,
  ): ObjectPhrase[] {
    const category = this.#categoryOf(government, tail.from, tail.to, counted);
    const quoted = members.some(({ to }) => this.#tokens[to - 1]?.kind === 'quoted');
    const isShort = (member: TokenRange): boolean => !quoted && textLength(this.#tokens, member) < LEAST_NAME;
    const empty = tail.to - tail.from === 1 && isIn(this.#tokens[tail.from], 'shared-noun');
    const numbered = this.#isCounted(tail.to) && !quoted && !empty;
    const named = (list: readonly TokenRange[]): ObjectPhrase[] =>
      list.flatMap((member) => {
        const own = this.#categoryOf(government, member.from, member.to, counted) ?? category;
        return own ? [this.#object(member, own)] : [];
      });
    if (category === null) return named(members);
    const unknown = members.some((member) => this.#categoryOf(government, member.from, member.to, counted) === null);
    const topics = members.every((member) => this.#categoryOf(government, member.from, member.to, counted) === null);
    if (unknown && !quoted && !government.holds && (members.length === 1 || (topics && category === 'institution'))) {
      return [this.#object({ from: members[0]?.from ?? tail.from, to: tail.to }, category)];
    }
    if (numbered) return [this.#object(tail, category)];
    if (!members.some(isShort)) return named(members);
    const last = members.slice(joined).some(isShort) ? joined : 0;
    return [...named(members.slice(0, last)), this.#object(tail, category)];
  }

  #isKnown(index: number): boolean {
    const token = this.#tokens[index];
    return (
      this.#marked.organisationAt(index) !== undefined ||
      token?.kind === 'quoted' ||
      Object.keys(this.#heads.of(token)).length > 0
    );
  }

  /** The members of a coordination; with 等, what sums them up. `joined` is the member behind the last 和. */
  #membersOf({ from, to }: TokenRange): { members: TokenRange[]; tail: TokenRange | null; joined: number } {
    const members: TokenRange[] = [];
    let start = from;
    let depth = 0;
    let listed = -1;
    let joined = 0;
    for (let index = from; index <= to; index++) {
      const token = this.#tokens[index];
      if (token?.text === '(') depth++;
      if (token?.text === ')') depth--;
      const opensTitle = index > start && isTitle(token) && isTitle(this.#tokens[index - 1]);
      if (index < to && (depth > 0 || !(this.#isSeparator(index) || opensTitle))) continue;
      const member = this.#trim(this.#skipOpening(start, index).at, index);
      if (member) members.push(member);
      if (index < to && isConjunction(token)) joined = members.length;
      if (index < to && isIn(token, 'list-mark') && token?.text !== LIST_COMMA) listed = members.length;
      start = opensTitle ? index : index + 1;
    }
    if (listed > 0 && members.length > listed) {
      const tail = { from: members[listed]?.from ?? from, to };
      return { members: members.slice(0, listed), tail, joined };
    }
    return { members, tail: null, joined };
  }

  /** The name alone where a number or a kind stands before its title: 4号文件《…》; without quotes around the whole. */
  #object(range: TokenRange, category: ActivityCategory): ObjectPhrase {
    const head = this.#tokens[range.to - 1];
    const from = isTitle(head) ? range.to - 1 : range.from;
    const span = spanOf(this.#tokens, { from, to: range.to });
    const quotes = !isTitle(head) && range.to - from === 1 && head?.kind === 'quoted' ? 1 : 0;
    return { start: span.start + quotes, end: span.end - quotes, from, to: range.to, category };
  }

  /** The numbers right behind a phrase: `200箱`, `至少2台`, `价值人民币70多万元`. */
  #countsBehind(from: number, limit: number): { at: number; counts: CountDraft[] } {
    const counts: CountDraft[] = [];
    let at = from;
    let behind = from;
    while (at < limit) {
      const count = this.#marked.countAt(at);
      const token = this.#tokens[at];
      if (count) {
        counts.push(count);
        at = Math.max(at + 1, count.to);
        behind = at;
      } else if (isIn(token, 'currency') || isAuxiliary(token) || isIn(token, 'verb-complement')) at++;
      else if (isIn(token, 'relational-verb') || (isIn(token, 'list-mark') && token?.text !== LIST_COMMA)) at++;
      else break;
    }
    return { at: behind, counts };
  }

  /** Whether somebody stands in a run of nouns who may do something there: it is no object then. */
  #hasActor({ from, to }: TokenRange): boolean {
    for (let index = from; index < to; index++) {
      const token = this.#tokens[index];
      if (this.#marked.organisationAt(index) || isIn(token, 'pivot-verb') || token?.word.pos === 'v') return true;
    }
    return false;
  }

  /** `云梯车1辆、水罐车3辆`: another noun with its number follows. */
  #goesOn(government: Government, at: number, limit: number, counted: boolean): boolean {
    const token = this.#tokens[at];
    if (!counted || at >= limit) return false;
    if (!(token?.text === LIST_COMMA || isConjunction(token) || token?.text === ',')) return false;
    const opening = this.#skipOpening(at + 1, limit).at;
    const first = this.#tokens[opening];
    if (isTriggerWord(first) || first?.word.pos === 'v' || isIn(first, 'rate-word')) return false;
    if (token?.text === ',' && !government.delivers) return false;
    const end = this.#runEnd(government, opening, limit);
    const run = this.#trim(opening, end);
    const count = this.#marked.countAt(end);
    if (run === null || !count || !this.#accepts(government, run, true)) return false;
    return token?.text !== ',' || (count.measure !== 'money' && !this.#hasActor(run));
  }
}

/** The numbers of a phrase with one object, as that object's own. */
function owned({ objects, counts }: ObjectPhrases): ObjectCount[] {
  const [object] = objects;
  return objects.length === 1 && object ? counts.map(({ count }) => ({ count, object })) : [...counts];
}

function isUnit(token: Token | undefined): boolean {
  if (isIn(token, 'classifier') || isIn(token, 'time-unit')) return true;
  return isIn(token, 'unit') && token?.word.classes.get('unit')?.measure !== 'money';
}

function isTitle(token: Token | undefined): boolean {
  return token?.kind === 'quoted' && token.text.startsWith(TITLE);
}

function isQuote(token: Token | undefined): boolean {
  return token?.kind === 'punctuation' && (OPENING_QUOTES.has(token.text) || CLOSING_QUOTES.has(token.text));
}

function isName(token: Token | undefined): boolean {
  return token?.kind === 'quoted' || isQuote(token);
}

/** A verb of more than one character that holds events: it governs what stands behind it. */
function isHolding(token: Token | undefined): boolean {
  return isIn(token, 'holding-verb') && (token?.text.length ?? 0) > 1 && token?.word.pos !== 'vn';
}

function textLength(tokens: readonly Token[], { from, to }: TokenRange): number {
  return (tokens[to - 1]?.end ?? 0) - (tokens[from]?.start ?? 0);
}

function endOfClause(tokens: readonly Token[], from: number, limit: number): number {
  let end = from;
  while (end < limit && !endsClause(tokens[end])) end++;
  return end;
}
