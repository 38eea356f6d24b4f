import type { Span } from '../../source/span.js';
import type { MarkedTokens } from '../clause/marked-tokens.js';
import type { Sentence } from '../clause/sentences.js';
import type { CountDraft } from '../count/count-draft.js';
import type { DateDraft } from '../date/date-draft.js';
import { ClauseChunker } from '../deed/clause-chunks.js';
import { DeedReader } from '../deed/deed-reader.js';
import { isIn } from '../syntax/word-class.js';
import type { Token } from '../token/token.js';
import type { Trace } from '../trace.js';
import type { RoleDraft } from './activity-draft.js';
import { CircumstanceFinder } from './circumstances.js';
import type { Deed } from './deed.js';
import { type Doer, DoerReader } from './doers.js';
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
  readonly #marked: MarkedTokens;
  readonly #tokens: readonly Token[];
  readonly #doers: DoerReader;
  readonly #deeds: DeedReader;
  readonly #circumstances: CircumstanceFinder;
  readonly #measures: MeasureFinder;

  constructor(marked: MarkedTokens, tags: Uint8Array, heads: HeadNouns, trace?: Trace) {
    this.#marked = marked;
    this.#tokens = marked.tokens;
    this.#doers = new DoerReader(marked, heads);
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
    const participants = this.#participants(deed, siblings).filter(({ isDeterminate }) => isDeterminate);
    return {
      organisers: unique(this.#deeds.organisers(deed, siblings.all, previous).roles),
      participants: unique(participants.map(({ role }) => role)),
      dates: unique(dates.map(asRole)),
      places: unique(this.#circumstances.places(deed, siblings)),
      counts: unique(this.#measures.find(deed, siblings).map(asRole)),
      isDated: dates.some(({ kind }) => kind !== 'DURATION'),
      recurs,
    };
  }

  /** With whom and for whom, and who came. */
  #participants(deed: Deed, siblings: SentenceDeeds): readonly Doer[] {
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
    const next = sentence.clauses[clause.index + 1];
    if (next && siblings.in(clause).at(-1) === deed && siblings.in(next).length === 0) {
      const read = this.#doers.read(next.from, next.to);
      if (read && isIn(this.#tokens[read.to], 'attendance-verb')) found.push(...read.doers);
    }
    return found;
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
