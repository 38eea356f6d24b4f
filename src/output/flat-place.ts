import type { FlatContext } from '../schema/flat-context.js';
import type { FlatPackPlace } from '../schema/flat-pack-record.js';
import type { FlatSection } from '../schema/flat-record.js';
import type { PackRecordBase } from '../schema/pack-record.js';
import type { Report } from '../schema/report.js';
import type { Section } from '../schema/section.js';
import { nestedSections } from './sections-of.js';
import { sentenceId } from './sentence-id.js';

/** What is known of each section, by its id. */
export type Contexts = ReadonlyMap<string, FlatContext & Pick<FlatSection, 'parent'>>;

/** @param sections in text order, each before the ones inside it */
export function contextsOf(sections: readonly Section[]): Contexts {
  const contexts = new Map<string, FlatContext & Pick<FlatSection, 'parent'>>();
  const add = ({ id, heading, role }: Section, around?: FlatContext): void => {
    const path = [...(around?.path ?? []), heading];
    contexts.set(id, { id, path, role: around ? around.role : role, parent: around?.id ?? null });
  };
  for (const section of sections) {
    if (!contexts.has(section.id)) add(section);
    for (const child of nestedSections(section)) add(child, contexts.get(section.id));
  }
  return contexts;
}

/** Where a record stands, in place of the numbers and lists that it has in the tree. */
export function flatPlaceOf(
  { sentence, sections, rule }: Pick<PackRecordBase, 'sentence' | 'sections' | 'rule'>,
  report: Pick<Report, 'id'>,
  contexts: Contexts,
): Omit<FlatPackPlace, 'document'> {
  const { id, path, role } = contexts.get(sections.at(-1) ?? '') ?? {};
  const section = id === undefined || path === undefined ? null : { id, path, role: role ?? null };
  return {
    ...{ report: report.id, section, sentence: sentenceId(sentence) },
    rule: `${rule.file}:${rule.line} ${rule.name}`,
  };
}
