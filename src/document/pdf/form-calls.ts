/** Forms draw others, and each of those draws others again: so many drawings of forms are more than any file has. */
const MOST_CALLS = 100_000;
/** `/Fm1 12 0 R`: a name with the object that it stands for. */
const NAMED_OBJECT = /\/([^\s/<>[\]()]{1,127})\s{1,9}(\d{1,9})\s{1,9}\d{1,5}\s{1,9}R\b/g;
const CALL = /\/([^\s/<>[\]()]{1,127})\s{1,9}Do\b/g;
/** Objects that lead to the names of a stream stand in each other no deeper: resources, the names of forms. */
const DEEPEST_RESOURCES = 2;

/** A stream that may draw. */
export interface Stream {
  readonly object: number | null;
  readonly dictionary: string;
  /** How often it draws each name. */
  readonly calls: Map<string, number>;
}

/** Collects which streams of a PDF draw which others, to tell how much a page would draw before it is drawn. */
export class FormCalls {
  private readonly streams = new Map<number, Stream>();

  constructor(private readonly objectText: (object: number) => string) {}

  /** A stream with its dictionary, what stands before it included (`12 0 obj << …`). */
  stream(dictionary: string): Stream {
    const [, number] = /(\d{1,9})\s{1,9}\d{1,5}\s{1,9}obj\b/.exec(dictionary) ?? [];
    const stream = { object: number === undefined ? null : Number(number), dictionary, calls: new Map() };
    if (stream.object !== null) this.streams.set(stream.object, stream);
    return stream;
  }

  /** A piece of a stream's contents; a call that two pieces share is missed. */
  add({ calls }: Stream, piece: Uint8Array): void {
    const text = Buffer.from(piece.buffer, piece.byteOffset, piece.length).toString('latin1');
    if (!text.includes('Do')) return;
    for (const [, name = ''] of text.matchAll(CALL)) calls.set(name, (calls.get(name) ?? 0) + 1);
  }

  /** True if what a stream draws, and what that draws, comes to more than any file that people read has. */
  areTooMany(): boolean {
    const totals = new Map<number, number>();
    const totalOf = (object: number, outer: readonly number[]): number => {
      const known = totals.get(object);
      if (known !== undefined) return known;
      const stream = this.streams.get(object);
      // Circles are noticed by the library.
      if (stream === undefined || outer.includes(object)) return 0;
      let total = 1;
      const names = stream.calls.size === 0 ? NO_NAMES : this.namesOf(stream.dictionary, DEEPEST_RESOURCES);
      for (const [name, times] of stream.calls) {
        const called = names.get(name);
        if (called !== undefined) total += times * totalOf(called, [...outer, object]);
      }
      totals.set(object, total);
      return total;
    };
    return [...this.streams.keys()].some((object) => totalOf(object, []) > MOST_CALLS);
  }

  private namesOf(dictionary: string, depth: number): Map<string, number> {
    const names = new Map<string, number>();
    for (const [, name = '', object] of dictionary.matchAll(NAMED_OBJECT)) {
      const number = Number(object);
      if (depth > 0 && (name === 'Resources' || name === 'XObject')) {
        for (const [inner, target] of this.namesOf(this.objectText(number), depth - 1)) names.set(inner, target);
      } else names.set(name, number);
    }
    return names;
  }
}

const NO_NAMES: ReadonlyMap<string, number> = new Map();
