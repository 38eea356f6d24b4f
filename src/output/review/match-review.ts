import type { RecordType } from '../../schema/record.js';

/** What of a record, or of a line of a review, tells whether one is of the other. */
export interface Placed {
  readonly id: string;
  readonly type: RecordType;
  readonly start: number;
  readonly end: number;
  readonly original?: { readonly start: number; readonly end: number } | undefined;
}

/**
 * The record that each line of a review is of: of the same type at the place where the reviewer found it, or put it. Ids say
 * nothing here: the next version of the rules numbers anew. A record is found once.
 */
export function matchReview<Line extends Placed, Found extends Placed>(
  lines: readonly Line[],
  records: readonly Found[],
): Map<Line, Found> {
  const byPlace = new Map<string, Found[]>();
  for (const record of records) {
    const key = placeKey(record.type, record);
    byPlace.set(key, [...(byPlace.get(key) ?? []), record]);
  }
  const found = new Map<Line, Found>();
  const take = (line: Line, key: string): void => {
    const [record, ...others] = byPlace.get(key) ?? [];
    if (record === undefined) return;
    found.set(line, record);
    byPlace.set(key, others);
  };
  for (const line of lines) take(line, placeKey(line.type, line.original ?? line));
  // What an edit has moved may stand where it was moved to by now.
  for (const line of lines) if (!found.has(line)) take(line, placeKey(line.type, line));
  return found;
}

const placeKey = (type: RecordType, { start, end }: { readonly start: number; readonly end: number }): string =>
  `${type} ${start} ${end}`;
