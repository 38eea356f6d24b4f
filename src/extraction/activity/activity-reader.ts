import type { Match, TokenRange } from '../../grammar/match.js';
import type { ActivityCategory, ActivityStatus } from '../../schema/activity.js';
import type { Span } from '../../source/span.js';
import type { CountDraft } from '../count/count-draft.js';
import type { Passage } from '../passage.js';
import { ruleReference } from '../rule-reference.js';
import { isAttributive, isConjunction } from '../syntax/noun-phrase.js';
import { isAuxiliary, isIn, isNominal, isPreposition, isVerb } from '../syntax/word-class.js';
import { spanOf } from '../token/span-of.js';
import type { Token } from '../token/token.js';
import type { ActivityDraft } from './activity-draft.js';
import { countedDeeds } from './counted-deeds.js';
import type { Deed } from './deed.js';
import { Government } from './government.js';
import type { HeadNouns } from './head-nouns.js';
import { Licence } from './licence.js';
import type { MarkedTokens } from './marked-tokens.js';
import { type ObjectCount, type ObjectPhrase, type ObjectPhrases, ObjectReader } from './object-phrase.js';
import { RoleFinder, type Roles } from './role-finder.js';
import { SentenceDeeds } from './sentence-deeds.js';
import { type Clause, type Sentence, sentencesOf } from './sentences.js';
import { StatusReader } from './status.js';
import { isTriggerWord } from './trigger-word.js';

/** Reads the deeds of a passage. */
export class ActivityReader {
  readonly #passage: Passage;
  readonly #marked: MarkedTokens;
  readonly #tokens: readonly Token[];
  readonly #heads: HeadNouns;
  readonly #objects: ObjectReader;

  constructor(passage: Passage, marked: MarkedTokens, heads: HeadNouns) {
    this.#passage = passage;
    this.#marked = marked;
    this.#tokens = passage.tokens;
    this.#heads = heads;
    this.#objects = new ObjectReader(marked, heads);
  }

  read(matches: readonly Match[]): ActivityDraft[] {
    const sentences = sentencesOf(this.#passage);
    const deeds = this.#withCounted(this.#deeds(matches, sentences), sentences);
    const roles = new RoleFinder(this.#marked, this.#heads);
    const status = new StatusReader(this.#passage, this.#marked);
    const licence = new Licence(this.#tokens, this.#heads, this.#field());
    const drafts: ActivityDraft[] = [];
    let index = 0;
    for (let from = 0, to = 0; from < deeds.length; from = to) {
      const sentence = (deeds[from] as Deed).sentence;
      while (to < deeds.length && deeds[to]?.sentence === sentence) to++;
      while (sentences[index] !== sentence) index++;
      const siblings = new SentenceDeeds(deeds.slice(from, to));
      for (const deed of siblings.all) {
        const all = roles.find(deed, siblings, sentences[index - 1]);
        const told = status.of(deed.trigger, deed.clause, sentence, all.recurs);
        if (!licence.holds(deed, all, told)) continue;
        drafts.push(draftOf(deed, all, told));
      }
    }
    return drafts;
  }

  /** The report's title. */
  #field(): string {
    const { title, text } = this.#passage;
    return title === null ? '' : text.slice(title.start, title.end);
  }

  #withCounted(deeds: readonly Deed[], sentences: readonly Sentence[]): Deed[] {
    const counted = countedDeeds(this.#tokens, this.#heads, sentences, this.#marked.counts, deeds);
    return [...deeds, ...counted].sort((a, b) => a.trigger.from - b.trigger.from || startOf(a) - startOf(b));
  }

  #deeds(matches: readonly Match[], sentences: readonly Sentence[]): Deed[] {
    const deeds: Deed[] = [];
    let sentenceIndex = 0;
    let clauseIndex = 0;
    let done = 0;
    for (const match of matches) {
      const trigger = match.captures.get('trigger');
      if (!trigger || trigger.from < done) continue;
      while ((sentences[sentenceIndex]?.to ?? Number.POSITIVE_INFINITY) <= trigger.from) {
        sentenceIndex++;
        clauseIndex = 0;
      }
      const sentence = sentences[sentenceIndex];
      if (!sentence || sentence.from > trigger.from) continue;
      while ((sentence.clauses[clauseIndex]?.to ?? Number.POSITIVE_INFINITY) <= trigger.from) clauseIndex++;
      const clause = sentence.clauses[clauseIndex];
      if (!clause || !this.#isVerbHere(trigger, clause)) continue;
      const found = this.#deedsOf(match, trigger, clause, sentence, deeds.at(-1));
      deeds.push(...found.deeds);
      done = Math.max(done, found.to);
    }
    return deeds;
  }

  #deedsOf(
    match: Match,
    trigger: TokenRange,
    clause: Clause,
    sentence: Sentence,
    previous: Deed | undefined,
  ): { deeds: Deed[]; to: number } {
    const { from, to } = trigger;
    const government = Government.of(this.#verbOf(trigger));
    const make = (
      range: TokenRange & { readonly start?: number },
      found: ObjectPhrases | null,
      category: ActivityCategory | null,
    ): Deed[] => {
      const { start, end } = spanOf(this.#tokens, range);
      const place = {
        from: range.from,
        to: range.to,
        start: range.start ?? start,
        end: end - government.complement,
      };
      const rule = ruleReference(match);
      // One literal for each, as spread ones cost more than all the rest here.
      const one = (object: ObjectPhrase | null, as: ActivityCategory, counts: readonly CountDraft[]): Deed => ({
        origin: match,
        rule,
        trigger: place,
        category: as,
        object,
        counts,
        sentence,
        clause,
      });
      if (!found) return category ? [one(null, category, [])] : [];
      const { objects, counts } = found;
      return objects.map((object) => one(object, object.category, countsOf(object, counts)));
    };

    const handsOver = government.delivers && this.#namesRecipient(match.to);
    const closed = government.complement > 0 || handsOver;
    const after = closed ? null : this.#objects.after(government, match.to, clause.to, sentence.to);
    const undertaken = isIn(this.#tokens[to - 1], 'undertaking') ? this.#undertaken(trigger, clause) : null;
    if (undertaken) {
      const { verb, objects, alone } = undertaken;
      return { deeds: make(verb, objects, alone), to: Math.max(verb.to, after?.to ?? 0) };
    }
    if (after) {
      if (this.#isSubject(trigger, after.to, clause) || this.#isCompound(from, after)) return { deeds: [], to };
      return { deeds: make(trigger, after, null), to: after.to };
    }
    const target = !closed && isNominal(this.#tokens[to]) ? null : this.#target(government, trigger, clause);
    if (target) return { deeds: make(trigger, target, null), to };
    const topic = this.#topic(government, trigger, clause);
    if (topic.length > 0) return { deeds: make(trigger, { objects: topic, counts: [], to }, null), to };
    const count = this.#marked.countAt(to);
    const carries = government.delivers && previous?.sentence === sentence && previous.category === 'delivery';
    const carried = carries ? previous.object : null;
    if (carried && !government.alone && (handsOver || count?.measure === 'count')) {
      const found = { objects: [carried], counts: count ? [{ count }] : [], to };
      return { deeds: make(trigger, found, null), to };
    }
    if (!this.#standsAlone(trigger, government, clause)) return { deeds: [], to };
    return { deeds: make(trigger, null, count ? government.counted : government.alone), to };
  }

  /** `救助款`, `审判楼`: the verb and a noun of one character are one word. */
  #isCompound(trigger: number, { objects }: ObjectPhrases): boolean {
    const [object] = objects;
    if (objects.length !== 1 || !object || object.end - object.start > 1) return false;
    const verb = this.#tokens[trigger];
    return verb?.word.pos === 'vn' && verb.end === object.start;
  }

  /** `安置军属是大事`, `走访记录填写规范`: the verb and its object are what something is said of. */
  #isSubject({ from }: TokenRange, behind: number, clause: TokenRange): boolean {
    const next = this.#tokens[behind];
    if (isIn(next, 'topic-verb')) return true;
    if (next?.text === ',' && isIn(this.#tokens[behind + 1], 'copula-is')) return true;
    if (behind >= clause.to || this.#marked.countAt(behind - 1)) return false;
    let at = behind;
    while (at < clause.to && isAuxiliary(this.#tokens[at])) at++;
    const predicate = this.#tokens[at];
    if (at >= clause.to || isTriggerWord(predicate) || isPreposition(predicate)) return false;
    if (this.#marked.dateAt(at) || this.#marked.countAt(at)) return false;
    if (isIn(predicate, 'change-verb') || predicate?.word.pos === 'a') return true;
    return this.#tokens[from]?.word.pos === 'vn' && (isVerb(predicate) || predicate?.word.pos === 'vn');
  }

  /** The verb of a trigger, without the complement that may stand behind it. */
  #verbOf({ from, to }: TokenRange): Token | undefined {
    const last = this.#tokens[to - 1];
    return to - from > 1 && isIn(last, 'directional') ? this.#tokens[to - 2] : last;
  }

  /** `对加油站进行安全检查`, `为老人进行体检`: what is carried out is the verb. */
  #undertaken(
    trigger: TokenRange,
    clause: TokenRange,
  ): { verb: TokenRange & { start: number }; objects: ObjectPhrases | null; alone: ActivityCategory | null } | null {
    let to = trigger.to;
    while (to < clause.to && !this.#marked.countAt(to) && mayStandUnderTaken(this.#tokens[to])) to++;
    const token = this.#tokens[to - 1];
    const length = isTriggerWord(token) ? (token?.text.length ?? 0) : this.#heads.suffixIn(token, 'target-verb');
    const government =
      length > 0 && token ? Government.ofWord(this.#heads.suffix(token, length)) : Government.of(token);
    if (to - 1 < trigger.to || !token || (length === 0 && government.alone !== 'service')) return null;
    const verb = { from: to - 1, to, start: length > 0 ? token.end - length : token.start };
    const objects = length > 0 ? this.#target(government, trigger, clause) : null;
    if (objects || (length > 0 && this.#hasTarget(trigger, clause))) return { verb, objects, alone: null };
    const carries = this.#tokens[trigger.to - 1]?.word.classes.get('undertaking')?.carries === true;
    const bare = carries && (verb.from === trigger.to || isSkipped(this.#tokens[verb.from - 1]));
    return bare && government.alone === 'service' ? { verb, objects: null, alone: government.alone } : null;
  }

  /** Whether the word is the verb here and no part of a noun, and says of something that it was or will be done. */
  #isVerbHere({ from, to }: TokenRange, clause: TokenRange): boolean {
    const token = this.#tokens[from];
    // 文物修复工作 is no deed of its own.
    const next = this.#tokens[to];
    const isPlain = this.#heads.of(next).generic || isIn(next, 'shared-noun');
    if (isPlain && next?.text.length === 2 && !Government.of(token).holds) return false;
    // 公开招聘: how it is done, and no deed of its own.
    if (isIn(token, 'attributive-adverb') && isTriggerWord(next)) return false;
    if (this.#isName(token, to) || (isVerb(next) && isAttributive(this.#tokens[to + 1]))) return false;
    let before = from - 1;
    while (before >= clause.from && isAdverbial(this.#tokens[before])) {
      if (isIn(this.#tokens[before], 'negation') || this.#isRate(before)) return false;
      before--;
    }
    if (before < clause.from) return true;
    const previous = this.#tokens[before];
    // 新增代办网点: what sort of thing it is that there is more of.
    if (isIn(previous, 'quantity-verb') && isIn(previous, 'inactive-verb') && !isIn(previous, 'support-verb'))
      return false;
    if (this.#isDenied(clause.from, before)) return false;
    if (isIn(previous, 'negation') || (isIn(previous, 'existential') && Government.of(token).holds)) return false;
    if (token?.text.length === 1 && this.#isSplitWord(from)) return false;
    if (isIn(previous, 'purpose') || this.#isFrame(before, clause)) return false;
    if (previous?.kind === 'numeral' && token?.text.length === 1) return false;
    if (token?.word.pos !== 'vn') return true;
    if (before < from - 1) return true;
    if (this.#marked.organisationAt(before) || this.#marked.dateAt(before) || this.#marked.countAt(before)) return true;
    if (isIn(previous, 'means') || isIn(previous, 'support-verb') || isIn(previous, 'copula')) return true;
    if (isPreposition(previous) || isConjunction(previous)) return false;
    const noun = this.#heads.of(previous);
    if (noun.person || noun.body || noun.place || isIn(previous, 'doer-noun') || this.#isBehindPhrase(before, clause))
      return true;
    return !isNominal(previous) && !isVerb(previous);
  }

  /** 研发中心, 技改科: who does it. */
  #isName(token: Token | undefined, to: number): boolean {
    const next = this.#tokens[to];
    if (!isIn(next, 'name-closer') || next?.start !== token?.end || (token?.text.length ?? 0) < 2) return false;
    return !this.#marked.countAt(to + 1);
  }

  /** `没有按要求召开例会`: a negation before the phrase of a preposition. */
  #isDenied(from: number, to: number): boolean {
    for (let index = to - 1; index >= from; index--) {
      if (isTriggerWord(this.#tokens[index])) return false;
      if (isIn(this.#tokens[index], 'negation')) return isPreposition(this.#tokens[index + 1]);
    }
    return false;
  }

  /** 摆 of 查摆, 响 of 唱响: pieces of words that the dictionary lacks. */
  #isSplitWord(index: number): boolean {
    const before = this.#tokens[index - 1];
    const next = this.#tokens[index + 1];
    const isPiece = (token: Token | undefined): boolean =>
      token?.kind === 'han' && token.text.length === 1 && !isIn(token, 'aspect');
    if (isPiece(next) && next?.start === this.#tokens[index]?.end && /^[av]/.test(next?.word.pos ?? '')) return true;
    if (!isPiece(before) || before?.end !== this.#tokens[index]?.start) return false;
    return /^v/.test(before?.word.pos ?? '') && !isAuxiliary(before);
  }

  /** `人均办案95件`. */
  #isRate(index: number): boolean {
    return isIn(this.#tokens[index], 'rate-word') && (this.#tokens[index]?.text.length ?? 0) > 1;
  }

  /** `以开展文化活动为特色`. */
  #isFrame(before: number, clause: TokenRange): boolean {
    if (!isIn(this.#tokens[before], 'frame-opener')) return false;
    for (let index = before + 1; index < clause.to; index++) {
      if (isIn(this.#tokens[index], 'frame-closer')) return true;
    }
    return false;
  }

  #isNamePart(index: number): boolean {
    const token = this.#tokens[index];
    return isNominal(token) || isIn(token, 'object-quantifier') || isIn(token, 'list-mark') || isConjunction(token);
  }

  /** Whether the noun at `index` ends a phrase that a preposition opens: `到驻地走访`. */
  #isBehindPhrase(index: number, clause: TokenRange): boolean {
    let at = index;
    while (at > clause.from && this.#isNamePart(at)) at--;
    return at < index && isIn(this.#tokens[at], 'adjunct-opener');
  }

  /** `对加油站进行检查`, `将图书送到书屋`: what stands behind 对 or 将. */
  #target(government: Government, trigger: TokenRange, clause: TokenRange): ObjectPhrases | null {
    for (let index = trigger.from - 1; index >= clause.from; index--) {
      const disposes = isIn(this.#tokens[index], 'disposal') && !this.#isPolicy(index + 1);
      if (!disposes && !isIn(this.#tokens[index], 'target-preposition')) continue;
      if (!disposes && (government.delivers || government.builds)) continue;
      if (this.#isUndertakenBetween(index + 1, trigger.from)) return null;
      let to = index + 1;
      while (to < trigger.from && !isIn(this.#tokens[to], 'undertaking') && !isAuxiliary(this.#tokens[to])) to++;
      return this.#objects.within(government, index + 1, to);
    }
    return null;
  }

  /** `将加大投入`: no object stands behind this 将. */
  #isPolicy(index: number): boolean {
    return isIn(this.#tokens[index], 'policy-verb') || isVerb(this.#tokens[index]);
  }

  /** Whether 对 opens what the verb is done to, though it is nothing concrete: 对工作进行督导. */
  #hasTarget(trigger: TokenRange, clause: TokenRange): boolean {
    for (let index = clause.from; index < trigger.from; index++) {
      if (isIn(this.#tokens[index], 'target-preposition')) return true;
    }
    return false;
  }

  /** `对投诉进行核查并落实整改`: what stands behind 对 is the object of the first verb only. */
  #isUndertakenBetween(from: number, to: number): boolean {
    for (let index = from; index < to - 1; index++) {
      if (isIn(this.#tokens[index], 'undertaking') && !isNominal(this.#tokens[to - 1])) return true;
    }
    return false;
  }

  /** `表彰大会隆重举行`, `座谈会在县城召开`. */
  #topic(government: Government, trigger: TokenRange, clause: TokenRange): ObjectPhrase[] {
    const performed = isIn(this.#tokens[trigger.from], 'performing-verb') || government.delivers;
    if (government.isLight || (government.isOpen && !performed) || !this.#endsPredicate(trigger.to, clause)) return [];
    let to = trigger.from;
    for (let step = 0; step < 3; step++) {
      while (to > clause.from && this.#isCircumstance(to - 1)) to--;
      let at = to;
      while (at > clause.from && this.#isPlaceWord(at - 1)) at--;
      if (at > clause.from && this.#opensPlace(at - 1)) to = at - 1;
      else break;
    }
    if (to === trigger.from && this.#tokens[trigger.from]?.word.pos === 'vn') return [];
    const objects = this.#objects.before(government, to, clause.from);
    return objects.filter((object) => !performed || this.#tokens[object.to - 1]?.kind === 'quoted');
  }

  #opensPlace(index: number): boolean {
    return isPreposition(this.#tokens[index]) || isIn(this.#tokens[index], 'place-word');
  }

  /** Whether the verb ends what is said: nothing but a complement, a number or a place stands behind. */
  #endsPredicate(behind: number, clause: TokenRange): boolean {
    const next = this.#tokens[behind];
    if (behind >= clause.to || this.#marked.countAt(behind)) return true;
    return isIn(next, 'aspect') || isIn(next, 'verb-complement') || isIn(next, 'place-word') || isIn(next, 'manner');
  }

  #isPlaceWord(index: number): boolean {
    const token = this.#tokens[index];
    if (isPreposition(token)) return false;
    return (
      isNominal(token) || isIn(token, 'own') || !!this.#marked.countAt(index) || !!this.#marked.organisationAt(index)
    );
  }

  #isCircumstance(index: number): boolean {
    const token = this.#tokens[index];
    return isAuxiliary(token) || isIn(token, 'manner') || token?.word.pos === 'ad' || !!this.#marked.dateAt(index);
  }

  /** `免费发放到乡镇`: who gets it, and no object. */
  #namesRecipient(to: number): boolean {
    return isIn(this.#tokens[to], 'recipient-opener') && !this.#marked.countAt(to);
  }

  /** Whether nothing stands behind that could be an object, and enough is said to make a verb alone an activity. */
  #standsAlone({ from, to }: TokenRange, government: Government, clause: TokenRange): boolean {
    const next = this.#tokens[to];
    if (isNominal(next) && !this.#marked.countAt(to)) return false;
    if (this.#marked.countAt(to)) return !isIn(this.#tokens[from - 1], 'accomplished');
    if (government.isNumbered) return false;
    return isIn(this.#tokens[from], 'lone-verb') && this.#isLicensed(from, clause);
  }

  #isLicensed(from: number, clause: TokenRange): boolean {
    if (this.#tokens[from]?.word.classes.get('lone-verb')?.free === true) return true;
    for (let index = clause.from; index < from; index++) {
      const token = this.#tokens[index];
      if (this.#marked.countAt(index)) return true;
      const opens = isIn(token, 'motion-verb') || isIn(token, 'pivot-verb') || isIn(token, 'place-word');
      const next = this.#tokens[index + 1];
      if (opens && index + 1 < from && (isNominal(next) || next?.kind === 'numeral')) return true;
    }
    return false;
  }
}

/** The numbers of one object, and those that belong to no other. */
function countsOf(object: ObjectPhrase, counts: readonly ObjectCount[]): CountDraft[] {
  const own: CountDraft[] = [];
  for (const entry of counts) if (!entry.object || entry.object === object) own.push(entry.count);
  return own;
}

function draftOf(deed: Deed, roles: Roles, status: ActivityStatus): ActivityDraft {
  const { start, end } = deed.trigger;
  const object: Span | null = deed.object && { start: deed.object.start, end: deed.object.end };
  return {
    start: Math.min(start, object?.start ?? start),
    end: Math.max(end, object?.end ?? end),
    rule: deed.rule,
    trigger: { start, end },
    object,
    category: deed.category,
    status,
    organisers: roles.organisers,
    participants: roles.participants,
    dates: roles.dates,
    places: roles.places,
    counts: roles.counts,
  };
}

function isAdverbial(token: Token | undefined): boolean {
  return isAuxiliary(token) || isIn(token, 'manner') || isIn(token, 'attributive-adverb');
}

/** What stands behind 进行 up to what is carried out. */
function mayStandUnderTaken(token: Token | undefined): boolean {
  return isNominal(token) || isSkipped(token) || isIn(token, 'target-verb') || isIn(token, 'lone-verb');
}

/** What stands between 进行 and what is carried out: 了, 的, an adverb. */
function isSkipped(token: Token | undefined): boolean {
  return isIn(token, 'aspect') || isAttributive(token) || isAuxiliary(token) || isIn(token, 'object-quantifier');
}

function startOf({ object, trigger }: Deed): number {
  return object?.start ?? trigger.start;
}
