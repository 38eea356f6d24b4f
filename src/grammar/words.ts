import type { WordClasses } from './word-classes.js';

/** Words with their classes, as they are looked up. */
export interface Words {
  /** The classes of a word, undefined if it is in no lexicon. Words of the same standing may share one map. */
  lookup(word: string): WordClasses | undefined;
  /** Whether a longer word begins with `text`. */
  beginsWord(text: string): boolean;
  /**
   * The end of the longest word that begins exactly at `offset`, or `offset` itself if none does.
   * With `classes`, only words in at least one of these classes count.
   */
  longest(text: string, offset: number, classes?: ReadonlySet<string>): number;
}
