/** What the rules of `grammars/date` call the number that they ask about. */
export const YEAR_WORDS = ['this'] as const;
