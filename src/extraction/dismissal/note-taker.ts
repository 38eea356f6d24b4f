import type { RecordType, ReportRecord } from '../../schema/record.js';
import type { Span } from '../../source/span.js';
import type { Passage } from '../passage.js';
import type { Dismissed } from './dismissal.js';
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
    let numbers: Parameters<Dismissed>[1][] = [];
    let bodies: Parameters<Dismissed>[1][] = [];
    return {
      notes,
      dismissed(type, dismissed) {
        if (type === 'organisation') bodies.push(dismissed);
        else if (ABOUT_NUMBERS.has(type)) numbers.push(dismissed);
      },
      read(passage, records) {
        const { view } = passage;
        const claimed = new Uint8Array(passage.text.length);
        const claim = ({ start, end }: Span): void => void claimed.fill(1, start, end);
        for (const span of records.flatMap(recordSpans)) {
          claim({ start: view.fromSource(span.start), end: view.fromSource(span.end) });
        }
        for (const span of numbers) claim(span);
        const { dates, heads, dismissals } = leftovers.read(passage, claimed);
        const toSource = <T extends Span>(span: T): T => ({ ...span, ...view.spanToSource(span) });
        notes.dates.push(...dates.map(toSource));
        notes.heads.push(...heads.map(toSource));
        notes.numbers.push(...numbers.map(toSource), ...dismissals.map(toSource));
        notes.bodies.push(...bodies.map(toSource));
        numbers = [];
        bodies = [];
      },
    };
  };
}

/** Reads with no options, so that one is enough. */
let leftoverReader: LeftoverReader | undefined;

/** Candidates for records of these types are rules about numbers. */
const ABOUT_NUMBERS: ReadonlySet<RecordType> = new Set(['count', 'date', 'comparison']);
