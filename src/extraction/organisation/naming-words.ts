/**
 * What the rules of `grammars/naming` call a word as names see it, the name as far as it has been followed, a body that was found, its
 * last word and what stands behind it, the body before, a list as far as it has been followed, and a name that nobody knows. It stands by itself, since grammars
 * are compiled with it.
 */
export const NAMING_WORDS = ['piece', 'name', 'body', 'last', 'behind', 'one', 'list', 'unknown'] as const;
export type NamingWord = (typeof NAMING_WORDS)[number];
