import { numeral } from '../generated/numeral.js';
import type { Attributes } from '../grammar/attributes.js';

/** An entry of one of the lexicons under `grammars/numeral`. */
export interface LexiconWord {
  readonly word: string;
  readonly attributes: Attributes;
}

/** The entries of a lexicon, by the name of its file. */
export function lexicon(name: string): LexiconWord[] {
  return (numeral.lexicons[name] ?? []).flatMap(({ attributes, words }) =>
    words.split('\n').map((word) => ({ word, attributes })),
  );
}

/** An attribute that must be a number; 0 if it is not. */
export function numberAttribute(attributes: Attributes, name: string): number {
  const value = attributes[name];
  return typeof value === 'number' ? value : 0;
}
