import { comparison } from '../generated/comparison.js';
import { lexicon } from '../generated/lexicon.js';
import type { CompiledRoom, CompiledRule } from '../grammar/compiled-room.js';
import { createVocabulary, type Vocabulary } from '../grammar/vocabulary.js';
import type { RecordType } from '../schema/record.js';
import { createActivityRecogniser } from './activity/activity-recogniser.js';
import { createComparisonRecogniser } from './comparison/comparison-recogniser.js';
import { tableComparisons } from './comparison/table-comparisons.js';
import type { CountDraft } from './count/count-draft.js';
import { createCountRecogniser } from './count/count-recogniser.js';
import type { DateDraft } from './date/date-draft.js';
import { createDateRecogniser } from './date/date-recogniser.js';
import { type Findings, NO_FINDINGS } from './findings.js';
import { createOrganisationRecogniser } from './organisation/organisation-recogniser.js';
import { overlapping } from './overlapping.js';
import { createPartReader } from './part/part-reader.js';
import type { Passage } from './passage.js';
import { createTableReader, type TableFindings } from './table/read-tables.js';
import { rowActivities } from './table/row-activities.js';

/** The rules of each recogniser; those of comparisons are our own if left out. */
export type RuleSets = Readonly<Record<Exclude<RecordType, 'comparison'>, readonly CompiledRule[]>> & {
  readonly comparison?: readonly CompiledRule[];
};

/**
 * The recognisers in their order: dates, organisations, counts, comparisons, activities. Each sees what those before it
 * found; a count that overlaps a date is none.
 *
 * @param comparisonWords the words that rules of comparisons see; those of `vocabulary` make tokens, these do not
 * @param linked whether somebody else needs dates, organisations and counts, whatever is wanted
 */
export function createRecognisers(
  rules: RuleSets,
  vocabulary: Vocabulary,
  wanted: ReadonlySet<RecordType>,
  reference?: string,
  comparisonWords: Vocabulary = createVocabulary([lexicon, comparison]),
  linked = false,
): (passage: Passage) => Findings {
  const dates = createDateRecogniser(rules.date, reference === undefined ? {} : { reference });
  const organisations = createOrganisationRecogniser(rules.organisation);
  const counts = createCountRecogniser(rules.count);
  const activities = createActivityRecogniser(rules.activity, vocabulary);
  const tables = createTableReader();
  const parts = createPartReader();
  const compares = wanted.has('comparison');
  const comparisons = createComparisonRecogniser(
    compares ? (rules.comparison ?? comparison.rules) : [],
    comparisonWords,
  );
  const all = wanted.has('activity');
  const counted = all || compares || linked || wanted.has('count');

  const readActivities = (passage: Passage, findings: Findings, read: TableFindings | null): Findings['activities'] => {
    const found = activities(passage, findings);
    return read === null ? found : rowActivities(read.tables, passage, { ...findings, activities: found });
  };

  /** With what the columns of tables compare. */
  const withTables = ({ text }: Passage, { comparisons, counts, dates, period }: Findings): Findings['comparisons'] =>
    [...comparisons, ...tableComparisons(text, counts, dates, period, comparisonWords)].sort(
      (a, b) => a.start - b.start,
    );

  /** Dates, bodies and numbers, as far as they are wanted or others need them. */
  const readParts = (passage: Passage): Gathering => {
    const findings: Gathering = { ...NO_FINDINGS };
    if (linked || wanted.size > 0) Object.assign(findings, dates(passage));
    if (counted || wanted.has('organisation')) findings.organisations = organisations(passage, findings);
    if (counted) findings.counts = withoutDates(counts(passage, findings), findings.dates);
    return findings;
  };

  return (passage) => {
    const findings = readParts(passage);
    const read = passage.tables?.length ? tables(passage, findings) : null;
    if (read !== null) Object.assign(findings, { dates: read.dates, counts: read.counts, unsound: read.unsound });
    if (compares || wanted.has('count')) findings.parts = [...parts(passage, findings), ...totalsOf(read)];
    if (compares) findings.comparisons = comparisons(passage, findings);
    if (compares && read !== null) findings.comparisons = withTables(passage, findings);
    if (all) findings.activities = readActivities(passage, findings, read);
    return findings;
  };
}

/** Findings that are being added to. */
type Gathering = { -readonly [Field in keyof Findings]: Findings[Field] };

/** The totals of tables that are the sums of their parts. */
const totalsOf = (read: TableFindings | null): Findings['parts'] =>
  read?.sound.map(({ total, parts }) => ({ whole: total, parts, exhaustive: true })) ?? [];

/** The counts that touch no date; both lists are in order and free of overlaps in themselves. */
function withoutDates(counts: readonly CountDraft[], dates: readonly DateDraft[]): CountDraft[] {
  const over = overlapping(counts, dates);
  return counts.filter((count) => !over.has(count));
}

/** The rules of a room, and of the user's rooms those whose action the recogniser knows, with all `skip` rules. */
export function ruleSet(
  own: CompiledRoom,
  users: readonly CompiledRoom[],
  actions: ReadonlySet<string>,
): readonly CompiledRule[] {
  const added = users.flatMap(({ rules }) => rules.filter(({ action }) => action === 'skip' || actions.has(action)));
  return [...own.rules, ...added];
}
