import type { Attributes } from '../grammar/attributes.js';
import type { CompiledRoom } from '../grammar/compiled-room.js';
import type { Span } from '../source/span.js';
import { NO_WORD, WordSteps } from './word-steps.js';

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
  const attributesOf = [...entries.values()];
  let forwards: WordSteps | undefined;
  let backwards: WordSteps | undefined;

  const foundAt = (number: number, start: number): FoundWord => {
    const word = words[number] as string;
    return { word, attributes: attributesOf[number] as Attributes, start, end: start + word.length };
  };
  return {
    words,
    get(word) {
      forwards ??= new WordSteps(words, false);
      const number = forwards.longest(word, 0, word.length);
      return number === NO_WORD || words[number] !== word ? undefined : attributesOf[number];
    },
    longestAt(text, offset, limit = text.length) {
      forwards ??= new WordSteps(words, false);
      const number = offset < limit ? forwards.longest(text, offset, limit) : NO_WORD;
      return number === NO_WORD ? null : foundAt(number, offset);
    },
    longestBefore(text, end, limit = 0) {
      backwards ??= new WordSteps(words, true);
      const number = end > limit ? backwards.longest(text, end - 1, limit - 1) : NO_WORD;
      return number === NO_WORD ? null : foundAt(number, end - (words[number] as string).length);
    },
  };
}
