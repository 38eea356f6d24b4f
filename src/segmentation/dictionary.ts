import { characters, frequencies, frequencyOf, nodes, tagOf, tags } from '../generated/dictionary-packed.js';
import { NUMBER_OFFSET } from '../grammar/packed-trie.js';
import { readTrie, type Trie } from '../grammar/trie.js';

/** The one dictionary that all segmenters load: jieba's, with the words of our own grammars. */
export interface Dictionary {
  readonly trie: Trie;
  /** How often each word is met, by its number in the trie. */
  readonly frequencies: Int32Array;
}

let loaded: Dictionary | undefined;

/** Loads the dictionary at the first call. */
export function dictionary(): Dictionary {
  loaded ??= load();
  return loaded;
}

function load(): Dictionary {
  const values = frequencies.split(' ').map(Number);
  const ofWords = new Int32Array(frequencyOf.length);
  for (let word = 0; word < ofWords.length; word++) {
    ofWords[word] = values[frequencyOf.charCodeAt(word) - NUMBER_OFFSET] as number;
  }
  return { trie: readTrie({ characters, nodes }), frequencies: ofWords };
}

const TAGS = tags.split(' ');

/** Part of speech of a dictionary word (jieba's tags: `n`, `v`, `vn`, `ns`…), empty for a word that it lacks. */
export function partOfSpeech(word: string): string {
  const number = dictionary().trie.find(word);
  return number < 0 ? '' : (TAGS[tagOf.charCodeAt(number) - NUMBER_OFFSET] ?? '');
}
