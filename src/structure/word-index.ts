import type { Attributes } from '../grammar/attributes.js';
import type { CompiledRoom } from '../grammar/compiled-room.js';
import type { Span } from '../source/span.js';
import { createCharacterSet } from './character-set.js';

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
  const byFirst = lengthsBy(words, (word) => word.charCodeAt(0));
  const byLast = lengthsBy(words, (word) => word.charCodeAt(word.length - 1));

  const firsts = createCharacterSet(byFirst.keys());
  const lasts = createCharacterSet(byLast.keys());

  const found = (text: string, start: number, end: number): FoundWord | null => {
    const word = text.slice(start, end);
    const attributes = entries.get(word);
    return attributes === undefined ? null : { word, attributes, start, end };
  };
  return {
    words,
    get: (word) => entries.get(word),
    longestAt(text, offset, limit = text.length) {
      if (!firsts.has(text.charCodeAt(offset))) return null;
      for (const length of byFirst.get(text.charCodeAt(offset)) ?? []) {
        const hit = offset + length <= limit ? found(text, offset, offset + length) : null;
        if (hit !== null) return hit;
      }
      return null;
    },
    longestBefore(text, end, limit = 0) {
      if (!lasts.has(text.charCodeAt(end - 1))) return null;
      for (const length of byLast.get(text.charCodeAt(end - 1)) ?? []) {
        const hit = end - length >= limit ? found(text, end - length, end) : null;
        if (hit !== null) return hit;
      }
      return null;
    },
  };
}

/** The lengths of the words that share a character, longest first. */
function lengthsBy(words: readonly string[], key: (word: string) => number): ReadonlyMap<number, readonly number[]> {
  const lengths = new Map<number, Set<number>>();
  for (const word of words) {
    const known = lengths.get(key(word)) ?? new Set();
    lengths.set(key(word), known.add(word.length));
  }
  return new Map([...lengths].map(([code, set]) => [code, [...set].sort((a, b) => b - a)]));
}
