import type { TokenRange } from '../../grammar/match.js';
import type { MarkedTokens } from '../clause/marked-tokens.js';
import type { Sentence } from '../clause/sentences.js';
import { isConjunction } from '../syntax/noun-phrase.js';
import { isAuxiliary, isIn, isPreposition, isVerb } from '../syntax/word-class.js';
import type { Token } from '../token/token.js';
import type { Deed } from './deed.js';
import type { Doer, DoerReader } from './doers.js';
import { isTriggerWord } from './trigger-word.js';

/** Finds who does what is done. */
export class OrganiserFinder {
  readonly #marked: MarkedTokens;
  readonly #tokens: readonly Token[];
  readonly #doers: DoerReader;
  readonly #subjects = new Map<TokenRange, readonly Doer[] | null>();

  constructor(marked: MarkedTokens, doers: DoerReader) {
    this.#marked = marked;
    this.#tokens = marked.tokens;
    this.#doers = doers;
  }

  /** @param previous the sentence just before */
  find(deed: Deed, previous: Sentence | undefined): readonly Doer[] {
    const { sentence, clause, trigger } = deed;
    const agent = this.#agent(deed) ?? this.#bodyBefore(deed);
    if (agent) return agent;
    for (let index = clause.index; index >= 0; index--) {
      const subject = this.#subject(
        sentence.clauses[index] ?? clause,
        index === clause.index ? trigger.from : undefined,
      );
      const others = subject?.filter(
        ({ role }) => !deed.object || role.end <= deed.object.start || role.start >= deed.object.end,
      );
      if (others && others.length > 0) return others;
    }
    if (sentence.opensItem || sentence.isHeading) return [];
    const carried = previous && !previous.isTitle && this.#mainSubject(previous);
    if (carried) return carried;
    for (let index = clause.index + 1; index < sentence.clauses.length; index++) {
      const later = sentence.clauses[index];
      const subject = later && !isIn(this.#tokens[later.from], 'inclusion') ? this.#subject(later) : null;
      if (subject?.some(({ role }) => role.record !== undefined)) return subject;
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
}
