import type { Span } from '../../source/span.js';
import type { MarkedTokens } from '../clause/marked-tokens.js';
import type { Sentence } from '../clause/sentences.js';
import type { CountDraft } from '../count/count-draft.js';
import type { DateDraft } from '../date/date-draft.js';
import { ClauseChunker } from '../deed/clause-chunks.js';
import { DeedReader } from '../deed/deed-reader.js';
import type { Trace } from '../trace.js';
import type { RoleDraft } from './activity-draft.js';
import { CircumstanceFinder } from './circumstances.js';
import type { Deed } from './deed.js';
import type { HeadNouns } from './head-nouns.js';
import { MeasureFinder } from './measures.js';
import type { SentenceDeeds } from './sentence-deeds.js';

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

/** Finds the roles of deeds, sentence by sentence. */
export class RoleFinder {
  readonly #deeds: DeedReader;
  readonly #circumstances: CircumstanceFinder;
  readonly #measures: MeasureFinder;

  constructor(marked: MarkedTokens, tags: Uint8Array, heads: HeadNouns, trace?: Trace) {
    this.#deeds = new DeedReader(marked, new ClauseChunker(marked, tags, heads), trace);
    this.#circumstances = new CircumstanceFinder(marked);
    this.#measures = new MeasureFinder(marked);
  }

  /**
   * @param siblings all deeds of the sentence
   * @param previous the sentence just before
   */
  find(deed: Deed, siblings: SentenceDeeds, previous: Sentence | undefined): Roles {
    const { dates, recurs } = this.#circumstances.dates(deed, siblings);
    return {
      organisers: unique(this.#deeds.organisers(deed, siblings.all, previous).roles),
      participants: unique(this.#deeds.participants(deed, siblings.all)),
      dates: unique(dates.map(asRole)),
      places: unique(this.#circumstances.places(deed, siblings)),
      counts: unique(this.#measures.find(deed, siblings).map(asRole)),
      isDated: dates.some(({ kind }) => kind !== 'DURATION'),
      recurs,
    };
  }
}

function asRole(record: CountDraft | DateDraft): RoleDraft {
  return { start: record.start, end: record.end, record };
}

/** Without those that stand at the same place. */
function unique<S extends Span>(spans: readonly S[]): readonly S[] {
  if (spans.length < 2) return spans;
  const seen = new Set<string>();
  return spans.filter(({ start, end }) => {
    const key = `${start}-${end}`;
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}
