import type { Link } from '../../schema/link.js';
import type { PackRecordBase } from '../../schema/pack-record.js';
import type { PackType } from '../../schema/pack-type.js';
import { fieldOf, textsOf } from '../pack-cells.js';
import type { FieldValue, PackField, PageLink } from './page-data.js';

/** What a record of a pack shows, in the order of its type; fields that say nothing are left out. */
export function packFields(
  record: PackRecordBase,
  type: PackType | undefined,
  linkTo: (link: Link) => PageLink,
): PackField[] {
  return Object.entries(type?.fields ?? {}).flatMap(([name, { label }]) => {
    const value = fieldOf(record, name);
    const texts = textsOf(value);
    if (texts.length === 0) return [];
    return [{ label: label ?? { zh: name, en: name }, value: shown(value, texts, linkTo) }];
  });
}

function shown(
  value: ReturnType<typeof fieldOf>,
  texts: readonly string[],
  linkTo: (link: Link) => PageLink,
): FieldValue {
  if (typeof value === 'number' || typeof value === 'string') return value;
  const links = value === null ? [] : 'text' in value ? [value] : value;
  const all = links.filter((link) => typeof link === 'object');
  return all.length > 0 ? all.map(linkTo) : texts.join('; ');
}
