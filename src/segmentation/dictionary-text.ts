import { frequencyOf, tagOf, tags } from '../generated/dictionary-packed.js';
import { NUMBER_OFFSET } from '../grammar/packed-trie.js';
import { dictionaryFrequencies, dictionaryWords } from './dictionary.js';

/** The dictionary as segmenters of others read it: `word frequency tag` a line. */
export function dictionaryText(): string {
  const words = dictionaryWords();
  const frequencies = dictionaryFrequencies();
  const tagNames = tags.split(' ');
  return Array.from(frequencyOf, (_, word) => {
    const tag = tagNames[tagOf.charCodeAt(word) - NUMBER_OFFSET];
    return `${words.text(word)} ${frequencies.values[frequencies.indexOf(word)]} ${tag}\n`;
  }).join('');
}
