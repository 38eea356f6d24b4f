import type { TokenRange } from '../../grammar/match.js';
import { endsSentence } from '../syntax/clause.js';
import type { Token } from '../token/token.js';

/** The sentences that hold one of the counts, each with what ends it. The counts are in text order. */
export function countedSentences(tokens: readonly Token[], counts: readonly TokenRange[]): TokenRange[] {
  const sentences: TokenRange[] = [];
  let from = 0;
  let next = 0;
  for (let index = 0; index < tokens.length; index++) {
    if (!endsSentence(tokens[index]) && index + 1 < tokens.length) continue;
    const to = index + 1;
    if ((counts[next]?.from ?? to) < to) sentences.push({ from, to });
    while ((counts[next]?.from ?? to) < to) next++;
    from = to;
  }
  return sentences;
}
