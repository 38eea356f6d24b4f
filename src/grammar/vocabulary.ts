import type { CompiledRoom } from './compiled-room.js';
import { layerWords } from './layered-words.js';
import { createListedWords } from './listed-words.js';
import { createPlainWords } from './plain-words.js';
import type { Words } from './words.js';

export type { WordClasses } from './word-classes.js';

/** The words of all lexicons. */
export interface Vocabulary extends Words {
  /** The names of all classes. */
  readonly classes: ReadonlySet<string>;
  hasClass(word: string, name: string): boolean;
  /** The words of a class, in the order of its files; none if there is no such class. */
  words(name: string): readonly string[];
}

/**
 * Merges the lexicons of several rooms; where a word is in a class twice, the later room's attributes win. Rooms whose
 * words are in the list of the first that has one come before others.
 */
export function createVocabulary(rooms: readonly CompiledRoom[]): Vocabulary {
  const list = rooms.find((room) => room.list !== undefined)?.list;
  const listed = rooms.filter((room) => room.list !== undefined && room.list === list);
  const plain = rooms.filter((room) => !listed.includes(room));
  const own = list && createListedWords(list, listed);
  const words = own && plain.length > 0 ? layerWords(own, createPlainWords(plain)) : (own ?? createPlainWords(plain));
  return {
    ...words,
    classes: new Set(rooms.flatMap(({ lexicons }) => Object.keys(lexicons))),
    hasClass: (word, name) => words.lookup(word)?.has(name) ?? false,
    words(name) {
      const groups = rooms.flatMap(({ lexicons }) => lexicons[name] ?? []);
      return [...new Set(groups.flatMap((group) => group.words.split('\n')))];
    },
  };
}
