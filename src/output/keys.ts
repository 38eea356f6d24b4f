/** Between the name of a document and an id inside it. */
const SEPARATOR = '#';

/** The fields of flat records that hold ids. */
const ID_FIELDS: ReadonlySet<string> = new Set(['id', 'report', 'parent', 'sentence', 'activity', 'partOf', 'parts']);

/** The key of an id among many documents: `2023/court.txt#count-3`. */
export const keyOf = (document: string | number, id: string): string => document + SEPARATOR + id;

/** A flat record with all its ids as keys. */
export function withKeys<Value>(value: Value, document: string | number): Value {
  return keyed(value, document, false) as Value;
}

function keyed(value: unknown, document: string | number, isId: boolean): unknown {
  if (typeof value === 'string') return isId ? keyOf(document, value) : value;
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map((one) => keyed(one, document, isId));
  const entries = Object.entries(value).map(([name, member]) => [name, keyed(member, document, ID_FIELDS.has(name))]);
  return Object.fromEntries(entries);
}
