import type { FlatRecord } from '../schema/flat-record.js';
import type { Link } from '../schema/link.js';
import type { PackRecord, PackRecordBase } from '../schema/pack-record.js';
import type { PackReport, PackRoot } from '../schema/pack-tree.js';
import type { ReportRecord } from '../schema/record.js';
import type { Report } from '../schema/report.js';
import type { Root } from '../schema/root.js';
import type { Section } from '../schema/section.js';
import { headingSpan } from './heading-span.js';
import { fieldOf, textsOf } from './pack-cells.js';
import { packTypesOf } from './pack-types-of.js';
import { reportsOf } from './reports-of.js';
import { sectionsOf } from './sections-of.js';

export type Cell = string | number | boolean | null;

/** One line of a table: column name → value. All rows of one table have the same columns in the same order. */
export type Row = Readonly<Record<string, Cell>>;

/** One plain table for each type of record. */
export type RowsByType = Readonly<Record<FlatRecord['type'], readonly Row[]>>;

/** The same with a table for each type of the packs. */
export type PackRowsByType = RowsByType & Readonly<Record<string, readonly Row[]>>;

/** Between the texts of one cell, and between the headings of a path. */
const LIST_SEPARATOR = '; ';
const PATH_SEPARATOR = ' / ';

/**
 * The records as plain tables of scalars, one for each type, in text order: for a spreadsheet, a data frame or a
 * database. `report` is the id of the report, `section` the id of the innermost section, and `path` the headings that
 * lead to the record, outermost first. Texts of roles are joined by `; `.
 */
export function toRows(node: PackRoot<PackRecordBase> | PackReport<PackRecordBase>): PackRowsByType;
export function toRows(node: Root | Report): RowsByType;
export function toRows(node: Root | Report): PackRowsByType {
  const packed: Record<string, Row[]> = Object.fromEntries(packTypesOf(node).map(({ name }) => [name, []]));
  const tables = {
    report: [] as Row[],
    section: [] as Row[],
    count: [] as Row[],
    date: [] as Row[],
    organisation: [] as Row[],
    activity: [] as Row[],
    comparison: [] as Row[],
  };
  for (const report of reportsOf(node)) {
    tables.report.push(reportRow(report));
    const sections = sectionsOf(report);
    const headings = new Map(sections.map(({ id, heading }) => [id, heading]));
    const pathTo = (ids: readonly string[]): string => ids.map((id) => headings.get(id) ?? '').join(PATH_SEPARATOR);
    for (const section of sections) tables.section.push(sectionRow(report, section));
    for (const record of report.records) {
      tables[record.type].push({ ...placeOf(report, record), path: pathTo(record.sections), ...cellsOf(record) });
    }
    for (const record of report.packRecords ?? []) {
      const rows = packed[record.type] ?? [];
      packed[record.type] = rows;
      rows.push({ ...placeOf(report, record), path: pathTo(record.sections), ...packCells(record as PackRecord) });
    }
  }
  return { ...packed, ...tables };
}

function reportRow({ id, title, genre, excerpt, position }: Report): Row {
  return { type: 'report', id, start: position.start.offset, end: position.end.offset, title, genre, excerpt };
}

function sectionRow(report: Report, section: Section): Row {
  const { id, marker, style, ordinal, level, heading } = section;
  return {
    ...{ type: 'section', id, report: report.id, ...headingSpan(section) },
    ...{ marker, style, ordinal, level, heading, line: section.position.start.line },
  };
}

function placeOf(
  report: Report,
  { type, id, start, end, text, sentence, sections }: ReportRecord | PackRecordBase,
): Row {
  return { type, id, report: report.id, start, end, text, sentence, section: sections.at(-1) ?? null };
}

/** The fields of a record as they are; links and lists by what they read like. */
function packCells(record: PackRecord): Row {
  const { type, id, start, end, text, sentence, sections, rule, ...fields } = record;
  const cells = Object.keys(fields).map((name): [string, Cell] => {
    const value = fieldOf(record, name);
    return [name, typeof value === 'object' && value !== null ? textsOf(value).join(LIST_SEPARATOR) : value];
  });
  return Object.fromEntries(cells);
}

function cellsOf(record: ReportRecord): Row {
  switch (record.type) {
    case 'count': {
      const { value, approx, min, max, unit, measure, item, action, activity } = record;
      const bounds = { min: min ?? null, max: max ?? null };
      return { value, approx, ...bounds, unit, measure, item, action, activity: activity ?? null };
    }
    case 'date': {
      const { kind, value, resolved } = record;
      const days = { from: resolved?.start ?? null, to: resolved?.end ?? null, implied: resolved?.implied ?? null };
      return { kind, value: value ?? null, ...days };
    }
    case 'organisation':
      return { kind: record.kind, name: record.name ?? record.text };
    case 'activity': {
      const { trigger, object, category, status } = record;
      const { organisers, participants, dates, places, counts } = record;
      return {
        ...{ trigger: trigger.text, object: object?.text ?? null, category, status },
        ...{ organisers: joined(organisers), participants: joined(participants), dates: joined(dates) },
        ...{ places: joined(places), counts: joined(counts) },
      };
    }
    case 'comparison': {
      const { kind, item, direction, value, approx, min, max, unit, form, against, basis, level, base } = record;
      return {
        ...{ kind, item, direction, value, approx, min: min ?? null, max: max ?? null, unit, form, against },
        ...{ basis: basis?.text ?? null, from: basis?.resolved?.start ?? null, to: basis?.resolved?.end ?? null },
        ...{ level: level?.value ?? null, level_unit: level?.unit ?? null },
        ...{ base: base?.value ?? null, base_min: base?.min ?? null, base_max: base?.max ?? null },
        ...{ base_unit: base?.unit ?? null, base_computed: base?.computed ?? null },
      };
    }
  }
}

const joined = (links: readonly Link[]): string => links.map(({ text }) => text).join(LIST_SEPARATOR);
