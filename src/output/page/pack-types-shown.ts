import type { PackRecordBase } from '../../schema/pack-record.js';
import type { PackType } from '../../schema/pack-type.js';
import { recordBaseSchema } from '../../schema/record-base.js';
import type { Report } from '../../schema/report.js';
import type { Root } from '../../schema/root.js';
import { packTypesOf } from '../pack-types-of.js';

/** The types of packs that a page shows; of a report by itself those that its records tell, under the names they have. */
export function packTypesShown(node: Root | Report): readonly PackType[] {
  if (node.type === 'root') return packTypesOf(node);
  const found = new Map<string, Set<string>>();
  for (const record of node.packRecords ?? []) {
    const names = found.get(record.type) ?? new Set();
    found.set(record.type, names);
    for (const name of ownNames(record)) names.add(name);
  }
  return [...found].map(([name, fields]) => ({
    ...{ name, pack: '', label: { zh: name, en: name } },
    fields: Object.fromEntries([...fields].map((field) => [field, { type: 'string' }])),
  }));
}

const ownNames = (record: PackRecordBase): string[] =>
  Object.keys(record).filter((name) => name !== 'type' && !Object.hasOwn(recordBaseSchema.shape, name));
