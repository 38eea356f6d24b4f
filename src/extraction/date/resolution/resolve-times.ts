import type { Span } from '../../../source/span.js';
import type { Passage } from '../../passage.js';
import { indexAt } from '../../sentence-index.js';
import type { DateDraft } from '../date-draft.js';
import type { FoundTime } from '../found-time.js';
import type { Context } from './context.js';
import { inferReference } from './infer-reference.js';
import { type Interval, partsOf } from './interval.js';
import { parseReference } from './reference.js';
import { resolveMeaning } from './resolve-meaning.js';
import type { Resolved } from './resolve-moment.js';
import { createSectionYears } from './section-years.js';

/**
 * Computes the days of the time expressions of a passage, in text order, as far as they, the report's period and the
 * expressions before them tell. The period is `reference` (`2014`, `2014-06` or `2014-06-30`), or what the report itself shows of it.
 */
export function resolveTimes(found: readonly FoundTime[], passage: Passage, reference?: string): DateDraft[] {
  const period = reference === undefined ? inferReference(found, passage) : parseReference(reference);
  const sectionYears = createSectionYears(passage.sections);
  const spoken = new Spoken(passage.sentences);
  return found.map((time) => {
    const { meaning, aside, value, ...draft } = time;
    const sectionYear = sectionYears.at(time);
    const context: Context = {
      ...spoken.before(time),
      ...(period && { reference: period }),
      ...(sectionYear !== undefined && { sectionYear }),
    };
    const resolved = resolveMeaning(meaning, context);
    if (resolved && time.kind !== 'DURATION') {
      if (!aside) sectionYears.note(time, resolved);
      spoken.note(time, resolved);
    }
    return { ...draft, ...(value !== undefined && { value }), ...(resolved && { resolved: shown(resolved) }) };
  });
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
    if (!last) return {};
    const distance = indexAt(this.#sentences, start) - this.#sentence;
    return {
      before: last,
      ...(distance <= 1 && { nearby: last }),
      ...(distance === 0 && { inSentence: last }),
      ...(distance === 0 && this.#year !== undefined && { sentenceYear: this.#year }),
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
