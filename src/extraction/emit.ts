import type { Activity } from '../schema/activity.js';
import type { Comparison, ComparisonBasis, Level } from '../schema/comparison.js';
import type { Count, CountCell } from '../schema/count.js';
import type { DateRecord } from '../schema/date.js';
import type { Link } from '../schema/link.js';
import type { Organisation } from '../schema/organisation.js';
import type { RecordType, ReportRecord } from '../schema/record.js';
import type { TextSpan } from '../schema/span.js';
import type { SourceText } from '../source/source-text.js';
import type { Span } from '../source/span.js';
import type { ActivityDraft, RoleDraft } from './activity/activity-draft.js';
import type { BasisDraft, ComparisonDraft, LevelDraft } from './comparison/comparison-draft.js';
import type { CellDraft, CountDraft } from './count/count-draft.js';
import type { DateDraft } from './date/date-draft.js';
import type { Findings } from './findings.js';
import type { OrganisationDraft } from './organisation/organisation-draft.js';
import { simplifiedName } from './organisation/simplified-name.js';
import type { PartLink } from './part/part-link.js';
import type { Passage } from './passage.js';
import type { SectionPaths } from './section-paths.js';
import { indexAt } from './sentence-index.js';

/** Numbers records of each type through the whole root: `count-1`, `date-1`, `count-2`… */
export type Numbering = Record<RecordType, number>;

export const startNumbering = (): Numbering => ({ count: 0, date: 0, organisation: 0, activity: 0, comparison: 0 });

type Draft = Findings['dates' | 'organisations' | 'counts' | 'activities' | 'comparisons'][number];

/** Same start: the longer record first, then the order of this list. */
const TYPE_ORDER: readonly RecordType[] = ['activity', 'comparison', 'organisation', 'date', 'count'];

/** Turns what was found in the view into records of the source, in text order, with ids and links. */
export function emit(
  findings: Findings,
  passage: Passage,
  source: SourceText,
  sectionsAt: SectionPaths,
  firstSentence: number,
  numbering: Numbering,
  wanted: ReadonlySet<RecordType>,
): ReportRecord[] {
  const { view } = passage;
  const drafts: { type: RecordType; draft: Draft }[] = [
    ...findings.activities.map((draft) => ({ type: 'activity' as const, draft })),
    ...findings.comparisons.map((draft) => ({ type: 'comparison' as const, draft })),
    ...findings.organisations.map((draft) => ({ type: 'organisation' as const, draft })),
    ...findings.dates.map((draft) => ({ type: 'date' as const, draft })),
    ...findings.counts.map((draft) => ({ type: 'count' as const, draft })),
  ].filter(({ type }) => wanted.has(type));
  drafts.sort(
    (a, b) =>
      a.draft.start - b.draft.start ||
      b.draft.end - a.draft.end ||
      TYPE_ORDER.indexOf(a.type) - TYPE_ORDER.indexOf(b.type),
  );

  const ids = new Map<Draft, string>();
  for (const { type, draft } of drafts) ids.set(draft, `${type}-${++numbering[type]}`);
  const textSpan = (span: Span): TextSpan => {
    const { start, end } = view.spanToSource(span);
    return { start, end, text: source.text.slice(start, end) };
  };
  const link = (role: RoleDraft): Link => {
    const { text, start, end } = textSpan(role);
    return { text, id: (role.record && ids.get(role.record)) ?? null, start, end };
  };
  const simplified = ({ start, end }: Span): string => passage.text.slice(start, end).replace(/\s+/g, '');
  const links: Links = { ids, textSpan, link, simplified, ...relationsOf(findings, ids) };

  return drafts.map(({ type, draft }): ReportRecord => {
    const { start, end, text } = textSpan(draft);
    const id = ids.get(draft) ?? '';
    const sentence = firstSentence + Math.max(0, indexAt(passage.sentences, draft.start));
    const base: Base = { id, start, end, text, sentence, sections: [...sectionsAt(start)], rule: draft.rule };
    switch (type) {
      case 'count':
        return emitCount(draft as CountDraft, base, links);
      case 'date':
        return emitDate(draft as DateDraft, base);
      case 'organisation':
        return emitOrganisation(draft as OrganisationDraft, base, passage.text);
      case 'comparison':
        return emitComparison(draft as ComparisonDraft, base, links);
      default:
        return emitActivity(draft as ActivityDraft, base, links);
    }
  });
}

/** What all records have. */
type Base = Pick<Count, 'id' | 'start' | 'end' | 'text' | 'sentence' | 'sections' | 'rule'>;

/** How records lead to each other. */
interface Links {
  readonly ids: ReadonlyMap<Draft, string>;
  readonly textSpan: (span: Span) => TextSpan;
  readonly link: (role: RoleDraft) => Link;
  /** The text of a span in Simplified, without blanks. */
  readonly simplified: (span: Span) => string;
  /** The id of the activity that a count measures. */
  readonly measured: ReadonlyMap<Draft, string>;
  readonly partsOf: ReadonlyMap<Draft, PartLink>;
  readonly wholeOf: ReadonlyMap<Draft, Draft>;
}

/** The first activity of a count, the parts of a whole and the whole of a part. */
function relationsOf(
  { activities, parts }: Findings,
  ids: ReadonlyMap<Draft, string>,
): Pick<Links, 'measured' | 'partsOf' | 'wholeOf'> {
  const measured = new Map<Draft, string>();
  const told = activities.flatMap((activity) =>
    activity.counts.map(({ record }) => ({ record, id: ids.get(activity) })),
  );
  for (const { record, id } of told) if (record && id !== undefined) measured.set(record, id);
  const partsOf = new Map<Draft, PartLink>();
  const wholeOf = new Map<Draft, Draft>();
  for (const link of parts) {
    if (!partsOf.has(link.whole)) partsOf.set(link.whole, link);
    for (const part of link.parts) if (!wholeOf.has(part)) wholeOf.set(part, link.whole);
  }
  return { measured, partsOf, wholeOf };
}

function emitCount(draft: CountDraft, base: Base, links: Links): Count {
  const { value, approx, min, max, unit, measure, item, action, cell, dates } = draft;
  const { ids, link, textSpan, measured, partsOf, wholeOf } = links;
  const activity = measured.get(draft) ?? null;
  const { id, start, end, text, sentence, sections, rule } = base;
  const record: Count = {
    type: 'count',
    id,
    start,
    end,
    text,
    sentence,
    sections,
    rule,
    value,
    approx,
    unit,
    measure,
    item,
    action,
    activity,
  };
  if (min !== undefined) record.min = min;
  if (max !== undefined) record.max = max;
  const whole = wholeOf.get(draft);
  if (whole) record.partOf = ids.get(whole) ?? null;
  const divided = partsOf.get(draft);
  if (divided) {
    record.parts = divided.parts.flatMap((part) => ids.get(part) ?? []);
    record.exhaustive = divided.exhaustive;
  }
  if (dates !== undefined && dates.length > 0) record.dates = dates.map((date) => link({ ...date, record: date }));
  if (cell !== undefined) record.cell = emitCell(cell, textSpan);
  return record;
}

function emitDate({ kind, value, resolved }: DateDraft, base: Base): DateRecord {
  const { id, start, end, text, sentence, sections, rule } = base;
  const record: DateRecord = { type: 'date', id, start, end, text, sentence, sections, rule, kind };
  if (value !== undefined) record.value = value;
  if (resolved !== undefined) record.resolved = resolved;
  return record;
}

function emitOrganisation(draft: OrganisationDraft, base: Base, passageText: string): Organisation {
  const { kind } = draft;
  const { id, start, end, text, sentence, sections, rule } = base;
  const record: Organisation = { type: 'organisation', id, start, end, text, sentence, sections, rule, kind };
  const canonical = draft.name ?? simplifiedName(text, passageText.slice(draft.start, draft.end));
  if (canonical !== null) record.name = canonical;
  return record;
}

function emitComparison(draft: ComparisonDraft, base: Base, { link, textSpan }: Links): Comparison {
  const { kind, item, direction, figure, basis } = draft;
  const { id, start, end, text, sentence, sections, rule } = base;
  const { value, approx, min, max, unit, form, stated } = figure;
  const level = (side: LevelDraft | null): Level | null => side && emitLevel(side, link);
  const record: Comparison = {
    type: 'comparison',
    id,
    start,
    end,
    text,
    sentence,
    sections,
    rule,
    kind,
    item,
    direction,
    value,
    approx,
    unit,
    form,
    against: basis?.against ?? null,
    basis: basis && emitBasis(basis, textSpan, link),
    figure: stated && link(stated),
    level: level(draft.level),
    base: level(draft.base),
  };
  if (min !== undefined) record.min = min;
  if (max !== undefined) record.max = max;
  return record;
}

function emitActivity(activity: ActivityDraft, base: Base, { link, simplified, textSpan }: Links): Activity {
  const { id, start, end, text, sentence, sections, rule } = base;
  const record: Activity = {
    type: 'activity',
    id,
    start,
    end,
    text,
    sentence,
    sections,
    rule,
    trigger: textSpan(activity.trigger),
    object: activity.object && textSpan(activity.object),
    action: simplified(activity.trigger),
    name: activity.object && simplified(activity.object),
    category: activity.category,
    status: activity.status,
    organisers: activity.organisers.map(link),
    participants: activity.participants.map(link),
    dates: activity.dates.map(link),
    places: activity.places.map(link),
    counts: activity.counts.map(link),
  };
  if (activity.confidence !== undefined) record.confidence = activity.confidence;
  return record;
}

function emitCell(cell: CellDraft, textSpan: (span: Span) => TextSpan): CountCell {
  const { table, row, column, rowHeader, columnHeader, unit, role } = cell;
  return {
    ...{ table, row, column },
    rowHeader: rowHeader && textSpan(rowHeader),
    columnHeader: columnHeader && textSpan(columnHeader),
    unit: unit && textSpan(unit),
    role,
  };
}

function emitBasis(
  { date, carried, resolved, start, end }: BasisDraft,
  textSpan: (span: Span) => TextSpan,
  link: (role: RoleDraft) => Link,
): ComparisonBasis {
  const named = date && link({ ...date, record: date });
  return { ...textSpan({ start, end }), carried, date: named, ...(resolved && { resolved }) };
}

function emitLevel({ value, min, max, unit, stated }: LevelDraft, link: (role: RoleDraft) => Link): Level {
  const { text, id } = stated ? link(stated) : { text: null, id: null };
  return { value, min, max, unit, computed: stated === null, text, id };
}
