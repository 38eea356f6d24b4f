import type { RecordType, ReportRecord } from '../../schema/record.js';
import type { Passage } from '../passage.js';
import type { Dismissed, DismissedSpan } from './dismissal.js';
import { createLeftoverReader, type LeftoverReader } from './leftover-reader.js';
import { type Notes, noNotes } from './notes.js';
import { recordSpans } from './record-spans.js';

/** Takes notes of one text. */
export interface NoteTaker {
  readonly notes: Notes;
  /** Hears of matches that make no record, in the passage that is read next. */
  readonly dismissed: Dismissed;
  /** A passage has been read. */
  read(passage: Passage, records: readonly ReportRecord[]): void;
}

/** Prepares the rules of `grammars/account`; each call of the result is for one text. */
export function createNoteTakers(): () => NoteTaker {
  leftoverReader ??= createLeftoverReader();
  const leftovers = leftoverReader;
  return () => {
    const notes = noNotes();
    let numbers: DismissedSpan[] = [];
    let bodies: DismissedSpan[] = [];
    return {
      notes,
      dismissed(type, dismissed) {
        if (type === 'organisation') bodies.push(dismissed);
        else if (ABOUT_NUMBERS.has(type)) numbers.push(dismissed);
      },
      read(passage, records) {
        const { view } = passage;
        const { dates, heads, dismissals } = leftovers.read(passage, claimedIn(passage, records, numbers));
        for (const span of dates) notes.dates.push(view.spanToSource(span));
        for (const span of heads) notes.heads.push(view.spanToSource(span));
        noteAll(notes.numbers, view, numbers);
        noteAll(notes.numbers, view, dismissals);
        noteAll(notes.bodies, view, bodies);
        numbers = [];
        bodies = [];
      },
    };
  };
}

/** For each character of the view whether a record or a dismissed match holds it. */
function claimedIn(
  { text, view }: Passage,
  records: readonly ReportRecord[],
  dismissed: readonly DismissedSpan[],
): Uint8Array {
  const claimed = new Uint8Array(text.length);
  for (const record of records) {
    for (const { start, end } of recordSpans(record)) claimed.fill(1, view.fromSource(start), view.fromSource(end));
  }
  for (const { start, end } of dismissed) claimed.fill(1, start, end);
  return claimed;
}

/** Notes spans of a view at their places in the source. */
function noteAll(notes: DismissedSpan[], view: Passage['view'], spans: readonly DismissedSpan[]): void {
  for (const span of spans) {
    const { start, end } = view.spanToSource(span);
    notes.push({ start, end, rule: span.rule, reason: span.reason });
  }
}

/** Reads with no options, so that one is enough. */
let leftoverReader: LeftoverReader | undefined;

/** Candidates for records of these types are rules about numbers. */
const ABOUT_NUMBERS: ReadonlySet<RecordType> = new Set(['count', 'date', 'comparison']);
