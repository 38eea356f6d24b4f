import type { Vocabulary } from '../../grammar/vocabulary.js';
import type { Token } from './token.js';
import type { WordTable } from './word-table.js';

/**
 * Puts neighbouring Han tokens together where they make up a word of the vocabulary, the longest first.
 *
 * @param fixed starts of tokens that stay as they are: 多 and 次 of 40多次 are not the word 多次
 */
export function mergeVocabulary(
  tokens: readonly Token[],
  text: string,
  vocabulary: Vocabulary,
  words: WordTable,
  fixed: ReadonlySet<number>,
): Token[] {
  const merged: Token[] = [];
  for (let index = 0; index < tokens.length; ) {
    const token = tokens[index];
    if (!token) break;
    const last = token.word.beginsLonger ? lastOfLongest(tokens, index, text, vocabulary, fixed) : index;
    const end = tokens[last]?.end ?? token.end;
    if (last > index) {
      const word = words.word(text.slice(token.start, end), 'han');
      merged.push({
        start: token.start,
        end,
        text: word.text,
        kind: 'han',
        word,
        space: token.space,
        numeral: undefined,
      });
    } else merged.push(token);
    index = last + 1;
  }
  return merged;
}

/** Index of the last token of the longest vocabulary word that begins with the token at `index` and ends with one. */
function lastOfLongest(
  tokens: readonly Token[],
  index: number,
  text: string,
  vocabulary: Vocabulary,
  fixed: ReadonlySet<number>,
): number {
  const start = tokens[index]?.start ?? 0;
  if (tokens[index + 1]?.kind !== 'han' || fixed.has(start)) return index;
  const limit = vocabulary.longest(text, start);
  let best = index;
  for (let last = index + 1; ; last++) {
    const token = tokens[last];
    if (token?.kind !== 'han' || token.space || token.end > limit || fixed.has(token.start)) return best;
    if (vocabulary.lookup(text.slice(start, token.end))) best = last;
  }
}
