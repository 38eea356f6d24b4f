import type { Period } from '../../../schema/report.js';
import type { Span } from '../../../source/span.js';
import type { Passage } from '../../passage.js';
import { indexAt } from '../../sentence-index.js';
import type { DateDraft } from '../date-draft.js';
import type { FoundTime } from '../found-time.js';
import { type Context, NO_CONTEXT } from './context.js';
import { inferReference } from './infer-reference.js';
import { type Interval, partsOf } from './interval.js';
import { parseReference } from './reference.js';
import { resolveMeaning } from './resolve-meaning.js';
import type { Resolved } from './resolve-moment.js';
import { createSectionYears } from './section-years.js';

/** Time expressions with their days, and the period of the report that these rest on. */
export interface ResolvedTimes {
  readonly dates: readonly DateDraft[];
  readonly period: Period | null;
}

/**
 * Computes the days of the time expressions of a passage, in text order, as far as they, the report's period and the
 * expressions before them tell. The period is `reference` (`2014`, `2014-06` or `2014-06-30`), or what the report itself shows of it.
 */
export function resolveTimes(found: readonly FoundTime[], passage: Passage, reference?: string): ResolvedTimes {
  const period = reference === undefined ? inferReference(found, passage) : parseReference(reference);
  const sectionYears = createSectionYears(passage.sections);
  const spoken = new Spoken(passage.sentences);
  const dates = found.map((time) => {
    const { start, end, kind, rule, meaning, aside, value } = time;
    const context: Context = {
      reference: period,
      sectionYear: sectionYears.at(time),
      ...spoken.before(time),
    };
    const resolved = resolveMeaning(meaning, context);
    if (resolved && kind !== 'DURATION') {
      if (!aside) sectionYears.note(time, resolved);
      spoken.note(time, resolved);
    }
    const draft: DateDraft = { start, end, kind, rule };
    if (value !== undefined) draft.value = value;
    if (resolved) draft.resolved = shown(resolved);
    return draft;
  });
  return { dates, period: period ? { start: period.start, end: period.end, given: reference !== undefined } : null };
}

function shown({ start, end, implied }: Resolved): NonNullable<DateDraft['resolved']> {
  return { start, end, implied };
}

/** What has been spoken of so far; expressions come in text order. */
class Spoken {
  readonly #sentences: readonly Span[];
  /** The sentence of the last expression. */
  #sentence = -1;
  #last: Interval | undefined;
  #year: number | undefined;

  constructor(sentences: readonly Span[]) {
    this.#sentences = sentences;
  }

  before({ start }: FoundTime): Context {
    const last = this.#last;
    if (!last) return NO_CONTEXT;
    const distance = indexAt(this.#sentences, start) - this.#sentence;
    return {
      before: last,
      nearby: distance <= 1 ? last : undefined,
      inSentence: distance === 0 ? last : undefined,
      sentenceYear: distance === 0 ? this.#year : undefined,
    };
  }

  note({ start, aside }: FoundTime, resolved: Resolved): void {
    const sentence = indexAt(this.#sentences, start);
    if (sentence !== this.#sentence) this.#year = undefined;
    this.#sentence = sentence;
    this.#last = resolved;
    if (resolved.tellsYear && !aside) this.#year = partsOf(resolved.end)[0];
  }
}
