import type { ReportRecord } from '../../schema/record.js';

/**
 * A function that makes the links of a record true again: they lead to records that are there.
 *
 * @param records all records, in text order
 * @param lineIds what the ids that a review speaks of have become
 * @param written the records that the review has written: only these use its ids
 */
export function relinked(
  records: readonly ReportRecord[],
  lineIds: ReadonlyMap<string, string>,
  written: ReadonlySet<ReportRecord>,
): (record: ReportRecord) => ReportRecord {
  const texts = new Map(records.map(({ id, text }) => [id, text]));
  const known = (record: ReportRecord, id: string | null | undefined, text: string | null): string | null => {
    if (id === null || id === undefined) return null;
    const now = (written.has(record) ? lineIds.get(id) : undefined) ?? id;
    const found = texts.get(now);
    // A number of another version of the rules may lead anywhere: where the text is known, it has to be that.
    return found === undefined || (text !== null && found !== text && written.has(record)) ? null : now;
  };

  /** The activities that name each count. */
  const activities = new Map<string, string[]>();
  const changed = new Set<string>();
  for (const record of records) {
    if (record.type !== 'activity') continue;
    if (written.has(record)) changed.add(record.id);
    for (const { text, id } of record.counts) {
      const count = known(record, id, text);
      if (count !== null) activities.set(count, [...(activities.get(count) ?? []), record.id]);
    }
  }
  /** What a count measures stays as it was, unless the review has taken that activity away or changed what it counts. */
  const activityOf = (count: string, now: string | null): string | null => {
    const naming = activities.get(count) ?? [];
    return now !== null && (naming.includes(now) || !changed.has(now)) ? now : (naming[0] ?? null);
  };

  return (record) => {
    const repaired = mapLinks(record, (id, text) => known(record, id, text)) as ReportRecord;
    if (repaired.type !== 'count') return repaired;
    const { activity, partOf, parts, ...rest } = repaired;
    const left = parts?.map((id) => known(record, id, null)).filter((id) => id !== null);
    return {
      ...rest,
      ...((activity !== undefined || activities.has(record.id)) && {
        activity: activityOf(record.id, known(record, activity, null)),
      }),
      ...(partOf !== undefined && { partOf: known(record, partOf, null) }),
      ...(left !== undefined && left.length > 0 && { parts: left }),
    };
  };
}

/** The value with the ids of all links in it, which are objects with a text, mapped. */
function mapLinks(value: unknown, idOf: (id: string | null, text: string | null) => string | null, depth = 0): unknown {
  if (Array.isArray(value)) return value.map((item) => mapLinks(item, idOf, depth + 1));
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).map(([key, item]) => [key, mapLinks(item, idOf, depth + 1)]);
  const mapped = Object.fromEntries(entries) as { id?: string | null; text?: string | null };
  if (depth > 0 && 'id' in mapped && 'text' in mapped) mapped.id = idOf(mapped.id ?? null, mapped.text ?? null);
  return mapped;
}
