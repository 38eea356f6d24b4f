import { mergeClasses, type WordClasses } from './word-classes.js';
import type { Words } from './words.js';

/** The words of both, neither copied; of a word that both have, what the upper ones say wins. */
export function layerWords(lower: Words, upper: Words): Words {
  const merged = new Map<string, WordClasses>();

  function lookup(word: string): WordClasses | undefined {
    const above = upper.lookup(word);
    const below = lower.lookup(word);
    if (above === undefined || below === undefined) return above ?? below;
    const classes = merged.get(word) ?? mergeClasses([below, above]);
    merged.set(word, classes);
    return classes;
  }
  return {
    lookup,
    beginsWord: (text) => lower.beginsWord(text) || upper.beginsWord(text),
    longest: (text, offset, wanted) =>
      Math.max(lower.longest(text, offset, wanted), upper.longest(text, offset, wanted)),
  };
}
