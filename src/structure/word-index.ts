import type { Attributes } from '../grammar/attributes.js';
import type { CompiledRoom } from '../grammar/compiled-room.js';
import type { Span } from '../source/span.js';
import { type CharacterSet, createCharacterSet } from './character-set.js';

/** A word of a lexicon found in a text. */
export interface FoundWord extends Span {
  readonly word: string;
  readonly attributes: Attributes;
}

/** The words of one lexicon, found by where they begin or end in a text. A look-up costs at most the longest word. */
export interface WordIndex {
  readonly words: readonly string[];
  /** The attributes of a word, undefined if it is not in the lexicon. */
  get(word: string): Attributes | undefined;
  /** The longest word that begins at `offset` and ends no later than `limit`. */
  longestAt(text: string, offset: number, limit?: number): FoundWord | null;
  /** The longest word that ends at `end` and begins no earlier than `limit`. */
  longestBefore(text: string, end: number, limit?: number): FoundWord | null;
}

/** An index of the class `name` of a compiled room; empty if the room has no such class. */
export function createWordIndex(room: CompiledRoom, name: string): WordIndex {
  const entries = new Map<string, Attributes>();
  for (const { attributes, words } of room.lexicons[name] ?? []) {
    for (const word of words.split('\n')) entries.set(word, attributes);
  }
  const words = [...entries.keys()];
  let firsts: Lengths | undefined;
  let lasts: Lengths | undefined;

  const found = (text: string, start: number, end: number): FoundWord | null => {
    const word = text.slice(start, end);
    const attributes = entries.get(word);
    return attributes === undefined ? null : { word, attributes, start, end };
  };
  return {
    words,
    get: (word) => entries.get(word),
    longestAt(text, offset, limit = text.length) {
      firsts ??= new Lengths(words, (word) => word.charCodeAt(0));
      for (const length of firsts.of(text.charCodeAt(offset))) {
        const hit = offset + length <= limit ? found(text, offset, offset + length) : null;
        if (hit !== null) return hit;
      }
      return null;
    },
    longestBefore(text, end, limit = 0) {
      lasts ??= new Lengths(words, (word) => word.charCodeAt(word.length - 1));
      for (const length of lasts.of(text.charCodeAt(end - 1))) {
        const hit = end - length >= limit ? found(text, end - length, end) : null;
        if (hit !== null) return hit;
      }
      return null;
    },
  };
}

const NONE: readonly number[] = [];

/** The lengths of the words that share a character, longest first. */
class Lengths {
  readonly #byCode = new Map<number, readonly number[]>();
  readonly #codes: CharacterSet;

  constructor(words: readonly string[], codeOf: (word: string) => number) {
    const lengths = new Map<number, Set<number>>();
    for (const word of words) {
      const known = lengths.get(codeOf(word)) ?? new Set();
      lengths.set(codeOf(word), known.add(word.length));
    }
    for (const [code, set] of lengths)
      this.#byCode.set(
        code,
        [...set].sort((a, b) => b - a),
      );
    this.#codes = createCharacterSet(lengths.keys());
  }

  of(code: number): readonly number[] {
    return this.#codes.has(code) ? (this.#byCode.get(code) ?? NONE) : NONE;
  }
}
