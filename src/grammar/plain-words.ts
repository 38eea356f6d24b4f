import type { CompiledRoom } from './compiled-room.js';
import { createTrie } from './trie.js';
import { createTrieWords } from './trie-words.js';
import { mergeClasses, type WordClasses } from './word-classes.js';
import type { Words } from './words.js';

/** The words of rooms that were compiled at run time. */
export function createPlainWords(rooms: readonly CompiledRoom[]): Words {
  const entries = new Map<string, WordClasses>();
  for (const { lexicons } of rooms) {
    for (const [name, groups] of Object.entries(lexicons)) {
      for (const { attributes, words } of groups) {
        // Most words have one class, and share its map until they get another.
        const shared: WordClasses = new Map([[name, attributes]]);
        for (const word of words.split('\n')) {
          const known = entries.get(word);
          entries.set(word, known ? mergeClasses([known, shared]) : shared);
        }
      }
    }
  }
  const byNumber = [...entries.values()];
  const trie = createTrie([...entries.keys()]);

  return { lookup: (word) => entries.get(word), ...createTrieWords(trie, (word) => byNumber[word]) };
}
