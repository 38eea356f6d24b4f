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
import type { RoleDraft } from './activity/activity-draft.js';
import type { BasisDraft, ComparisonDraft, LevelDraft } from './comparison/comparison-draft.js';
import type { CellDraft } from './count/count-draft.js';
import type { Findings } from './findings.js';
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
  const measured = new Map<Draft, string>();
  for (const activity of findings.activities) {
    const id = ids.get(activity);
    if (id === undefined) continue;
    for (const { record } of activity.counts) if (record) measured.set(record, id);
  }

  const partsOf = new Map<Draft, PartLink>();
  const wholeOf = new Map<Draft, Draft>();
  for (const link of findings.parts) {
    if (!partsOf.has(link.whole)) partsOf.set(link.whole, link);
    for (const part of link.parts) if (!wholeOf.has(part)) wholeOf.set(part, link.whole);
  }

  const textSpan = (span: Span): TextSpan => {
    const { start, end } = view.spanToSource(span);
    return { start, end, text: source.text.slice(start, end) };
  };
  const link = (role: RoleDraft): Link => {
    const { text, start, end } = textSpan(role);
    return { text, id: (role.record && ids.get(role.record)) ?? null, start, end };
  };
  const simplified = ({ start, end }: Span): string => passage.text.slice(start, end).replace(/\s+/g, '');

  const level = (draft: LevelDraft | null): Level | null => draft && emitLevel(draft, link);

  return drafts.map(({ type, draft }): ReportRecord => {
    const { start, end, text } = textSpan(draft);
    const id = ids.get(draft) ?? '';
    const sentence = firstSentence + Math.max(0, indexAt(passage.sentences, draft.start));
    const sections = [...sectionsAt(start)];
    const { rule } = draft;
    switch (type) {
      case 'count': {
        const { value, approx, min, max, unit, measure, item, action } = draft as Findings['counts'][number];
        const activity = measured.get(draft) ?? null;
        const record: Count = {
          type,
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
        const { cell, dates } = draft as Findings['counts'][number];
        if (dates !== undefined && dates.length > 0)
          record.dates = dates.map((date) => link({ ...date, record: date }));
        if (cell !== undefined) record.cell = emitCell(cell, textSpan);
        return record;
      }
      case 'date': {
        const { kind, value, resolved } = draft as Findings['dates'][number];
        const record: DateRecord = { type, id, start, end, text, sentence, sections, rule, kind };
        if (value !== undefined) record.value = value;
        if (resolved !== undefined) record.resolved = resolved;
        return record;
      }
      case 'organisation': {
        const { name, kind } = draft as Findings['organisations'][number];
        const record: Organisation = { type, id, start, end, text, sentence, sections, rule, kind };
        const canonical = name ?? simplifiedName(text, passage.text.slice(draft.start, draft.end));
        if (canonical !== null) record.name = canonical;
        return record;
      }
      case 'comparison': {
        const { kind, item, direction, figure, basis, ...sides } = draft as ComparisonDraft;
        const { value, approx, min, max, unit, form, stated } = figure;
        const record: Comparison = {
          ...{ type, id, start, end, text, sentence, sections, rule, kind, item, direction, value, approx, unit, form },
          ...{
            against: basis?.against ?? null,
            basis: basis && emitBasis(basis, textSpan, link),
            figure: stated && link(stated),
          },
          ...{ level: level(sides.level), base: level(sides.base) },
        };
        if (min !== undefined) record.min = min;
        if (max !== undefined) record.max = max;
        return record;
      }
      default: {
        const activity = draft as Findings['activities'][number];
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
    }
  });
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
