import type { Attributes } from './attributes.js';

/** The classes of a word with the attributes that it has in each. */
export type WordClasses = ReadonlyMap<string, Attributes>;

/** Whether a word has one of the classes. */
export function hasAny(classes: WordClasses, wanted: ReadonlySet<string>): boolean {
  for (const name of classes.keys()) if (wanted.has(name)) return true;
  return false;
}

/** What several rooms say of a word: where it is in a class twice, what is said later wins. */
export function mergeClasses(all: readonly WordClasses[]): WordClasses {
  const classes = new Map<string, Attributes>();
  for (const each of all) {
    for (const [name, attributes] of each) {
      const known = classes.get(name);
      classes.set(name, known === undefined ? attributes : { ...known, ...attributes });
    }
  }
  return classes;
}
