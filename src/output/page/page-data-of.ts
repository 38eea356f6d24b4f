import type { Language } from '../../generated/labels.js';
import type { Entity } from '../../schema/entity.js';
import type { Link } from '../../schema/link.js';
import type { PackType } from '../../schema/pack-type.js';
import type { Report } from '../../schema/report.js';
import type { Root } from '../../schema/root.js';
import type { RuleReference } from '../../schema/rule-reference.js';
import type { Section } from '../../schema/section.js';
import { headingSpan } from '../heading-span.js';
import { reportsOf } from '../reports-of.js';
import { sectionsOf } from '../sections-of.js';
import { textOf } from '../text-of.js';
import { formsIn } from './forms-in.js';
import { packFields } from './pack-fields.js';
import type { PageData, PageEntity, PageLink, PagePackRecord, PageRecord, PageSection } from './page-data.js';
import { textKey } from './text-key.js';

/** What the script of a page about these reports has to know. */
export function pageDataOf(
  node: Root | Report,
  title: string,
  language: Language,
  packTypes: readonly PackType[] = [],
): PageData {
  const reports = reportsOf(node);
  const sections = reports.flatMap((report) => sectionsOf(report));
  const records = reports.flatMap((report) => report.records).sort((a, b) => a.start - b.start || b.end - a.end);
  const entities = reports.flatMap((report) =>
    report.entities.map((entity) => ({ entity, issuer: entity.id === report.issuer })),
  );
  const recordNumbers = new Map(records.map(({ id }, number) => [id, number]));
  const sectionNumbers = new Map(sections.map(({ id }, number) => [id, number]));
  const entityNumbers = new Map(
    entities.flatMap(({ entity }, number) => entity.mentions.map((mention) => [mention, number] as const)),
  );
  const rules = new Map<string, number>();
  const ruleNumber = ({ file, line, name }: RuleReference): number => {
    const rule = `${file}:${line} ${name}`;
    const number = rules.get(rule) ?? rules.size;
    rules.set(rule, number);
    return number;
  };
  const source = textOf(node);
  const sectionOf = (around: readonly string[]): number => sectionNumbers.get(around.at(-1) ?? '') ?? -1;
  const linkTo = ({ text, id }: Link): PageLink => {
    const record = recordNumbers.get(id ?? '');
    return { text, ...(record !== undefined && { record }) };
  };
  const types = new Map(packTypes.map((type) => [type.name, type]));
  const packed = reports
    .flatMap(({ packRecords = [] }) => packRecords)
    .sort((a, b) => a.start - b.start || b.end - a.end);
  const packs = () => ({
    types: packTypes.map(({ name, label }) => ({ name, label })),
    records: packed.map((record): PagePackRecord => {
      const { id, type, text, start, end } = record;
      const place = { section: sectionOf(record.sections), rule: ruleNumber(record.rule) };
      return { ...{ id, type, text, start, end, ...place }, fields: packFields(record, types.get(type), linkTo) };
    }),
  });

  return {
    ...{ language, title, key: textKey(source), source, base: node.position.start.offset, forms: formsIn(source) },
    records: records.map(({ sentence, sections: around, rule, ...value }): PageRecord => {
      const entity = entityNumbers.get(value.id);
      return {
        ...{ value, sentence, section: sectionOf(around), rule: ruleNumber(rule) },
        ...(entity !== undefined && { entity }),
      };
    }),
    reports: reports.map(({ id, position, period }) => ({ id, start: position.start.offset, period })),
    sections: pageSections(sections),
    sentences: node.type === 'root' ? node.sentences.map(({ start }) => start) : [],
    entities: entities.map((entity) => pageEntity(entity, recordNumbers)),
    ...(packTypes.length > 0 && { packs: packs() }),
    rules: [...rules.keys()],
  };
}

function pageSections(sections: readonly Section[]): PageSection[] {
  const path: number[] = [];
  return sections.map((section, number) => {
    const { id, level, heading, role, position } = section;
    path.length = level - 1;
    const parent = path.findLast((candidate) => candidate !== undefined) ?? -1;
    path[level - 1] = number;
    const [start, end] = [position.start.offset, position.end.offset];
    return { id, label: headingSpan(section).text, heading, role, parent, start, end };
  });
}

function pageEntity(
  { entity, issuer }: { entity: Entity; issuer: boolean },
  recordNumbers: ReadonlyMap<string, number>,
): PageEntity {
  const mentions = entity.mentions.map((id) => recordNumbers.get(id)).filter((number) => number !== undefined);
  return { name: entity.name, level: entity.level && `term.level.${entity.level}`, mentions, issuer };
}
