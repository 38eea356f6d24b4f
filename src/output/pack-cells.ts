import type { Link } from '../schema/link.js';
import type { PackRecordBase } from '../schema/pack-record.js';

/** The value of a field of a pack's record: a scalar, a link, or a list of these. */
export type PackFieldValue = string | number | null | Link | readonly (string | number | Link)[];

/** A field of a record, whose type its pack tells. */
export const fieldOf = (record: PackRecordBase, name: string): PackFieldValue =>
  ((record as PackRecordBase & Readonly<Record<string, unknown>>)[name] ?? null) as PackFieldValue;

/** What a value reads like: the texts of links, all values of a list. */
export function textsOf(value: PackFieldValue): string[] {
  if (value === null) return [];
  if (typeof value === 'string' || typeof value === 'number') return [String(value)];
  return 'text' in value ? [value.text] : value.flatMap((each) => textsOf(each));
}
