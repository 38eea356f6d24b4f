import type { RecordType, ReportRecord } from '../../schema/record.js';
import type { Span } from '../../source/span.js';
import type { View } from '../../source/view.js';
import type { Passage } from '../passage.js';
import type { DismissedSpan } from './dismissal.js';
import { dismissedOf, dismissedSpan } from './dismissed-span.js';
import { createLeftoverReader, type LeftoverReader } from './leftover-reader.js';
import { createNotes, type Notes } from './notes.js';
import { recordSpans } from './record-spans.js';
import type { HearWinners, Winners } from './winners.js';

/** Takes notes of one text. */
export interface NoteTaker {
  readonly notes: Notes;
  /** Hears of matches, some of which make no record, in the passage that is read next. */
  readonly winners: HearWinners;
  /** A passage has been read. */
  read(passage: Passage, records: readonly ReportRecord[]): void;
}

/** Prepares the rules of `grammars/account`; each call of the result is for one text, whose shadow it takes. */
export function createNoteTakers(): (shadow: string) => NoteTaker {
  leftoverReader ??= createLeftoverReader();
  const leftovers = leftoverReader;
  return (shadow) => {
    const notes = createNotes(shadow);
    let won: Winners[] = [];
    return {
      notes,
      winners: (winners) => void won.push(winners),
      read(passage, records) {
        const { view } = passage;
        const { dates, heads } = leftovers.datesAndHeads(passage.tokens);
        const claimed = claimedBy(records, passage);
        const isFree = (span: Span): boolean => !isClaimed(span, claimed);
        const unnamed = heads.filter(isFree);
        const bodies = won.filter(isAboutBodies).flatMap((winners) => dismissedOf(winners, unnamed));
        const numbers = won.filter(isAboutNumbers).flatMap(allDismissed);
        for (const span of numbers) claim(claimed, span);
        const left = [...inView(notes.numerals, view), ...inView(notes.markers, view), ...dates].filter(isFree);
        noteAll(notes.bodies, view, bodies);
        noteAll(notes.numbers, view, numbers);
        noteAll(notes.numbers, view, leftovers.dismissals(passage, left));
        for (const span of dates) notes.dates.push(view.spanToSource(span));
        for (const span of heads) notes.heads.push(view.spanToSource(span));
        won = [];
      },
    };
  };
}

/** Candidates for records of these types are rules about numbers. */
const ABOUT_NUMBERS: ReadonlySet<RecordType> = new Set(['count', 'date', 'comparison']);

const isAboutNumbers = ({ type }: Winners): boolean => ABOUT_NUMBERS.has(type);

const isAboutBodies = ({ type }: Winners): boolean => type === 'organisation';

const allDismissed = (winners: Winners): DismissedSpan[] =>
  winners.matches.flatMap((match) => dismissedSpan(winners, match) ?? []);

/** For each character of the view whether a record holds it. */
function claimedBy(records: readonly ReportRecord[], { text, view }: Passage): Uint8Array {
  const claimed = new Uint8Array(text.length);
  for (const record of records) for (const span of recordSpans(record)) claim(claimed, inside(span, view));
  return claimed;
}

/** Spans are short: \`fill\` would take longer. */
function claim(claimed: Uint8Array, { start, end }: Span): void {
  for (let at = start; at < end; at++) claimed[at] = 1;
}

const inside = ({ start, end }: Span, { fromSource }: View): Span => ({
  start: fromSource(start),
  end: fromSource(end),
});

function isClaimed({ start, end }: Span, claimed: Uint8Array): boolean {
  for (let at = start; at < end; at++) if (claimed[at] === 1) return true;
  return false;
}

/** Spans of the source, in order, at their places in a view; those that are cut out of it are left out. */
function inView(spans: readonly Span[], view: View): Span[] {
  const { base } = view;
  return spans
    .filter(({ start, end }) => base.start < end && start < base.end)
    .map((span) => inside(span, view))
    .filter(({ start, end }) => start < end);
}

/** Notes spans of a view at their places in the source. */
function noteAll(notes: DismissedSpan[], view: View, spans: readonly DismissedSpan[]): void {
  for (const span of spans) {
    const { start, end } = view.spanToSource(span);
    notes.push({ start, end, rule: span.rule, reason: span.reason });
  }
}

/** Reads with no options, so that one is enough. */
let leftoverReader: LeftoverReader | undefined;
