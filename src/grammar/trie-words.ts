import { TRIE_ROOT, type Trie } from './trie.js';
import { hasAny, type WordClasses } from './word-classes.js';
import type { Words } from './words.js';

/** What words begin and how long they are, by a trie; `classesOf` tells a word's classes by its number, undefined for one that is none here. */
export function createTrieWords(
  trie: Trie,
  classesOf: (word: number) => WordClasses | undefined,
): Pick<Words, 'beginsWord' | 'longest'> {
  const isWord = (word: number): boolean => classesOf(word) !== undefined;
  return {
    beginsWord(text) {
      const node = trie.nodeOf(text);
      return node >= 0 && trie.leadsTo(node, isWord);
    },
    longest(text, offset, wanted) {
      let end = offset;
      let node = TRIE_ROOT;
      for (let at = offset; at < text.length; ) {
        node = trie.child(node, text.charCodeAt(at++));
        if (node < 0) break;
        const word = trie.wordAt(node);
        const classes = word < 0 ? undefined : classesOf(word);
        if (classes !== undefined && (wanted === undefined || hasAny(classes, wanted))) end = at;
      }
      return end;
    },
  };
}
