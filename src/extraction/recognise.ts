import { comparison } from '../generated/comparison.js';
import { lexicon } from '../generated/lexicon.js';
import type { CompiledRoom, CompiledRule } from '../grammar/compiled-room.js';
import { createVocabulary, type Vocabulary } from '../grammar/vocabulary.js';
import type { RecordType } from '../schema/record.js';
import { createActivityRecogniser } from './activity/activity-recogniser.js';
import { createComparisonRecogniser } from './comparison/comparison-recogniser.js';
import type { CountDraft } from './count/count-draft.js';
import { createCountRecogniser } from './count/count-recogniser.js';
import type { DateDraft } from './date/date-draft.js';
import { createDateRecogniser } from './date/date-recogniser.js';
import { type Findings, NO_FINDINGS } from './findings.js';
import { createOrganisationRecogniser } from './organisation/organisation-recogniser.js';
import { createPartReader } from './part/part-reader.js';
import type { Passage } from './passage.js';
import { createTableReader } from './table/read-tables.js';
import { rowActivities } from './table/row-activities.js';
import type { Trace } from './trace.js';

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

  return (passage) => {
    const findings = { ...NO_FINDINGS };
    if (linked || wanted.size > 0) Object.assign(findings, dates(passage));
    if (counted || wanted.has('organisation')) findings.organisations = organisations(passage, findings);
    if (counted) findings.counts = withoutDates(counts(passage, findings), findings.dates, passage.trace);
    const read = passage.tables?.length ? tables(passage, findings) : null;
    if (read !== null) Object.assign(findings, { dates: read.dates, counts: read.counts, unsound: read.unsound });
    const totals = read?.sound.map(({ total, parts }) => ({ whole: total, parts, exhaustive: true })) ?? [];
    if (compares || wanted.has('count')) findings.parts = [...parts(passage, findings), ...totals];
    if (compares) findings.comparisons = comparisons(passage, findings);
    if (all) findings.activities = activities(passage, findings);
    if (all && read !== null) findings.activities = rowActivities(read.tables, passage, findings);
    return findings;
  };
}

/** The counts that touch no date; both lists are in order and free of overlaps in themselves. */
function withoutDates(counts: readonly CountDraft[], dates: readonly DateDraft[], trace?: Trace): CountDraft[] {
  let next = 0;
  return counts.filter(({ start, end, rule }) => {
    while (next < dates.length && (dates[next]?.end ?? 0) <= start) next++;
    const date = dates[next];
    if (date === undefined || date.start >= end) return true;
    const reason = `it overlaps a date, by rule ${date.rule.name}`;
    trace?.({ type: 'count', rule, span: { start, end }, captures: {}, outcome: 'dropped', reason });
    return false;
  });
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
