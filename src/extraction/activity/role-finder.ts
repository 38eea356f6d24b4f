import type { ActivityStatus } from '../../schema/activity.js';
import type { Span } from '../../source/span.js';
import { DateReader } from '../circumstance/date-reader.js';
import { MeasureReader } from '../circumstance/measure-reader.js';
import { PlaceReader } from '../circumstance/place-reader.js';
import { StatusReader } from '../circumstance/status-reader.js';
import { told } from '../circumstance/told.js';
import type { Sentence } from '../clause/sentences.js';
import type { CountDraft } from '../count/count-draft.js';
import type { DateDraft } from '../date/date-draft.js';
import { ClauseChunker } from '../deed/clause-chunks.js';
import { DeedReader } from '../deed/deed-reader.js';
import { SentenceWords } from '../deed/sentence-words.js';
import type { Passage } from '../passage.js';
import type { RoleDraft } from './activity-draft.js';
import type { Deed } from './deed.js';
import type { HeadNouns } from './head-nouns.js';
import type { ReadPassage } from './read-proposals.js';
import type { SentenceDeeds } from './sentence-deeds.js';

/** Who, with whom, when, where, how many, and whether it was done. */
export interface Roles {
  readonly organisers: readonly RoleDraft[];
  readonly participants: readonly RoleDraft[];
  readonly dates: readonly RoleDraft[];
  readonly places: readonly RoleDraft[];
  readonly counts: readonly RoleDraft[];
  readonly status: ActivityStatus;
}

/** Finds the roles of deeds, sentence by sentence. */
export class RoleFinder {
  readonly #deeds: DeedReader;
  readonly #dates: DateReader;
  readonly #places: PlaceReader;
  readonly #measures: MeasureReader;
  readonly #status: StatusReader;

  constructor(passage: Passage, { marked, tags }: Pick<ReadPassage, 'marked' | 'tags'>, heads: HeadNouns) {
    const chunker = new ClauseChunker(marked, tags, heads);
    const words = new SentenceWords(chunker);
    const tell = told(passage.trace);
    this.#deeds = new DeedReader(marked, chunker, words, passage.trace);
    this.#dates = new DateReader(marked, words, tell);
    this.#places = new PlaceReader(marked, words, tell);
    this.#measures = new MeasureReader(marked, words, tell);
    this.#status = new StatusReader(passage, marked, words, tell);
  }

  /**
   * @param siblings all deeds of the sentence
   * @param previous the sentence just before
   */
  find(deed: Deed, siblings: SentenceDeeds, previous: Sentence | undefined): Roles {
    const { dates, recurs } = this.#dates.find(deed, siblings);
    return {
      organisers: unique(this.#deeds.organisers(deed, siblings.all, previous).roles),
      participants: unique(this.#deeds.participants(deed, siblings.all)),
      dates: unique(dates.map(asRole)),
      places: unique(this.#places.find(deed, siblings)),
      counts: unique(this.#measures.find(deed, siblings).map(asRole)),
      status: this.#status.of(deed, siblings, recurs),
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
