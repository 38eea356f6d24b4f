import { activity } from '../generated/activity.js';
import { circumstance } from '../generated/circumstance.js';
import { comparison } from '../generated/comparison.js';
import { count } from '../generated/count.js';
import { date } from '../generated/date.js';
import { deed } from '../generated/deed.js';
import { lexicon } from '../generated/lexicon.js';
import { organisation } from '../generated/organisation.js';
import { role } from '../generated/role.js';
import type { CompiledRoom } from '../grammar/compiled-room.js';
import { createVocabulary } from '../grammar/vocabulary.js';
import type { Diagnostic } from '../schema/diagnostic.js';
import type { PackRecord } from '../schema/pack-record.js';
import type { PackType } from '../schema/pack-type.js';
import { type RecordType, type ReportRecord, recordTypeSchema } from '../schema/record.js';
import type { Period } from '../schema/report.js';
import type { RuleReference } from '../schema/rule-reference.js';
import type { TextSpan } from '../schema/span.js';
import { loadSegmenter } from '../segmentation/load-segmenter.js';
import type { Segmenter } from '../segmentation/segmenter.js';
import type { SourceText } from '../source/source-text.js';
import type { Span } from '../source/span.js';
import type { ReportNode, Structure } from '../structure/structure.js';
import { ACTIVITY_ACTIONS } from './activity/verb-rules.js';
import { COMPARISON_ACTION_NAMES } from './comparison/comparison-recogniser.js';
import { COUNT_ACTION_NAMES } from './count/count-recogniser.js';
import { DATE_ACTIONS } from './date/date-recogniser.js';
import { refusedDate } from './date/refused-date.js';
import type { HearWinners } from './dismissal/winners.js';
import { emit, startNumbering } from './emit.js';
import { entitiesOf, type ReportEntities } from './entities-of.js';
import { ORGANISATION_ACTIONS } from './organisation/organisation-recogniser.js';
import { emitPacks } from './pack/emit-packs.js';
import { createPackRecogniser } from './pack/pack-recogniser.js';
import { splitRooms } from './pack/pack-rules.js';
import { refusedRecord } from './pack/refused-record.js';
import { createPassage, type Passage } from './passage.js';
import { createRecognisers, ruleSet } from './recognise.js';
import { createSectionPaths } from './section-paths.js';
import { unsoundTotal } from './table/unsound-total.js';
import { createWordTable } from './token/word-table.js';
import type { TraceEvent } from './trace.js';

/** What extraction finds in a text. */
export interface Extraction {
  /** Of all reports, in order. */
  readonly sentences: readonly TextSpan[];
  /** One list of records in text order for each report of the structure, in order. */
  readonly reports: readonly (readonly ReportRecord[])[];
  /** The same for the records of packs; where there are packs. */
  readonly packRecords?: readonly (readonly PackRecord[])[];
  /** The types of record that the packs have; where there are packs. */
  readonly packTypes?: readonly PackType[];
  /** For each report the days that it is about, as far as they are known. */
  readonly periods: readonly (Period | null)[];
  /** For each report the bodies that it mentions. */
  readonly entities: readonly ReportEntities[];
  /** What a reader of the records should know. */
  readonly diagnostics?: readonly Diagnostic[];
}

export interface ExtractorOptions {
  /** The types of record wanted; all if left out. */
  readonly types?: readonly RecordType[];
  /** Further lexicons and rules, which add to our own. */
  readonly grammars?: readonly CompiledRoom[];
  /** The types of record of packs whose rules are among the grammars. */
  readonly packTypes?: readonly PackType[];
  /** Those of them that are wanted, by name; all if left out. */
  readonly wantedPackTypes?: readonly string[];
  /** Loaded at the first text if left out. */
  readonly segmenter?: Segmenter;
  /** The period that the reports are about: `2014`, `2014-06` or `2014-06-30`; each report's own if left out. */
  readonly reference?: string;
}

/** Looks on while a text is read, for explanations. */
export interface Observer {
  /** A report is about to be read. */
  passage?(passage: Passage): void;
  /** A candidate was tried in the report before. Left out, the work of tracing is not done. */
  event?(event: TraceEvent): void;
  /** Matches won in the report before; some of them make no record. */
  readonly winners?: HearWinners;
  /** The report before has been read. */
  read?(passage: Passage, records: readonly ReportRecord[]): void;
  /** A rule decided about a candidate for a body. */
  decided?(name: Span, rule: RuleReference): void;
}

export interface Extractor {
  extract(source: SourceText, structure: Structure, observer?: Observer): Extraction;
}

/** Our own lexicons and rules, whose words make tokens. */
export const ROOMS: readonly CompiledRoom[] = [lexicon, date, organisation, count, activity, role, deed];

/** All rooms whose rules make records; comparisons read tokens as they are. */
export const RULE_ROOMS: readonly CompiledRoom[] = [...ROOMS, circumstance, comparison];

const ears = (observer: Observer): Pick<Passage, 'trace' | 'winners' | 'decided'> => ({
  ...(observer.event && { trace: (event: TraceEvent) => observer.event?.(event) }),
  ...(observer.winners && { winners: observer.winners }),
  ...(observer.decided && { decided: (name: Span, rule: RuleReference) => observer.decided?.(name, rule) }),
});

/**
 * Prepares the grammars.
 *
 * @throws BaogaoError `grammar-check` for a rule that no recogniser can use
 */
export function createExtractor({
  types,
  grammars: given = [],
  packTypes,
  wantedPackTypes,
  segmenter,
  reference,
}: ExtractorOptions = {}): Extractor {
  const { rooms: grammars, packs } = splitRooms(given, packTypes ?? []);
  const isWanted = (name: string): boolean => wantedPackTypes?.includes(name) ?? true;
  const recognisePacks = packs
    .filter((pack) => pack.types.some(({ name }) => isWanted(name)))
    .map((pack) => createPackRecogniser(pack.types, pack.rules));
  const vocabulary = createVocabulary([...ROOMS, ...grammars]);
  const words = createWordTable(vocabulary);
  const users = grammars.length > 0 ? { users: createVocabulary(grammars) } : {};
  const wanted: ReadonlySet<RecordType> = new Set(types ?? recordTypeSchema.options);
  const recognise = createRecognisers(
    {
      date: ruleSet(date, grammars, DATE_ACTIONS),
      organisation: ruleSet(organisation, grammars, ORGANISATION_ACTIONS),
      count: ruleSet(count, grammars, COUNT_ACTION_NAMES),
      activity: ruleSet(activity, grammars, ACTIVITY_ACTIONS),
      comparison: ruleSet(comparison, grammars, COMPARISON_ACTION_NAMES),
    },
    vocabulary,
    wanted,
    reference,
    createVocabulary([lexicon, comparison, ...grammars]),
    recognisePacks.length > 0,
  );

  return {
    extract(source, structure, observer) {
      const options = { vocabulary, ...users, words, segmenter: segmenter ?? loadSegmenter() };
      const sectionsAt = createSectionPaths(structure.root);
      const numbering = startNumbering();
      const packNumbering = new Map<string, number>();
      const packRecords: PackRecord[][] = [];
      const sentences: TextSpan[] = [];
      const reports: ReportRecord[][] = [];
      const periods: (Period | null)[] = [];
      const entities: ReportEntities[] = [];
      const diagnostics: Diagnostic[] = [];
      let entitiesBefore = 0;
      let tablesBefore = 0;
      for (const report of structure.root.children) {
        if (report.type !== 'report') continue;
        const read = createPassage(source, structure, report as ReportNode, options, tablesBefore);
        tablesBefore += read.tables?.length ?? 0;
        const passage = observer ? { ...read, ...ears(observer) } : read;
        observer?.passage?.(passage);
        const firstSentence = sentences.length;
        for (const span of passage.sentences) {
          const { start, end } = passage.view.spanToSource(span);
          sentences.push({ start, end, text: source.text.slice(start, end) });
        }
        const findings = recognise(passage);
        const records = emit(findings, passage, source, sectionsAt, firstSentence, numbering, wanted);
        const found = recognisePacks.map((recognisePack) => recognisePack(passage, findings));
        const drafts = found.flatMap((pack) => pack.drafts).filter(({ type }) => isWanted(type.name));
        const scene = { passage, source, sectionsAt, firstSentence, numbering: packNumbering };
        packRecords.push(emitPacks(drafts, records, scene));
        diagnostics.push(...found.flatMap((pack) => pack.refused.map((draft) => refusedRecord(draft, passage.view))));
        observer?.read?.(passage, records);
        const mentioned = entitiesOf(passage, findings.organisations, records, entitiesBefore);
        entitiesBefore += mentioned.entities.length;
        diagnostics.push(...findings.refused.map((date) => refusedDate(date, passage.view)));
        diagnostics.push(...findings.unsound.map((total) => unsoundTotal(total, passage.view)));
        reports.push(records);
        periods.push(findings.period);
        entities.push(mentioned);
      }
      const packed = packTypes ? { packRecords, packTypes } : {};
      return { sentences, reports, periods, entities, diagnostics, ...packed };
    },
  };
}
