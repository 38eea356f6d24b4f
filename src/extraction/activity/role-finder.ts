import type { TokenRange } from '../../grammar/match.js';
import type { Span } from '../../source/span.js';
import type { CountDraft } from '../count/count-draft.js';
import type { DateDraft } from '../date/date-draft.js';
import { isConjunction } from '../syntax/noun-phrase.js';
import { isAuxiliary, isIn, isNominal, isPreposition, isVerb } from '../syntax/word-class.js';
import { spanOf } from '../token/span-of.js';
import type { Token } from '../token/token.js';
import type { RoleDraft } from './activity-draft.js';
import type { Deed } from './deed.js';
import { type Doer, DoerReader } from './doers.js';
import type { HeadNouns } from './head-nouns.js';
import type { MarkedTokens } from './marked-tokens.js';
import type { Sentence } from './sentences.js';
import { isTriggerWord } from './trigger-word.js';

/** Who, with whom, when, where, how many. */
export interface Roles {
  readonly organisers: readonly RoleDraft[];
  readonly participants: readonly RoleDraft[];
  readonly dates: readonly RoleDraft[];
  readonly places: readonly RoleDraft[];
  readonly counts: readonly RoleDraft[];
  /** One of the dates is a day or a time that comes again, and not only how long a while it was. */
  readonly isDated: boolean;
  /** One of the dates says that it recurs. */
  readonly recurs: boolean;
}

const LIST_COMMA = '、';

/** Finds the roles of deeds, sentence by sentence. */
export class RoleFinder {
  readonly #marked: MarkedTokens;
  readonly #tokens: readonly Token[];
  readonly #doers: DoerReader;
  readonly #subjects = new Map<TokenRange, readonly Doer[] | null>();

  constructor(marked: MarkedTokens, heads: HeadNouns) {
    this.#marked = marked;
    this.#tokens = marked.tokens;
    this.#doers = new DoerReader(marked, heads);
  }

  /**
   * @param previous the sentence just before
   * @param siblings all deeds of the sentence, in order
   */
  find(deed: Deed, siblings: readonly Deed[], previous: Sentence | undefined): Roles {
    const { dates, recurs } = this.#dates(deed, siblings);
    return {
      organisers: this.#organisers(deed, previous),
      participants: unique(
        this.#participants(deed, siblings)
          .filter(({ isDeterminate }) => isDeterminate)
          .map(({ role }) => role),
      ),
      dates: unique(dates.map(asRole)),
      places: unique(this.#places(deed, siblings)),
      counts: unique(this.#counts(deed, siblings).map(asRole)),
      isDated: dates.some(({ kind }) => kind !== 'DURATION'),
      recurs,
    };
  }

  #organisers(deed: Deed, previous: Sentence | undefined): readonly RoleDraft[] {
    const { sentence, clause, trigger } = deed;
    const own = sentence.clauses.indexOf(clause);
    const agent = this.#agent(deed) ?? this.#bodyBefore(deed);
    if (agent) return roles(agent);
    for (let index = own; index >= 0; index--) {
      const subject = this.#subject(sentence.clauses[index] ?? clause, index === own ? trigger.from : undefined);
      const others = subject?.filter(
        ({ role }) => !deed.object || role.end <= deed.object.start || role.start >= deed.object.end,
      );
      if (others && others.length > 0) return roles(others);
    }
    if (sentence.opensItem || sentence.isHeading) return [];
    const carried = previous && !previous.isTitle && this.#mainSubject(previous);
    if (carried) return roles(carried);
    for (let index = own + 1; index < sentence.clauses.length; index++) {
      const later = sentence.clauses[index];
      const subject = later && !isIn(this.#tokens[later.from], 'inclusion') ? this.#subject(later) : null;
      if (subject?.some(({ role }) => role.record !== undefined)) return roles(subject);
    }
    return [];
  }

  /** `仅此一项区财政补贴39万元`: a body right before the verb. */
  #bodyBefore({ clause, trigger }: Deed): readonly Doer[] | null {
    let at = trigger.from;
    while (at > clause.from && isAuxiliary(this.#tokens[at - 1])) at--;
    const body = at > clause.from ? this.#marked.organisationAt(at - 1) : undefined;
    if (!body) return null;
    while (at > clause.from && this.#marked.organisationAt(at - 1) === body) at--;
    const before = this.#tokens[at - 1];
    if (at > clause.from && (isPreposition(before) || isConjunction(before) || isIn(before, 'list-mark'))) return null;
    if (isIn(before, 'partner-word') || isIn(before, 'place-word') || isIn(before, 'beneficiary-word')) return null;
    return at > clause.from && isVerb(before)
      ? null
      : [{ role: { start: body.start, end: body.end, record: body }, isDeterminate: true }];
  }

  /** `由市妇联主办的表彰大会`, `参加街道举办的活动`. */
  #agent({ clause, trigger, object }: Deed): readonly Doer[] | null {
    const end = Math.max(trigger.to, object?.to ?? 0);
    for (let index = clause.from; index < end; index++) {
      if (!isIn(this.#tokens[index], 'agent-word')) continue;
      const agent = this.#doers.read(index + 1, end);
      if (agent && agent.to < end) return agent.doers;
    }
    if (!isIn(this.#tokens[trigger.from], 'attending-verb')) return null;
    const host = this.#marked.organisationAt(trigger.to);
    if (host && object && host.end <= object.start)
      return [{ role: { start: host.start, end: host.end, record: host }, isDeterminate: true }];
    for (let index = clause.from; index < trigger.from; index++) {
      const invited = isIn(this.#tokens[index], 'inviting-word') ? this.#doers.read(index + 1, trigger.from) : null;
      if (invited) return invited.doers;
    }
    if (!object) return null;
    for (let index = trigger.to; index < object.from; index++) {
      if (!isIn(this.#tokens[index], 'holding-verb')) continue;
      const host = this.#doers.read(trigger.to, index);
      if (host) return host.doers;
    }
    return null;
  }

  #mainSubject(sentence: Sentence): readonly Doer[] | null {
    for (const clause of sentence.clauses) {
      if (isIn(this.#tokens[clause.from], 'agent-word')) continue;
      const subject = this.#subject(clause);
      if (subject) return subject;
    }
    return null;
  }

  /** The subject of a clause: doers before its verb. */
  #subject(clause: TokenRange, before?: number): readonly Doer[] | null {
    const known = this.#subjects.get(clause);
    if (known !== undefined && before === undefined) return known;
    const subject = this.#findSubject(clause, before ?? clause.to);
    if (before === undefined) this.#subjects.set(clause, subject);
    return subject;
  }

  #findSubject({ from, to }: TokenRange, limit: number): readonly Doer[] | null {
    let at = from;
    while (at < limit) {
      const token = this.#tokens[at];
      const date = this.#marked.dateAt(at);
      if (date) {
        at = this.#marked.behind(at, date.end);
        while (at < limit && isIn(this.#tokens[at], 'time-postposition')) at++;
      } else if (isIn(token, 'agent-word') || isIn(token, 'demand-word')) {
        return this.#doers.read(at + 1, limit, true)?.doers ?? null;
      } else if (isIn(token, 'partner-word') || isIn(token, 'motion-verb') || isIn(token, 'place-word')) {
        const closed = this.#closerOf(at, limit);
        if (closed < 0) return null;
        at = closed;
      } else if (isIn(token, 'future-word') && this.#marked.organisationAt(at + 1)) return null;
      else if (this.#marked.organisationAt(at) || isIn(token, 'doer-noun') || isIn(token, 'object-quantifier')) break;
      else if (isIn(token, 'policy-verb')) return null;
      else if (isTriggerWord(token) || token?.word.pos.startsWith('v')) {
        if (!isAuxiliary(token)) return null;
        at++;
      } else if (token?.kind === 'punctuation' || token?.word.pos === 'c' || isAuxiliary(token)) at++;
      else if (isConjunction(token) && at === from) at++;
      else if (isPreposition(token)) {
        const closed = this.#closerOf(at, limit);
        if (closed < 0) return null;
        at = closed;
      } else break;
    }
    const read = this.#doers.read(at, limit, true);
    if (!read || this.#marked.countAt(read.to - 1) || isIn(this.#tokens[read.to], 'attributive')) return null;
    const next = this.#tokens[read.to];
    if (isIn(next, 'attendance-verb') && this.#endsClause(read.to + 1, to)) return null;
    return read.doers;
  }

  #endsClause(index: number, to: number): boolean {
    return index >= to || (isIn(this.#tokens[index], 'aspect') && index + 1 >= to);
  }

  /** Index behind the phrase that a preposition opens; -1 if nothing closes it. */
  #closerOf(preposition: number, limit: number): number {
    for (let index = preposition + 1; index < limit; index++) {
      if (isIn(this.#tokens[index], 'phrase-closer') && !isIn(this.#tokens[index + 1], 'attributive')) return index + 1;
    }
    return -1;
  }

  /** With whom and for whom, and who came. */
  #participants(deed: Deed, siblings: readonly Deed[]): readonly Doer[] {
    const { clause, trigger, sentence } = deed;
    const found: Doer[] = [];
    for (let index = clause.from; index < trigger.from; index++) {
      const token = this.#tokens[index];
      if (!isIn(token, 'partner-word') && !isIn(token, 'beneficiary-word')) continue;
      if (this.#marked.organisationAt(index)) continue;
      const read = this.#doers.read(index + 1, trigger.from);
      if (isIn(token, 'joining-word') && !isIn(this.#tokens[read?.to ?? index], 'together-word')) continue;
      if (read) found.push(...read.doers);
    }
    const next = sentence.clauses[sentence.clauses.indexOf(clause) + 1];
    if (next && siblings.filter((other) => other.clause === clause).at(-1) === deed && !hasDeed(siblings, next)) {
      const read = this.#doers.read(next.from, next.to);
      if (read && isIn(this.#tokens[read.to], 'attendance-verb')) found.push(...read.doers);
    }
    return found;
  }

  /** Dates of the clause before the verb, and those that open an earlier clause of the sentence. */
  #dates(deed: Deed, siblings: readonly Deed[]): { dates: readonly DateDraft[]; recurs: boolean } {
    const { sentence, clause, trigger, object } = deed;
    const own = this.#datesBetween(clause.from, trigger.from);
    const lasting = object && object.from >= trigger.to ? this.#lasting(object.to, clause.to) : undefined;
    if (lasting) return { dates: [lasting], recurs: true };
    const first = siblings.find((other) => other.origin === deed.origin)?.object ?? object;
    const between = first && first.from > trigger.to ? this.#datesBetween(trigger.to, first.from) : [];
    const dates = [...own, ...between].filter(
      (date) => !object || date.end <= object.start || date.start >= object.end,
    );
    const position = sentence.clauses.indexOf(clause);
    for (let index = position - 1; index >= 0 && !dates.some(({ kind }) => kind !== 'SET'); index--) {
      const earlier = sentence.clauses[index];
      if (!earlier) break;
      const busy = hasDeed(siblings, earlier);
      const leading = this.#leadingDates(earlier).filter(({ kind }) => !busy || kind !== 'SET');
      if (leading.length === 0) continue;
      dates.unshift(...leading);
      break;
    }
    return { dates, recurs: dates.some(({ kind }) => kind === 'SET') };
  }

  /** `开展“学雷锋”活动已近20年`: for how long something has gone on. */
  #lasting(from: number, to: number): DateDraft | undefined {
    let at = from;
    while (at < to && isIn(this.#tokens[at], 'accomplished')) at++;
    const date = at > from ? this.#marked.dateAt(at) : undefined;
    return date?.kind === 'DURATION' ? date : undefined;
  }

  #datesBetween(from: number, to: number): DateDraft[] {
    const dates: DateDraft[] = [];
    for (let index = from; index < to; index++) {
      const date = this.#marked.dateAt(index);
      if (!date || dates.at(-1) === date) continue;
      const lasting = date.kind === 'DURATION' && isVerb(this.#tokens[index - 1]) && index > from;
      if (!lasting) dates.push(date);
    }
    return dates;
  }

  /** The dates with which a clause begins. */
  #leadingDates({ from, to }: TokenRange): DateDraft[] {
    const dates: DateDraft[] = [];
    let at = from;
    while (at < to) {
      const date = this.#marked.dateAt(at);
      const token = this.#tokens[at];
      if (date) {
        dates.push(date);
        at = this.#marked.behind(at, date.end);
      } else if (isIn(token, 'time-postposition') || isIn(token, 'list-mark') || isConjunction(token)) at++;
      else if (dates.length === 0 && isIn(token, 'time-opener')) at++;
      else if (isIn(token, 'comparison') || isAuxiliary(token)) break;
      else if (token?.kind === 'punctuation' || token?.word.pos === 'c' || isPreposition(token)) at++;
      else break;
    }
    return dates;
  }

  #places(deed: Deed, siblings: readonly Deed[]): readonly RoleDraft[] {
    const { sentence, clause, trigger } = deed;
    const own = this.#placesBetween(clause.from, trigger.from);
    if (own.length > 0) return own;
    const behind = deed.object ? this.#placesBetween(deed.object.to, clause.to, 1) : [];
    if (behind.length > 0) return behind;
    const position = sentence.clauses.indexOf(clause);
    for (let index = position - 1; index >= 0; index--) {
      const earlier = sentence.clauses[index];
      if (!earlier) break;
      const first = siblings.find((other) => other.clause === earlier);
      const places = this.#placesBetween(earlier.from, first?.trigger.from ?? earlier.to);
      if (places.length > 0) return places;
    }
    return [];
  }

  /** Places behind 在, 到 and the like; `reach` is how far from `from` the preposition may stand. */
  #placesBetween(from: number, to: number, reach = Number.POSITIVE_INFINITY): RoleDraft[] {
    const places: RoleDraft[] = [];
    for (let index = from; index < to && index - from < reach; index++) {
      if (!isIn(this.#tokens[index], 'place-word') || this.#marked.dateAt(index)) continue;
      let end = index + 1;
      while (end < to && this.#isPlaceWord(end, index + 1)) end++;
      if (isIn(this.#tokens[end], 'not-place-closer') || isIn(this.#tokens[end - 1], 'not-place-closer')) continue;
      places.push(...this.#placeMembers(index + 1, end));
      index = end - 1;
    }
    return places;
  }

  #isPlaceWord(index: number, from: number): boolean {
    const token = this.#tokens[index];
    if (this.#marked.dateAt(index) || isIn(token, 'manner')) return false;
    if (
      this.#marked.organisationAt(index) ||
      (this.#marked.countAt(index) && this.#marked.countAt(index)?.from === from)
    )
      return true;
    if (isIn(token, 'list-mark') || isConjunction(token)) return index > from && isNominal(this.#tokens[index + 1]);
    if (!(isNominal(token) || isIn(token, 'own')) || isPreposition(token)) return false;
    return !(index > from && isTriggerWord(token));
  }

  #placeMembers(from: number, to: number): RoleDraft[] {
    const places: RoleDraft[] = [];
    let start = from;
    for (let index = from; index <= to; index++) {
      const token = this.#tokens[index];
      if (index < to && (this.#marked.organisationAt(index) || !(token?.text === LIST_COMMA || isConjunction(token))))
        continue;
      let end = index;
      while (end > start && (this.#tokens[end - 1]?.word.pos === 'f' || isIn(this.#tokens[end - 1], 'list-mark')))
        end--;
      if (end > start) {
        const body = this.#marked.organisationAt(start);
        const span = spanOf(this.#tokens, { from: start, to: end });
        places.push(body && body.start === span.start && body.end === span.end ? { ...span, record: body } : span);
      }
      start = index + 1;
    }
    return places;
  }

  /** Numbers with the object, of those taking part, of what was sent out, and of those who came. */
  #counts(deed: Deed, siblings: readonly Deed[]): readonly CountDraft[] {
    if (deed.isCounted) return deed.counts;
    const { sentence, clause, trigger } = deed;
    const together = siblings.filter((other) => other.origin === deed.origin);
    const first = siblings.find((other) => other.clause === clause);
    const counts: CountDraft[] = [];
    const position = sentence.clauses.indexOf(clause);
    if (first?.origin === deed.origin) {
      for (let index = position - 1; index >= 0; index--) {
        const earlier = sentence.clauses[index];
        if (!earlier || hasDeed(siblings, earlier) || !this.#dispatches(earlier)) break;
        counts.unshift(...this.#countsBetween(earlier.from, earlier.to));
      }
      counts.push(...this.#countsBetween(clause.from, trigger.from).filter((count) => !this.#countsBodies(count)));
    } else {
      const before = siblings.filter((other) => other.clause === clause && other.trigger.to <= trigger.from).at(-1);
      counts.push(
        ...this.#countsBetween(Math.max(before?.trigger.to ?? 0, before?.object?.to ?? 0), trigger.from).filter(
          (count) => !before?.counts.includes(count),
        ),
      );
    }
    counts.push(...deed.counts);
    if (!deed.object || deed.object.to <= trigger.from) counts.push(...this.#countsBehind(trigger.to, clause.to));
    if (together.at(-1) === deed || together.length === 1) counts.push(...this.#measured(deed, siblings, position));
    return counts.filter(({ measure }) => measure !== 'percent');
  }

  /** `金额2965万元`, `参训3100多人次`, `1800名师生参加` in the clauses that follow. */
  #measured({ sentence }: Deed, siblings: readonly Deed[], position: number): CountDraft[] {
    const counts: CountDraft[] = [];
    for (let index = position + 1; index < sentence.clauses.length; index++) {
      const clause = sentence.clauses[index];
      if (!clause || hasDeed(siblings, clause)) break;
      if (!this.#attends(clause) && !this.#states(clause)) break;
      counts.push(...this.#countsBetween(clause.from, clause.to));
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

  #countsBetween(from: number, to: number): CountDraft[] {
    const counts: CountDraft[] = [];
    for (let index = from; index < to; index++) {
      const count = this.#marked.countAt(index);
      if (count && counts.at(-1) !== count) counts.push(count);
    }
    return counts;
  }

  #countsBehind(from: number, to: number): CountDraft[] {
    let at = from;
    while (at < to && (isAuxiliary(this.#tokens[at]) || isIn(this.#tokens[at], 'verb-complement'))) at++;
    const count = at < to ? this.#marked.countAt(at) : undefined;
    return count ? [count] : [];
  }
}

function hasDeed(deeds: readonly Deed[], clause: TokenRange): boolean {
  return deeds.some((deed) => deed.clause === clause);
}

function roles(doers: readonly Doer[]): RoleDraft[] {
  return unique(doers.map(({ role }) => role));
}

function asRole(record: CountDraft | DateDraft): RoleDraft {
  return { start: record.start, end: record.end, record };
}

/** Without those that stand at the same place. */
function unique<S extends Span>(spans: readonly S[]): S[] {
  const seen = new Set<string>();
  return spans.filter(({ start, end }) => {
    const key = `${start}-${end}`;
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}
