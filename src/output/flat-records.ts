import type { FlatRecord, FlatReport, FlatSection, NamedEntity } from '../schema/flat-record.js';
import type { ReportRecord } from '../schema/record.js';
import type { Report } from '../schema/report.js';
import type { Section } from '../schema/section.js';
import { type Contexts, contextsOf, flatPlaceOf } from './flat-place.js';
import { headingSpan } from './heading-span.js';
import { withKeys } from './keys.js';
import { sectionsOf } from './sections-of.js';

/** All records of a report as flat records: the report, its sections and its records, each in text order. */
export function flatRecordsOf(report: Report, document?: string | number): FlatRecord[] {
  const sections = sectionsOf(report);
  const contexts = contextsOf(sections);
  const bodies = bodiesOf(report);
  const records = [
    flatReport(report, bodies),
    ...sections.map((section) => flatSection(section, report, contexts)),
    ...report.records.map((record) => flatRecord(record, report, contexts, bodies)),
  ];
  return document === undefined ? records : records.map((record) => ({ document, ...withKeys(record, document) }));
}

function flatReport(report: Report, bodies: Bodies): FlatReport {
  const { type, id, title, genre, excerpt, period, issuer, position } = report;
  const { start, end } = position;
  const span = { start: start.offset, end: end.offset };
  return { type, id, ...span, title, genre, excerpt, period, issuer: bodies.get(issuer ?? '') ?? null };
}

function flatSection(section: Section, report: Report, contexts: Contexts): FlatSection {
  const { type, id, marker, style, ordinal, level, heading, position } = section;
  const { path, role, parent } = contexts.get(id) ?? { path: [heading], role: section.role, parent: null };
  const { start, end } = position;
  return {
    ...{ type, id, ...headingSpan(section), marker, style, ordinal, level, heading, role, path, parent },
    ...{ extent: { start: start.offset, end: end.offset }, line: start.line, report: report.id },
  };
}

function flatRecord(record: ReportRecord, report: Report, contexts: Contexts, bodies: Bodies): FlatRecord {
  const { sentence, sections, rule, ...own } = record;
  const around = flatPlaceOf(record, report, contexts);
  if (own.type !== 'organisation') return { ...own, ...around };
  return { ...own, name: own.name ?? own.text, entity: bodies.get(own.id) ?? null, ...around };
}

/** The bodies of a report, by their ids and those of their mentions. */
type Bodies = ReadonlyMap<string, NamedEntity>;

const bodiesOf = ({ entities }: Report): Bodies =>
  new Map(entities.flatMap(({ id, name, mentions }) => [id, ...mentions].map((key) => [key, { id, name }] as const)));
