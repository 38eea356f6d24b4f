import type { RecordValue, ReviewedRecord } from '../../../schema/reviewed-record.js';
import { matchReview } from '../../review/match-review.js';
import { data } from './data.js';
import type { Decision, Decisions } from './decisions.js';
import { sectionAt, sourceText } from './place.js';

/** The reader's decisions as lines of JSON, in text order: flat records, each with `review`. */
export function toReviewLines(decisions: Decisions): string {
  return [...decisions]
    .sort(([, a], [, b]) => a.value.start - b.value.start || b.value.end - a.value.end)
    .map(([id, decision]) => `${JSON.stringify(toLine(id, decision))}\n`)
    .join('');
}

const originals = new Map(data.records.map((record) => [record.value.id, record]));

function toLine(id: string, { review, value }: Decision): object {
  const original = originals.get(id);
  const { start, end } = original?.value ?? value;
  const moved = start !== value.start || end !== value.end;
  const sentence = data.sentences.findLastIndex((candidate) => candidate <= value.start);
  return {
    ...value,
    report: (data.reports.findLast((report) => report.start <= value.start) ?? data.reports[0])?.id ?? null,
    section: sectionOf(value),
    ...(sentence >= 0 && { sentence: `sentence-${sentence + 1}` }),
    rule: original === undefined ? null : (data.rules[original.rule] ?? null),
    review,
    ...(moved && { original: { start, end } }),
  };
}

function sectionOf({ start }: RecordValue): object | null {
  let at = data.sections[sectionAt(start)];
  if (at === undefined) return null;
  const { id } = at;
  const path: string[] = [];
  let outermost = at;
  for (; at !== undefined; at = data.sections[at.parent]) {
    path.unshift(at.heading);
    outermost = at;
  }
  return { id, path, role: outermost.role };
}

/**
 * Decisions from lines of an earlier session, perhaps about another version of the records; null where they are of another
 * text or no lines at all.
 */
export function fromReviewLines(ndjson: string): Decisions | null {
  let lines: ReviewedRecord[];
  try {
    lines = ndjson
      .split('\n')
      .filter((line) => line.trim() !== '')
      .map((line) => JSON.parse(line) as ReviewedRecord);
  } catch {
    return null;
  }
  if (lines.some(({ start, end, text }) => sourceText(start, end) !== text || text === '')) return null;
  const found = matchReview(
    lines,
    data.records.map(({ value }) => value),
  );
  const decisions = new Map<string, Decision>();
  for (const line of lines) {
    const target = found.get(line);
    if (target === undefined && line.review === 'rejected') continue;
    const { review, ...value } = withoutContext(line);
    const id = target?.id ?? freeId(value, decisions);
    if (target === undefined) decisions.set(id, { review: 'added', value: { ...value, id } });
    else if (review === 'added' || review === 'edited')
      decisions.set(id, { review: 'edited', value: { ...value, id } });
    else decisions.set(id, { review, value: target });
  }
  return decisions;
}

/** The line without what it says for readers only. */
function withoutContext(line: ReviewedRecord): RecordValue & Pick<ReviewedRecord, 'review'> {
  const { original, report, section, sentence, rule, document, ...value } = line as ReviewedRecord &
    Readonly<Record<string, unknown>>;
  return value as RecordValue & Pick<ReviewedRecord, 'review'>;
}

function freeId({ id, type }: RecordValue, taken: Decisions): string {
  let free = id;
  for (let number = 1; originals.has(free) || taken.has(free); number++) free = `${type}-added-${number}`;
  return free;
}
