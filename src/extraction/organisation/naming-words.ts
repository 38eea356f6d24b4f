/**
 * What the rules of `grammars/naming` call a word as names see it, the name as far as it has been followed, a body that was found, its
 * last word and what stands behind it, the body before, and a list as far as it has been followed. It stands by itself, since grammars
 * are compiled with it.
 */
export const NAMING_WORDS = ['piece', 'name', 'body', 'last', 'behind', 'one', 'list'] as const;
export type NamingWord = (typeof NAMING_WORDS)[number];
