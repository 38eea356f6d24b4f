import type { Match } from '../../../grammar/match.js';
import type { Passage } from '../../passage.js';
import type { Token } from '../../token/token.js';
import { capturesOf } from '../captured.js';
import { readYear } from '../read-year.js';
import type { TimeExpression } from '../time-expression.js';
import { expressionOf } from './date.js';
import { length } from './length.js';

/** Digits of a year that is written short. */
const SHORT = 2;

/** `value unit`: a year (2014年, 98年) or a number of years (20年). Two digits are a year where the title has them as one. */
export function year(match: Match, tokens: readonly Token[], passage: Passage): TimeExpression | null {
  const captured = capturesOf(match, tokens);
  const token = captured.token('value');
  if (!token) return null;
  const offset = Number(captured.attribute('era', 'era', 'offset') ?? 0);
  const short = captured.has('short') || (token.text.length === SHORT && isYearOfTitle(token, tokens, passage));
  const digits = readYear(token, short, offset);
  if (digits !== null) return expressionOf({ year: digits });
  return captured.has('era') ? null : length(match, tokens);
}

/** Whether the title has the same two digits before a word that only years have: 20年度. */
function isYearOfTitle(token: Token, tokens: readonly Token[], { title }: Passage): boolean {
  if (!title || token.numeral?.script !== 'arabic') return false;
  for (const [index, { start, text }] of tokens.entries()) {
    if (start >= title.end) return false;
    if (start >= title.start && text === token.text && tokens[index + 1]?.word.classes.has('year-unit')) return true;
  }
  return false;
}
