/** What is marked: a stretch of the text with a name. */
export interface Marked {
  readonly id: string;
  readonly type: string;
  readonly start: number;
  readonly end: number;
  /** True where its type is one of a pack. */
  readonly pack?: boolean;
}

/** What writes marked text does next: open a mark, the first piece of a record or a later one; write a stretch; close a mark. */
export type MarkStep =
  | { readonly type: 'open'; readonly record: Marked; readonly first: boolean }
  | { readonly type: 'text'; readonly start: number; readonly end: number }
  | { readonly type: 'close' };

/** Marks stretches of a text, which come in order. */
export interface Marker {
  /** The steps that write a stretch. */
  stretch(start: number, end: number): MarkStep[];
  /** Closes what is open: marks do not reach over the end of a block, but go on in the next. */
  endBlock(): MarkStep[];
}

const CLOSE: MarkStep = { type: 'close' };

/**
 * Records nest where the text lets them: one inside another is a mark inside a mark. Where two cross, or where a block
 * ends, the inner one is marked in pieces. Work is linear in stretches and records, times the depth to which records nest.
 *
 * @param begun ids of records whose first piece stands before the stretches
 */
export function createMarker(records: readonly Marked[], begun: Iterable<string> = []): Marker {
  const waiting = records.filter(({ start, end }) => start < end).sort(outermostFirst);
  const seen = new Set(begun);
  let next = 0;
  /** The records around the present place, outermost first. */
  let open: Marked[] = [];
  /** How many of them, from the outside, have their mark open. */
  let marked = 0;

  function closeFrom(depth: number): MarkStep[] {
    const closing = Array.from({ length: Math.max(0, marked - depth) }, () => CLOSE);
    marked = Math.min(marked, depth);
    return closing;
  }

  /** Brings `open` up to date. */
  function arriveAt(offset: number): MarkStep[] {
    const ended = open.findIndex(({ end }) => end <= offset);
    const closing = ended < 0 ? [] : closeFrom(ended);
    if (ended >= 0) open = open.filter(({ end }) => end > offset);
    for (let record = waiting[next]; record !== undefined && record.start <= offset; record = waiting[next]) {
      if (record.end > offset) open.push(record);
      next += 1;
    }
    return closing;
  }

  function openMarks(): MarkStep[] {
    const opening = open.slice(marked).map((record): MarkStep => {
      const first = !seen.has(record.id);
      seen.add(record.id);
      return { type: 'open', record, first };
    });
    marked = open.length;
    return opening;
  }

  return {
    stretch(start, end) {
      const steps: MarkStep[] = [];
      for (let at = start; at < end; ) {
        steps.push(...arriveAt(at));
        const stop = open.reduce((nearest, record) => Math.min(nearest, record.end), waiting[next]?.start ?? end);
        const to = Math.min(stop, end);
        steps.push(...openMarks(), { type: 'text', start: at, end: to });
        at = to;
      }
      return steps;
    },
    endBlock: () => closeFrom(0),
  };
}

const outermostFirst = (a: Marked, b: Marked): number => a.start - b.start || b.end - a.end;
