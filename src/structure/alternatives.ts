/** Words as a pattern reads them: of two that begin alike the longer one. */
export const alternatives = (words: readonly string[]): string =>
  [...words].sort((a, b) => b.length - a.length).join('|');
