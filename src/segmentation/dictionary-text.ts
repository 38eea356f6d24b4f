import { frequencies, frequencyOf, tagOf, tags } from '../generated/dictionary-packed.js';
import { NUMBER_OFFSET } from '../grammar/packed-trie.js';
import { dictionaryWords } from './dictionary.js';

/** The dictionary as segmenters of others read it: `word frequency tag` a line. */
export function dictionaryText(): string {
  const words = dictionaryWords();
  const [frequencyNames, tagNames] = [frequencies.split(' '), tags.split(' ')];
  return Array.from(frequencyOf, (frequency, word) => {
    const tag = tagNames[tagOf.charCodeAt(word) - NUMBER_OFFSET];
    return `${words.text(word)} ${frequencyNames[frequency.charCodeAt(0) - NUMBER_OFFSET]} ${tag}\n`;
  }).join('');
}
