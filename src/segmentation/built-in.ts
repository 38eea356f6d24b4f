import { TRIE_ROOT } from '../grammar/trie.js';
import { dictionaryFrequencies, dictionaryWords } from './dictionary.js';
import type { Segmenter } from './segmenter.js';

/**
 * The segmenter in plain TypeScript, for where no native one can be had: jieba's own algorithm, the most probable
 * path through the dictionary words at each position. It gives the words that the native ones give.
 */
export function createBuiltInSegmenter(): Segmenter {
  const trie = dictionaryWords();
  const { values, total, indexOf } = dictionaryFrequencies();
  const weights = Float64Array.from(values, (frequency) => Math.log(frequency / total));
  /** A word that is in no dictionary weighs what the rarest one does. */
  const unknown = weights[0] as number;

  /** Where the best word from each offset ends; the best path is known from the end of the text backwards. */
  const bestEnds = (text: string): Int32Array => {
    const scores = new Float64Array(text.length + 1);
    const ends = new Int32Array(text.length);
    for (let start = text.length - 1; start >= 0; start--) {
      let best = Number.NEGATIVE_INFINITY;
      let node = TRIE_ROOT;
      for (let end = start + 1; end <= text.length && node >= 0; end++) {
        node = trie.child(node, text.charCodeAt(end - 1));
        const word = node < 0 ? -1 : trie.wordAt(node);
        // A character that is no word is a word of its own.
        if (word < 0 && end > start + 1) continue;
        const score = (word < 0 ? unknown : (weights[indexOf(word)] as number)) + (scores[end] ?? 0);
        if (score <= best) continue;
        best = score;
        ends[start] = end;
      }
      scores[start] = best;
    }
    return ends;
  };

  return {
    name: 'built-in',
    cut(text) {
      const ends = bestEnds(text);
      const cut: string[] = [];
      for (let start = 0; start < text.length; start = ends[start] ?? text.length) {
        cut.push(text.slice(start, ends[start]));
      }
      return cut;
    },
  };
}
