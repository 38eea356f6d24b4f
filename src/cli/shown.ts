const LIST_SEPARATOR = '; ';

/** A field of a flat record as one text for people: a linked record by its words, a body by its name, days as ISO 8601 has them. */
export function shown(value: unknown): string {
  if (value === null || value === undefined) return '';
  if (Array.isArray(value)) return value.map(shown).join(LIST_SEPARATOR);
  if (typeof value !== 'object') return String(value);
  const { text, name, path, start, end, value: number, unit } = value as Readonly<Record<string, unknown>>;
  if (typeof text === 'string') return text;
  if (typeof name === 'string') return name;
  // The section around a record: the innermost heading.
  if (Array.isArray(path)) return String(path.at(-1) ?? '');
  if (typeof start === 'string') return start === end ? start : `${start}/${end}`;
  if (typeof number === 'number') return `${number}${typeof unit === 'string' ? unit : ''}`;
  return JSON.stringify(value);
}
