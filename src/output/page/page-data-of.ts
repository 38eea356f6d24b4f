import type { Language } from '../../generated/labels.js';
import type { Entity } from '../../schema/entity.js';
import type { PackType } from '../../schema/pack-type.js';
import type { ReportRecord } from '../../schema/record.js';
import type { Report } from '../../schema/report.js';
import type { RuleReference } from '../../schema/rule-reference.js';
import type { Section } from '../../schema/section.js';
import { headingSpan } from '../heading-span.js';
import { sectionsOf } from '../sections-of.js';
import { packFields } from './pack-fields.js';
import type { Leading, PageData, PageEntity, PageLink, PageRecord, PageSection } from './page-data.js';
import { recordFields } from './record-fields.js';

/** What the script of a page about these reports has to know. */
export function pageDataOf(
  reports: readonly Report[],
  language: Language,
  packTypes: readonly PackType[] = [],
): PageData {
  const sections = reports.flatMap((report) => sectionsOf(report));
  const own = reports.flatMap((report) => report.records);
  const packed = reports.flatMap((report) => report.packRecords ?? []);
  const isOwn: ReadonlySet<object> = new Set(own);
  const records = [...own, ...packed].sort((a, b) => a.start - b.start || b.end - a.end);
  const types = new Map(packTypes.map((type) => [type.name, type]));
  const entities = reports.flatMap((report) =>
    report.entities.map((entity) => ({ entity, issuer: entity.id === report.issuer })),
  );
  const recordNumbers = new Map(records.map(({ id }, number) => [id, number]));
  const sectionNumbers = new Map(sections.map(({ id }, number) => [id, number]));
  const entityNumbers = new Map(
    entities.flatMap(({ entity }, number) => entity.mentions.map((mention) => [mention, number] as const)),
  );
  const activities = activitiesByFiller(own);
  const rules = new Map<string, number>();

  const linkTo = ({ text, id }: Leading): PageLink => {
    const record = id === null ? undefined : recordNumbers.get(id);
    // A link by id alone is called as its record is.
    const shown = text === '' && record !== undefined ? (records[record]?.text ?? '') : text;
    return { text: shown, ...(record !== undefined && { record }) };
  };
  const ruleNumber = ({ file, line, name }: RuleReference): number => {
    const rule = `${file}:${line} ${name}`;
    const number = rules.get(rule) ?? rules.size;
    rules.set(rule, number);
    return number;
  };

  return {
    language,
    records: records.map((record): PageRecord => {
      const { id, type, text, start, end } = record;
      const entity = entityNumbers.get(id);
      return {
        ...{ id, type, text, start, end },
        section: sectionNumbers.get(record.sections.at(-1) ?? '') ?? -1,
        rule: ruleNumber(record.rule),
        ...(isOwn.has(record)
          ? { fields: recordFields(record as ReportRecord, linkTo, activities.get(id) ?? []) }
          : { fields: {}, packFields: packFields(record, types.get(type), linkTo) }),
        ...(entity !== undefined && { entity }),
      };
    }),
    sections: pageSections(sections),
    entities: entities.map((entity) => pageEntity(entity, recordNumbers)),
    packTypes: packTypes.map(({ name, label }) => ({ name, label })),
    rules: [...rules.keys()],
  };
}

/** The activities that name a record in one of their roles, by the record's id. */
function activitiesByFiller(records: readonly ReportRecord[]): Map<string, Leading[]> {
  const found = new Map<string, Leading[]>();
  for (const record of records) {
    if (record.type !== 'activity') continue;
    const { organisers, participants, dates, places, counts } = record;
    const fillers = new Set([organisers, participants, dates, places, counts].flat().map(({ id }) => id));
    for (const id of fillers) {
      if (id === null) continue;
      const links = found.get(id) ?? [];
      links.push({ text: record.text, id: record.id });
      found.set(id, links);
    }
  }
  return found;
}

function pageSections(sections: readonly Section[]): PageSection[] {
  const path: number[] = [];
  return sections.map((section, number) => {
    const { id, level } = section;
    path.length = level - 1;
    const parent = path.findLast((candidate) => candidate !== undefined) ?? -1;
    path[level - 1] = number;
    return { id, label: headingSpan(section).text, parent };
  });
}

function pageEntity(
  { entity, issuer }: { entity: Entity; issuer: boolean },
  recordNumbers: ReadonlyMap<string, number>,
): PageEntity {
  const mentions = entity.mentions.map((id) => recordNumbers.get(id)).filter((number) => number !== undefined);
  return { name: entity.name, level: entity.level && `term.level.${entity.level}`, mentions, issuer };
}
