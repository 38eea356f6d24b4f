import type { Token } from '../token/token.js';

const CLAUSE_END = new Set([',', ';', ':', '。', '!', '?', '…']);
const SENTENCE_END = new Set(['。', '!', '?']);
const STATEMENT_END = new Set([...SENTENCE_END, ';']);

/** Clauses longer than this many tokens are looked at only so far, which keeps every walk inside one bounded. */
const REACH = 60;

export function endsClause(token: Token | undefined): boolean {
  if (!token) return true;
  if (token.kind === 'break' || token.kind === 'marker') return true;
  return token.kind === 'punctuation' && CLAUSE_END.has(token.text);
}

export function endsSentence(token: Token | undefined): boolean {
  if (!token) return true;
  if (token.kind === 'break' || token.kind === 'marker') return true;
  return token.kind === 'punctuation' && SENTENCE_END.has(token.text);
}

/** `。！？；`, whatever ends a line or begins an item. */
export const endsStatement = (token: Token): boolean => token.kind === 'punctuation' && STATEMENT_END.has(token.text);

/** Index of the first token of the clause around `index`. */
export function clauseStart(tokens: readonly Token[], index: number): number {
  let start = index;
  while (start > 0 && index - start < REACH && !endsClause(tokens[start - 1])) start--;
  return start;
}
