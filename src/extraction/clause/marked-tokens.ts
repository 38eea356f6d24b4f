import type { Span } from '../../source/span.js';
import type { CountDraft } from '../count/count-draft.js';
import type { DateDraft } from '../date/date-draft.js';
import type { Findings } from '../findings.js';
import type { OrganisationDraft } from '../organisation/organisation-draft.js';
import type { Token } from '../token/token.js';

const NONE: readonly CountDraft[] = [];

/** The tokens of a passage with the records that were found in them before. */
export class MarkedTokens {
  readonly tokens: readonly Token[];
  readonly #dates: readonly (DateDraft | undefined)[];
  readonly #organisations: readonly (OrganisationDraft | undefined)[];
  readonly #counts: readonly (CountDraft | undefined)[];

  /** All counts in text order. */
  readonly counts: readonly CountDraft[];

  constructor(tokens: readonly Token[], { dates, organisations, counts }: Findings) {
    this.tokens = tokens;
    this.counts = counts;
    this.#dates = cover(tokens, dates);
    this.#organisations = cover(tokens, organisations);
    this.#counts = cover(tokens, counts);
  }

  /** The date that the token at `index` belongs to. */
  dateAt(index: number): DateDraft | undefined {
    return this.#dates[index];
  }

  organisationAt(index: number): OrganisationDraft | undefined {
    return this.#organisations[index];
  }

  countAt(index: number): CountDraft | undefined {
    return this.#counts[index];
  }

  /** The counts that touch the tokens from `from` up to `to`, each once, in text order. */
  countsBetween(from: number, to: number): readonly CountDraft[] {
    let counts: CountDraft[] | undefined;
    let last: CountDraft | undefined;
    for (let index = from; index < to; index++) {
      const count = this.#counts[index];
      if (!count || count === last) continue;
      counts ??= [];
      counts.push(count);
      last = count;
    }
    return counts ?? NONE;
  }

  /** Index of the first token at or behind `index` that begins at or behind an offset. */
  behind(index: number, offset: number): number {
    let at = index;
    while (at < this.tokens.length && (this.tokens[at]?.start ?? offset) < offset) at++;
    return at;
  }
}

/** For each token the span that touches it; the spans are in text order. */
function cover<S extends Span>(tokens: readonly Token[], spans: readonly S[]): (S | undefined)[] {
  const covering = new Array<S | undefined>(tokens.length);
  let index = 0;
  for (const span of spans) {
    index = firstBehind(tokens, index, span.start);
    for (let at = index; at < tokens.length && (tokens[at]?.start ?? span.end) < span.end; at++) covering[at] = span;
  }
  return covering;
}

/** Index of the first token at or behind `from` that ends behind an offset. */
function firstBehind(tokens: readonly Token[], from: number, offset: number): number {
  let low = from;
  let high = tokens.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((tokens[middle]?.end ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  return low;
}
