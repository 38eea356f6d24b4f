import { frequencyOf, frequencySteps, trie as packed, tagOf, tags, total } from '../generated/dictionary-packed.js';
import { NUMBER_OFFSET, unpackTrie } from '../grammar/packed-trie.js';
import { Trie } from '../grammar/trie.js';

let trie: Trie | undefined;

/** The words of the one dictionary that all segmenters load: jieba's, with those of our own grammars. */
export function dictionaryWords(): Trie {
  trie ??= new Trie(unpackTrie(packed));
  return trie;
}

const TAGS = tags.split(' ');

/** Part of speech of a dictionary word (jieba's tags: `n`, `v`, `vn`, `ns`…), empty for a word that it lacks. */
export function partOfSpeech(word: string): string {
  const number = dictionaryWords().find(word);
  return number < 0 ? '' : (TAGS[tagOf.charCodeAt(number) - NUMBER_OFFSET] ?? '');
}

/** How often words are met, the rarest ones first. */
export interface Frequencies {
  readonly values: readonly number[];
  /** The sum over all words. */
  readonly total: number;
  /** Which of the values is that of a word, by the word's number. */
  indexOf(word: number): number;
}

/** The frequencies of the dictionary's words. */
export function dictionaryFrequencies(): Frequencies {
  let value = 0;
  return {
    values: frequencySteps.split(' ').map((step) => (value += Number(step))),
    total: Number(total),
    indexOf: (word) => frequencyOf.charCodeAt(word) - NUMBER_OFFSET,
  };
}
