/**
 * What the rules of `grammars/naming` call a word as names see it, and the name as far as it has been followed. It stands by itself, since
 * grammars are compiled with it.
 */
export const NAMING_WORDS = ['piece', 'name'] as const;
