import type { TokenRange } from '../../grammar/match.js';
import { endsSentence } from '../syntax/clause.js';
import type { Token } from '../token/token.js';

/** The sentences that hold one of the counts, each with what ends it. The counts are in text order. */
export function countedSentences(tokens: readonly Token[], counts: readonly TokenRange[]): TokenRange[] {
  const sentences: TokenRange[] = [];
  let from = 0;
  let next = 0;
  for (let index = 0; index < tokens.length; index++) {
    const ends = endsSentence(tokens[index]) && !goesOn(tokens, index);
    if (!ends && index + 1 < tokens.length) continue;
    const to = index + 1;
    if ((counts[next]?.from ?? to) < to) sentences.push({ from, to });
    while ((counts[next]?.from ?? to) < to) next++;
    from = to;
  }
  return sentences;
}

/** 一是走访了1家商会,11家企业: where the heading of an item ends with a comma, its sentence does not. */
export function goesOn(tokens: readonly Token[], index: number): boolean {
  return tokens[index]?.kind === 'break' && GOES_ON.has(tokens[index + 1]?.text ?? '');
}

const GOES_ON: ReadonlySet<string> = new Set([',', '、', ';']);
