import type { Activity } from '../../schema/activity.js';
import type { Comparison, Level } from '../../schema/comparison.js';
import type { Count } from '../../schema/count.js';
import type { DateRecord } from '../../schema/date.js';
import type { Organisation } from '../../schema/organisation.js';
import type { ReportRecord } from '../../schema/record.js';
import type { FieldValue, Leading, PageFields, PageLink, TermKey } from './page-data.js';

/** Between the first and the last day. */
const INTERVAL = ' – ';

/** So many digits of what is computed are shown. */
const SHOWN_DIGITS = 5;

/**
 * What a record shows, in that order; fields that say nothing are left out.
 *
 * @param activities the activities that name the record in one of their roles
 */
export function recordFields(
  record: ReportRecord,
  linkTo: (link: Leading) => PageLink,
  activities: readonly Leading[],
): PageFields {
  switch (record.type) {
    case 'count':
      return countFields(record, linkTo, activities.map(linkTo));
    case 'date':
      return dateFields(record, activities.map(linkTo));
    case 'organisation':
      return organisationFields(record, activities.map(linkTo));
    case 'activity':
      return activityFields(record, linkTo);
    case 'comparison':
      return comparisonFields(record, linkTo);
  }
}

function countFields(record: Count, linkTo: (link: Leading) => PageLink, activities: readonly PageLink[]): PageFields {
  const { value, approx, min, max, unit, measure, item, action, dates = [], cell, partOf = null, parts = [] } = record;
  const byId = (id: string): PageLink => linkTo({ text: '', id });
  return {
    ...{ value, ...given({ unit, item, action }) },
    ...{ measure: term(`term.measure.${measure}`), approx: term(`term.approx.${approx}`) },
    ...given({ min, max, rowHeader: cell?.rowHeader?.text, columnHeader: cell?.columnHeader?.text }),
    ...(cell && { role: term(`term.cell.${cell.role}`) }),
    ...linked({ dates: dates.map(linkTo), partOf: partOf === null ? [] : [byId(partOf)], parts: parts.map(byId) }),
    ...linked({ activities }),
  };
}

function dateFields({ kind, value, resolved }: DateRecord, activities: readonly PageLink[]): PageFields {
  return {
    kind: term(`term.date.${kind}`),
    ...given({ date: value }),
    ...(resolved && { resolved: interval(resolved.start, resolved.end) }),
    ...(resolved?.implied && { implied: term('term.implied') }),
    ...linked({ activities }),
  };
}

function organisationFields({ kind, name }: Organisation, activities: readonly PageLink[]): PageFields {
  return { kind: term(`term.organisation.${kind}`), ...given({ name }), ...linked({ activities }) };
}

function activityFields(record: Activity, linkTo: (link: Leading) => PageLink): PageFields {
  const { trigger, object, category, status, confidence, organisers, participants, dates, places, counts } = record;
  return {
    ...given({ trigger: trigger.text, object: object?.text }),
    ...{ category: term(`term.category.${category}`), status: term(`term.status.${status}`) },
    ...given({ confidence }),
    ...linked({
      ...{ organisers: organisers.map(linkTo), participants: participants.map(linkTo), dates: dates.map(linkTo) },
      ...{ places: places.map(linkTo), counts: counts.map(linkTo) },
    }),
  };
}

function comparisonFields(record: Comparison, linkTo: (link: Leading) => PageLink): PageFields {
  const { kind, item, direction, value, approx, min, max, unit, against, basis, figure, level, base } = record;
  return {
    ...{ kind: term(`term.comparison.${kind}`), ...given({ item }) },
    ...(direction && { direction: term(`term.direction.${direction}`) }),
    ...given({ value, unit }),
    ...(value !== null && { approx: term(`term.approx.${approx}`) }),
    ...given({ min, max }),
    ...(against && { against: term(`term.against.${against}`) }),
    ...given({ basis: basis?.text }),
    ...(basis?.resolved && { resolved: interval(basis.resolved.start, basis.resolved.end) }),
    ...(level && { now: levelField(level, linkTo) }),
    ...(base && { base: levelField(base, linkTo) }),
    ...(base?.computed && { implied: term('term.computed') }),
    ...linked({ counts: figure ? [linkTo(figure)] : [] }),
  };
}

/** A stated level leads to its count; a computed one has its bounds. */
function levelField({ text, id, min, max, unit }: Level, linkTo: (link: Leading) => PageLink): FieldValue {
  if (text !== null) return [linkTo({ text, id })];
  const [low, high] = [min, max].map((bound) => Number(bound.toPrecision(SHOWN_DIGITS)));
  return `${low === high ? low : low + INTERVAL + high}${unit ?? ''}`;
}

const term = (key: TermKey): FieldValue => ({ term: key });

const interval = (start: string, end: string): string => (start === end ? start : start + INTERVAL + end);

/** The fields that have a value. */
function given<Name extends string>(
  fields: Readonly<Record<Name, string | number | null | undefined>>,
): { [Key in Name]?: string | number } {
  const entries = Object.entries<string | number | null | undefined>(fields);
  return Object.fromEntries(entries.filter(([, value]) => value !== null && value !== undefined)) as {
    [Key in Name]?: string | number;
  };
}

/** The roles that have a filler. */
function linked<Name extends string>(
  roles: Readonly<Record<Name, readonly PageLink[]>>,
): { [Key in Name]?: readonly PageLink[] } {
  const entries = Object.entries<readonly PageLink[]>(roles).filter(([, links]) => links.length > 0);
  return Object.fromEntries(entries) as { [Key in Name]?: readonly PageLink[] };
}
