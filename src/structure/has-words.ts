const WORD = /[\p{L}\p{N}]/u;

/** Whether there are letters or digits, and not only signs and blanks. */
export const hasWords = (text: string): boolean => WORD.test(text);
