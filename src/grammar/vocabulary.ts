import type { Attributes } from './attributes.js';
import type { CompiledRoom } from './compiled-room.js';
import { createTrie, TRIE_ROOT } from './trie.js';

/** The classes of a word with the attributes that it has in each. */
export type WordClasses = ReadonlyMap<string, Attributes>;

/** The words of all lexicons. */
export interface Vocabulary {
  /** The names of all classes. */
  readonly classes: ReadonlySet<string>;
  /** The classes of a word, undefined if it is in no lexicon. Words of the same standing may share one map. */
  lookup(word: string): WordClasses | undefined;
  hasClass(word: string, name: string): boolean;
  /** Whether a longer word begins with `text`. */
  beginsWord(text: string): boolean;
  /**
   * The end of the longest word that begins exactly at `offset`, or `offset` itself if none does.
   * With `classes`, only words in at least one of these classes count.
   */
  longest(text: string, offset: number, classes?: ReadonlySet<string>): number;
  /** The words of a class, in the order of its files; none if there is no such class. */
  words(name: string): readonly string[];
}

/** Merges the lexicons of several rooms; where a word is in a class twice, the later room's attributes win. */
export function createVocabulary(rooms: readonly CompiledRoom[]): Vocabulary {
  const classes = new Map<string, Set<string>>();
  const entries = new Map<string, Map<string, Attributes>>();
  for (const { lexicons } of rooms) {
    for (const [name, groups] of Object.entries(lexicons)) {
      const members = classes.get(name) ?? new Set();
      classes.set(name, members);
      for (const { attributes, words } of groups) {
        // Most words have one class, and share its map until they get another.
        const shared = new Map([[name, attributes]]);
        for (const word of words.split('\n')) {
          members.add(word);
          const known = entries.get(word);
          entries.set(word, known ? new Map(known).set(name, { ...known.get(name), ...attributes }) : shared);
        }
      }
    }
  }

  const words = [...entries.keys()];
  const byIndex = [...entries.values()];
  const trie = createTrie(words);
  const lists = new Map<string, readonly string[]>();

  return {
    classes: new Set(classes.keys()),
    lookup: (word) => entries.get(word),
    hasClass: (word, name) => entries.get(word)?.has(name) ?? false,
    beginsWord(text) {
      let node = TRIE_ROOT;
      for (let at = 0; at < text.length && node >= 0; at++) node = trie.child(node, text.charCodeAt(at));
      return node >= 0 && trie.goesOn(node);
    },
    longest(text, offset, wanted) {
      let end = offset;
      let node = TRIE_ROOT;
      for (let at = offset; at < text.length; ) {
        node = trie.child(node, text.charCodeAt(at++));
        if (node < 0) break;
        const word = trie.wordAt(node);
        if (word >= 0 && (wanted === undefined || hasAny(byIndex[word] as WordClasses, wanted))) end = at;
      }
      return end;
    },
    words(name) {
      const list = lists.get(name) ?? [...(classes.get(name) ?? [])];
      lists.set(name, list);
      return list;
    },
  };
}

function hasAny(classes: WordClasses, wanted: ReadonlySet<string>): boolean {
  for (const name of classes.keys()) if (wanted.has(name)) return true;
  return false;
}
