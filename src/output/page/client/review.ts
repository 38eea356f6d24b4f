import type { Review } from '../../../schema/reviewed-record.js';
import { data } from './data.js';
import { decide, decisions, redo, undo } from './decisions.js';
import { label } from './language.js';
import { keepPreference, readPreference } from './preference.js';
import { allRecords, numberOf, recordAt } from './records.js';
import { fromReviewLines, toReviewLines } from './review-lines.js';
import { goToRecord, selection } from './selection.js';
import { announce } from './status.js';
import { stepToUnchecked } from './stepping.js';

/** What is kept of this text. */
const KEPT = `review.${data.key}`;

/** Goes on where the reader was before, and keeps what is decided from now on. */
export function startReview(): void {
  const kept = readPreference(KEPT);
  const before = kept === null ? null : fromReviewLines(kept);
  if (before !== null && before.size > 0) decisions.set(before);
  decisions.listen((made) => keepPreference(KEPT, toReviewLines(made)));
}

/** Accepts or rejects the selected record and goes on to the next that nobody has judged. */
export function judge(review: Extract<Review, 'accepted' | 'rejected'>): void {
  const record = recordAt(selection.value);
  if (record === undefined || record.pack) return;
  const { id, value } = record;
  // Who accepts what was edited or added has said so already; who rejects what was added takes it away.
  if (review === 'accepted' && (record.review === 'edited' || record.review === 'added')) goOn();
  else if (review === 'rejected' && record.review === 'added') decide(id, null);
  else {
    const original = data.records[record.number]?.value ?? value;
    decide(id, { review, value: original });
    goOn();
  }
  tell();
}

/** Takes back what was decided about the selected record. */
export function withdraw(): void {
  const record = recordAt(selection.value);
  if (record === undefined || record.review === null) return;
  decide(record.id, null);
  tell();
}

/** Takes the last step back, or again, and shows what it was about. */
export function travel(direction: 'undo' | 'redo'): void {
  const id = direction === 'undo' ? undo() : redo();
  if (id === null) return;
  const number = numberOf(id);
  if (number !== null) goToRecord(number);
  announce(`${label(`review.${direction}`)} · ${progressText()}`);
}

/** How many records have been judged, and of how many. */
export function progress(): { readonly number: number; readonly total: number } {
  const records = allRecords();
  return { number: records.filter(({ review }) => review !== null).length, total: records.length };
}

export const progressText = (): string => label('review.progress', progress());

/** The kept lines as a file. */
export function download(): void {
  const link = document.createElement('a');
  const address = URL.createObjectURL(new Blob([toReviewLines(decisions.value)], { type: 'application/x-ndjson' }));
  link.href = address;
  link.download = `${data.title.replace(/[\\/:*?"<>|\s]+/g, ' ').trim()}.review.ndjson`;
  link.click();
  // The browser reads it after the click.
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
  announce(label('review.exported', { number: decisions.value.size }));
}

function goOn(): void {
  stepToUnchecked();
}

const tell = (): void => announce(progressText());
