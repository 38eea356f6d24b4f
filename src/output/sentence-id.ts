/** Sentences have no id in the tree; their number, counted from 1 as in other ids, makes one. */
export const sentenceId = (index: number): string => `sentence-${index + 1}`;
