import type { Match } from '../../grammar/match.js';
import type { Deed } from '../activity/deed.js';
import type { SentenceDeeds } from '../activity/sentence-deeds.js';
import type { MarkedTokens } from '../clause/marked-tokens.js';
import type { DateDraft } from '../date/date-draft.js';
import { type DeedChunk, rangeOf } from '../deed/clause-chunks.js';
import type { SentenceWords } from '../deed/sentence-words.js';
import { alsoChunk, createChunk, type Features } from '../role/chunk.js';
import { spanOf } from '../token/span-of.js';
import { phase } from './phase.js';
import type { Told } from './told.js';

const DATES = phase('date', 'no-date', 'lasting-date', 'carried-date');
const OPENING = phase('opening-dates');

/** When something is done, and whether it recurs by that. */
export interface DeedDates {
  readonly dates: readonly DateDraft[];
  readonly recurs: boolean;
}

/** A date with its place among the words of a clause. */
interface FoundDate {
  readonly date: DateDraft;
  readonly word: DeedChunk;
  readonly index: number;
}

/** Reads when deeds are done, by the rules of `grammars/circumstance/1-date.grammar`. */
export class DateReader {
  readonly #marked: MarkedTokens;
  readonly #words: SentenceWords;
  readonly #told: Told;
  readonly #opening = new Map<readonly DeedChunk[], readonly FoundDate[]>();

  constructor(marked: MarkedTokens, words: SentenceWords, told: Told) {
    this.#marked = marked;
    this.#words = words;
    this.#told = told;
  }

  /** The dates of the clause that tell when, and those with which an earlier clause of the sentence begins. */
  find(deed: Deed, siblings: SentenceDeeds): DeedDates {
    const words = this.#words.of(deed.sentence, siblings.all).at(deed.clause.index) ?? [];
    const dates: DateDraft[] = [];
    for (const found of this.#datesOf(words)) {
      const match = this.#decide(deed, words, found, standing(found.word, deed, siblings));
      if (match?.rule.action === 'lasting-date') return { dates: [found.date], recurs: true };
      if (match?.rule.action === 'date') dates.push(found.date);
    }
    dates.unshift(...this.#carried(deed, siblings, dates));
    return { dates, recurs: dates.some(({ kind }) => kind === 'SET') };
  }

  /** Those with which the nearest earlier clause begins that begins with any that hold on. */
  #carried(deed: Deed, siblings: SentenceDeeds, known: readonly DateDraft[]): readonly DateDraft[] {
    const own = known.some(({ kind }) => kind !== 'SET') ? 'dated' : known.length > 0 ? 'set' : 'none';
    const words = this.#words.of(deed.sentence, siblings.all);
    for (let index = deed.clause.index - 1; index >= 0; index--) {
      const earlier = words.at(index) ?? [];
      const features = { opens: true, own, busy: siblings.inClause(index).length > 0 };
      const opening = this.#opens(earlier);
      const carried = opening.filter(
        (found) => this.#decide(deed, earlier, found, features)?.rule.action === 'carried-date',
      );
      if (carried.length > 0) return carried.map(({ date }) => date);
      if (opening.length > 0 && own === 'dated') break;
    }
    return [];
  }

  /** What the rules say of one date of a clause. */
  #decide(deed: Deed, words: readonly DeedChunk[], { date, word, index }: FoundDate, features: Features): Match | null {
    const window = words.map((one) => (one.from === deed.trigger.from ? alsoChunk(one, 'this') : one));
    window[index] = createChunk(this.#marked.tokens, word, 'moment', { kind: date.kind, ...features });
    const match = DATES.matcher.matchAt(window, index);
    if (match) this.#told(match, date, match.rule.action === 'no-date' ? null : { deed: deed.trigger, date });
    return match;
  }

  /** The dates of a clause, each once. */
  #datesOf(words: readonly DeedChunk[]): FoundDate[] {
    const found: FoundDate[] = [];
    for (let index = 0; index < words.length; index++) {
      const word = words[index] as DeedChunk;
      const date = word.is === 'moment' ? this.#marked.dateAt(word.from) : undefined;
      if (date) found.push({ date, word, index });
    }
    return found;
  }

  /** The dates with which a clause begins. */
  #opens(words: readonly DeedChunk[]): readonly FoundDate[] {
    const known = this.#opening.get(words);
    if (known) return known;
    const match = OPENING.matcher.matchAt(words, 0);
    const parts = match?.captures.get('date')?.parts ?? [];
    if (match) this.#told(match, spanOf(this.#marked.tokens, rangeOf(words, match)), {});
    const opening = this.#datesOf(words).filter(({ index }) => parts.some(({ from }) => from === index));
    this.#opening.set(words, opening);
    return opening;
  }
}

/** Where a date stands to a deed of its clause. */
function standing(word: DeedChunk, deed: Deed, siblings: SentenceDeeds): Features {
  const { trigger, object } = deed;
  const first = siblings.with(deed)[0]?.object ?? object;
  if (object && word.from < object.to && word.to > object.from) return { stands: 'in' };
  if (word.from < trigger.from) return { stands: 'before' };
  if (first && word.to <= first.from) return { stands: 'between' };
  const end = Math.max(trigger.to, object?.to ?? 0);
  const next = siblings.in(deed.clause).find(({ trigger: other }) => other.from >= end);
  return { stands: next && next.trigger.from < word.from ? 'beyond' : 'behind' };
}
