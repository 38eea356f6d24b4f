import type { Observer } from '../extraction/extract.js';
import type { Parser } from '../parser.js';
import type { ParserOptions } from '../parser-options.js';
import { createTracedParser } from '../traced-parser.js';
import { createDismisser } from './dismiss.js';

/** What reads texts again for an account: grammars are compiled once for each set of options. */
export interface Reader {
  readonly dismisser: ReturnType<typeof createDismisser>;
  /** Reads a text while an observer looks on. */
  read(input: Parameters<Parser['parse']>[0], observer: Observer): void;
}

const readers = new WeakMap<ParserOptions, Reader>();
let plainReader: Reader | undefined;

export function readerFor(options: ParserOptions): Reader {
  const known = Object.keys(options).length === 0 ? plainReader : readers.get(options);
  if (known !== undefined) return known;
  const reader = createReader(options);
  if (Object.keys(options).length === 0) plainReader = reader;
  else readers.set(options, reader);
  return reader;
}

function createReader(options: ParserOptions): Reader {
  let looking: Observer | null = null;
  const parser = createTracedParser(options, {
    passage: (passage) => looking?.passage(passage),
    event: (event) => looking?.event(event),
  });
  return {
    dismisser: createDismisser(options),
    read(input, observer) {
      looking = observer;
      try {
        parser.parse(input);
      } finally {
        looking = null;
      }
    },
  };
}
