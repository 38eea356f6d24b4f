/**
 * What the rules of `grammars/clause/4-beside-number.grammar` call the word asked about, and what its place makes of a word. It stands
 * by itself, since grammars are compiled with it.
 */
export const PLACED_WORDS = ['this', 'place'] as const;
