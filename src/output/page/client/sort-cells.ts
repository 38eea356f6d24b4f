export type SortDirection = 'ascending' | 'descending';
type Key = string | number | undefined;

/** Compares cells of a column: numbers by size, texts as the language orders them, empty cells last either way. */
export function compareCells(language: string, direction: SortDirection): (a: Key, b: Key) => number {
  // Reports are Chinese whatever the labels are: by pronunciation where both are Han.
  const { compare } = new Intl.Collator(['zh', language], { numeric: true });
  const sign = direction === 'ascending' ? 1 : -1;
  return (a, b) => {
    if (a === undefined || b === undefined) return Number(a === undefined) - Number(b === undefined);
    if (typeof a === 'number' && typeof b === 'number') return sign * (a - b);
    return sign * compare(String(a), String(b));
  };
}
