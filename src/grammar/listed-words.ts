import type { CompiledEntries, CompiledRoom } from './compiled-room.js';
import { createTrieWords } from './trie-words.js';
import { mergeClasses, type WordClasses } from './word-classes.js';
import type { WordList } from './word-list.js';
import type { Words } from './words.js';

/** The words of some of the rooms that share a list. Only small numbers are kept of them until they are looked up. */
export function createListedWords(list: WordList, rooms: readonly CompiledRoom[]): Words {
  const { trie } = list;
  /** What the groups of entries say of their words, and for each word the number of its first group, or 0. */
  const groups: WordClasses[] = [EMPTY];
  const firstGroups = new Uint16Array(trie.size);
  /** The further groups of the few words that have them, then what they say together. */
  const further = new Map<number, number[]>();
  const merged = new Map<number, WordClasses>();

  const add = (name: string, entries: CompiledEntries): void => {
    const group = groups.push(new Map([[name, entries.attributes]])) - 1;
    const numbers = entries.numbers?.() ?? NO_NUMBERS;
    for (let at = 0; at < numbers.length; at++) {
      const word = numbers[at] as number;
      const others = firstGroups[word] === 0 ? undefined : further.get(word);
      if (firstGroups[word] === 0) firstGroups[word] = group;
      else if (others === undefined) further.set(word, [group]);
      else others.push(group);
    }
  };
  for (const { lexicons } of rooms) {
    for (const [name, entries] of Object.entries(lexicons)) for (const each of entries) add(name, each);
  }

  const classesOf = (word: number): WordClasses | undefined => {
    const group = firstGroups[word] as number;
    if (group === 0) return undefined;
    const others = further.get(word);
    if (others === undefined) return groups[group];
    const classes = merged.get(word) ?? mergeClasses([group, ...others].map((each) => groups[each] as WordClasses));
    merged.set(word, classes);
    return classes;
  };

  return {
    lookup(text) {
      const word = trie.find(text);
      return word < 0 ? undefined : classesOf(word);
    },
    ...createTrieWords(trie, classesOf),
  };
}

const EMPTY: WordClasses = new Map();
const NO_NUMBERS = new Uint16Array(0);
