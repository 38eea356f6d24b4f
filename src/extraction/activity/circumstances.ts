import type { MarkedTokens } from '../clause/marked-tokens.js';
import type { Clause } from '../clause/sentences.js';
import type { DateDraft } from '../date/date-draft.js';
import { isConjunction } from '../syntax/noun-phrase.js';
import { isAuxiliary, isIn, isNominal, isPreposition, isVerb } from '../syntax/word-class.js';
import { spanOf } from '../token/span-of.js';
import type { Token } from '../token/token.js';
import type { RoleDraft } from './activity-draft.js';
import type { Deed } from './deed.js';
import type { SentenceDeeds } from './sentence-deeds.js';
import { isTriggerWord } from './trigger-word.js';

const LIST_COMMA = '、';

/** Finds when and where something is done. */
export class CircumstanceFinder {
  readonly #marked: MarkedTokens;
  readonly #tokens: readonly Token[];
  readonly #leading = new Map<Clause, readonly DateDraft[]>();
  readonly #placesBefore = new Map<Clause, readonly RoleDraft[]>();

  constructor(marked: MarkedTokens) {
    this.#marked = marked;
    this.#tokens = marked.tokens;
  }

  /** Dates of the clause before the verb, and those that open an earlier clause of the sentence. */
  dates(deed: Deed, siblings: SentenceDeeds): { dates: readonly DateDraft[]; recurs: boolean } {
    const { sentence, clause, trigger, object } = deed;
    const own = this.#datesBetween(clause.from, trigger.from);
    const lasting = object && object.from >= trigger.to ? this.#lasting(object.to, clause.to) : undefined;
    if (lasting) return { dates: [lasting], recurs: true };
    const first = siblings.with(deed)[0]?.object ?? object;
    const between = first && first.from > trigger.to ? this.#datesBetween(trigger.to, first.from) : [];
    const dates = [...own, ...between].filter(
      (date) => !object || date.end <= object.start || date.start >= object.end,
    );
    for (let index = clause.index - 1; index >= 0 && !dates.some(({ kind }) => kind !== 'SET'); index--) {
      const earlier = sentence.clauses[index];
      if (!earlier) break;
      const busy = siblings.in(earlier).length > 0;
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
  #leadingDates(clause: Clause): readonly DateDraft[] {
    const known = this.#leading.get(clause);
    if (known) return known;
    const dates = this.#findLeadingDates(clause);
    this.#leading.set(clause, dates);
    return dates;
  }

  #findLeadingDates({ from, to }: Clause): DateDraft[] {
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

  places(deed: Deed, siblings: SentenceDeeds): readonly RoleDraft[] {
    const { sentence, clause, trigger } = deed;
    const own = this.#placesBetween(clause.from, trigger.from);
    if (own.length > 0) return own;
    const behind = deed.object ? this.#placesBetween(deed.object.to, clause.to, 1) : [];
    if (behind.length > 0) return behind;
    for (let index = clause.index - 1; index >= 0; index--) {
      const earlier = sentence.clauses[index];
      if (!earlier) break;
      const places = this.#placesBeforeDeeds(earlier, siblings);
      if (places.length > 0) return places;
    }
    return [];
  }

  /** The places in a clause up to its first verb. */
  #placesBeforeDeeds(clause: Clause, siblings: SentenceDeeds): readonly RoleDraft[] {
    const known = this.#placesBefore.get(clause);
    if (known) return known;
    const places = this.#placesBetween(clause.from, siblings.in(clause)[0]?.trigger.from ?? clause.to);
    this.#placesBefore.set(clause, places);
    return places;
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
}
