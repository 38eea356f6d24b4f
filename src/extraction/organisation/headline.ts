import type { TokenRange } from '../../grammar/match.js';
import { isIn } from '../syntax/word-class.js';
import type { Token } from '../token/token.js';

/** A headline has at most so many tokens on either side of the word that tells it. */
const LONGEST = 16;

/** What stands around the author's name: dates, marks, and what the document is. */
function isFrame(token: Token): boolean {
  if (token.kind === 'numeral' || token.kind === 'punctuation' || token.kind === 'placeholder') return true;
  return isIn(token, 'title-word') || isIn(token, 'year-unit') || isIn(token, 'time-unit');
}

const isEdge = (token: Token | undefined): boolean =>
  token === undefined || token.kind === 'break' || token.kind === 'marker';

/** The one run of other tokens in the line around the title word at `at`, if it stands before that: 策城（2017-10—2018-04）工作总结. */
export function nameInHeadline(tokens: readonly Token[], at: number): TokenRange | null {
  const line = lineAround(tokens, at);
  if (!line || !isFrameAt(tokens, at)) return null;
  let { from } = line;
  while (from < at && isFrameAt(tokens, from)) from++;
  let end = from;
  while (end < at && !isFrameAt(tokens, end)) end++;
  for (let index = end; index < line.to; index++) if (!isFrameAt(tokens, index)) return null;
  return end > from ? { from, to: end } : null;
}

const isFrameAt = (tokens: readonly Token[], index: number): boolean => {
  const token = tokens[index];
  return token !== undefined && isFrame(token);
};

/** The line of the token at `at`, null if it is too long for a headline. */
function lineAround(tokens: readonly Token[], at: number): TokenRange | null {
  let from = at;
  while (at - from < LONGEST && !isEdge(tokens[from - 1])) from--;
  let to = at + 1;
  while (to - at < LONGEST && !isEdge(tokens[to])) to++;
  return isEdge(tokens[from - 1]) && isEdge(tokens[to]) ? { from, to } : null;
}

/** A table has at most so many tokens. */
const LONGEST_TABLE = 1500;

/** The lines behind `at`, as far as a table may go. */
export function linesBehind(tokens: readonly Token[], at: number): TokenRange[] {
  const lines: TokenRange[] = [];
  let from = at;
  const end = Math.min(tokens.length, at + LONGEST_TABLE);
  for (let index = at; index <= end; index++) {
    if (index < end && !isEdge(tokens[index])) continue;
    if (index > from) lines.push({ from, to: index });
    from = index + 1;
  }
  return lines;
}
