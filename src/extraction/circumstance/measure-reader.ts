import type { Match } from '../../grammar/match.js';
import type { Deed } from '../activity/deed.js';
import type { SentenceDeeds } from '../activity/sentence-deeds.js';
import type { MarkedTokens } from '../clause/marked-tokens.js';
import type { CountDraft } from '../count/count-draft.js';
import { type DeedChunk, rangeOf } from '../deed/clause-chunks.js';
import type { SentenceWords } from '../deed/sentence-words.js';
import { alsoChunk } from '../role/chunk.js';
import { countChunk } from '../role/chunk-features.js';
import { spanOf } from '../token/span-of.js';
import { phase } from './phase.js';
import type { Told } from './told.js';

const MEASURES = phase('measure', 'no-measure');
const TELLS = phase('tells');

/** What a clause without a deed may tell of the deeds behind it, and of those before it. */
const OF_LATER: readonly Tells[] = ['sent-out'];
const OF_EARLIER: readonly Tells[] = ['came', 'amount'];

type Tells = 'sent-out' | 'came' | 'amount';

/** Where a number stands to a deed, or what its clause tells of one: what rules ask of it, each with a number of its own. */
const ASKED = {
  before: { number: 16, features: { stands: 'before' } },
  since: { number: 17, features: { stands: 'since' } },
  with: { number: 18, features: { stands: 'with' } },
  'sent-out': { number: 19, features: { of: 'sent-out' } },
  came: { number: 20, features: { of: 'came' } },
  amount: { number: 21, features: { of: 'amount' } },
} as const;

/** Reads which numbers measure deeds, by the rules of `grammars/circumstance/3-measure.grammar`. */
export class MeasureReader {
  readonly #marked: MarkedTokens;
  readonly #words: SentenceWords;
  readonly #told: Told;
  readonly #tells = new Map<readonly DeedChunk[], ReadonlySet<string>>();

  constructor(marked: MarkedTokens, words: SentenceWords, told: Told) {
    this.#marked = marked;
    this.#words = words;
    this.#told = told;
  }

  /** Numbers with the object, before and behind the verb, and those of the clauses around that tell of the deed. */
  find(deed: Deed, siblings: SentenceDeeds): readonly CountDraft[] {
    const isFirst = siblings.in(deed.clause)[0]?.origin === deed.origin;
    const isLast = siblings.with(deed).at(-1) === deed;
    return [
      ...(isFirst ? this.#around(deed, siblings, -1, OF_LATER).reverse().flat() : []),
      ...this.#inClause(deed, siblings, isFirst),
      ...(isLast ? this.#around(deed, siblings, 1, OF_EARLIER).flat() : []),
    ];
  }

  /** The numbers of each clause one after another that has no deed and tells one of these things. */
  #around(deed: Deed, siblings: SentenceDeeds, step: 1 | -1, wanted: readonly Tells[]): CountDraft[][] {
    const clauses = this.#words.of(deed.sentence, siblings.all);
    const found: CountDraft[][] = [];
    for (let index = deed.clause.index + step; ; index += step) {
      const words = siblings.inClause(index).length > 0 ? undefined : clauses.at(index);
      const tells = words && this.#tellsOf(words);
      const of = wanted.find((one) => tells?.has(one));
      if (!words || of === undefined) return found;
      const counts = this.#marked.countsBetween(words[0]?.from ?? 0, words.at(-1)?.to ?? 0);
      found.push(counts.filter((count) => this.#measures(deed, count, of)));
    }
  }

  #inClause(deed: Deed, siblings: SentenceDeeds, isFirst: boolean): CountDraft[] {
    const { clause, trigger } = deed;
    const words = this.#words.of(deed.sentence, siblings.all).at(clause.index) ?? [];
    const before = isFirst ? undefined : siblings.in(clause).findLast((other) => other.trigger.to <= trigger.from);
    const from = Math.max(before?.trigger.to ?? clause.from, before?.object?.to ?? 0);
    const free = this.#marked
      .countsBetween(from, trigger.from)
      .filter((count) => !before?.counts.includes(count) && !deed.counts.includes(count));
    return [
      ...free.filter((count) => this.#measures(deed, count, isFirst ? 'before' : 'since', words)),
      ...deed.counts.filter((count) => this.#measures(deed, count, 'with')),
      ...this.#behind(deed, words),
    ];
  }

  /** Whether a rule says that a number measures the deed; `words` are those around it. */
  #measures(deed: Deed, count: CountDraft, as: keyof typeof ASKED, words: readonly DeedChunk[] = []): boolean {
    const { number, features } = ASKED[as];
    const asked = countChunk(this.#marked.tokens, count, 'count', count, number, features);
    const index = words.findIndex(({ from, to }) => from <= count.from && count.from < to);
    const match = MEASURES.matcher.matchAt(
      [...words.slice(Math.max(0, index - 1), Math.max(0, index)), asked],
      index > 0 ? 1 : 0,
    );
    return this.#tell(match, count, deed);
  }

  /** 义诊3次: a number right behind a verb that has no object there. */
  #behind(deed: Deed, words: readonly DeedChunk[]): CountDraft[] {
    const { trigger, object } = deed;
    const place = words.findIndex(({ from }) => from === trigger.from);
    const verb = words[place];
    if (!verb || (object && object.to > trigger.from)) return [];
    const window = [alsoChunk(verb, 'this'), ...words.slice(place + 1)];
    const match = MEASURES.matcher.matchAt(window, 0);
    const range = match?.captures.get('count');
    const count = range && this.#marked.countAt(window[range.from]?.from ?? -1);
    return count && this.#tell(match, count, deed) ? [count] : [];
  }

  #tell(match: Match | null | undefined, count: CountDraft, deed: Deed): boolean {
    const holds = match?.rule.action === 'measure';
    if (match) this.#told(match, count, holds ? { deed: deed.trigger, count } : null);
    return holds;
  }

  /** What a clause without a deed tells of those beside it. */
  #tellsOf(words: readonly DeedChunk[]): ReadonlySet<string> {
    const known = this.#tells.get(words);
    if (known) return known;
    const matches = TELLS.matcher.candidates(words);
    for (const match of matches) this.#told(match, spanOf(this.#marked.tokens, rangeOf(words, match)), {});
    const tells = new Set(matches.map(({ rule }) => String(rule.parameters.of)));
    this.#tells.set(words, tells);
    return tells;
  }
}
