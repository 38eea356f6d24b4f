import { characters, frequencies, frequencyOf, nodes, tagOf, tags } from '../generated/dictionary-packed.js';
import { NUMBER_OFFSET } from '../grammar/packed-trie.js';

/** The dictionary as segmenters of others read it: `word frequency tag` a line. */
export function dictionaryText(): string {
  const [frequencyNames, tagNames] = [frequencies.split(' '), tags.split(' ')];
  const texts = [''];
  let lines = '';
  let next = 1;
  let word = 0;
  for (let node = 0; node < nodes.length; node++) {
    const number = nodes.charCodeAt(node) - NUMBER_OFFSET;
    const text = texts[node] ?? '';
    if ((number & 1) === 1) {
      const frequency = frequencyNames[frequencyOf.charCodeAt(word) - NUMBER_OFFSET];
      lines += `${text} ${frequency} ${tagNames[tagOf.charCodeAt(word) - NUMBER_OFFSET]}\n`;
      word++;
    }
    for (let children = number >> 1; children > 0; children--) texts.push(text + characters.charAt(next++));
  }
  return lines;
}
