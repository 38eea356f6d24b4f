import type { Match } from '../../../grammar/match.js';
import type { Passage } from '../../passage.js';
import type { Token } from '../../token/token.js';
import { type Captured, capturesOf } from '../captured.js';
import type { Moment } from '../moment.js';
import { isMaskedYear, readSplitYear, readYear } from '../read-year.js';
import type { TimeExpression } from '../time-expression.js';
import { shortYearsOf } from '../years-of-report.js';
import { expressionOf } from './date.js';
import { length } from './length.js';

/** Digits of a year that is written short. */
const SHORT = 2;

/**
 * Two digits between the years about which reports are written without their century and those of the last one: 30年 is so many
 * years, unless the report states that year in full (2031年 makes 31年底 one).
 */
const FIRST_TO_COME = 30;
const LAST_TO_COME = 48;

/**
 * `value unit`: a year (2014年, 98年) or a number of years (20年). Two digits are a year where the title has them as one, and
 * with the rule's parameter `own` where the report names that year in full, and with `placed` in any case, 20 and 00 too;
 * with `begun` only those that may have begun.
 */
export function year(match: Match, tokens: readonly Token[], passage: Passage): TimeExpression | null {
  const captured = capturesOf(match, tokens);
  const token = countOf(match, captured, passage);
  if (!token) return null;
  const offset = Number(captured.attribute('era', 'era', 'offset') ?? 0);
  const isShort = token.text.length === SHORT;
  const named = isShort && shortYearsOf(passage).has(token.numeral?.value ?? -1);
  // 20年度 is of 2020 where the report names that year, and else of one whose end is left out.
  const own = named && (match.rule.parameters.own === true || captured.has('short') || isOfYear(captured));
  const short = captured.has('short') || (isShort && (own || isYearOfTitle(token, tokens, passage)));
  const rest = captured.tokens('value')[1];
  const placed = own || match.rule.parameters.placed === true;
  const digits = rest ? readSplitYear(token, rest) : readYear(token, placed ? 'placed' : short, offset);
  if (digits !== null) return expressionOf(yearOf(token, digits));
  return mayBeLength(captured, token) ? length(match, tokens) : null;
}

/** No number of years has an era, nor its digits one by one: 二三五年 is a year that has lost one. */
const mayBeLength = (captured: Captured, { numeral, text }: Token): boolean =>
  !captured.has('era') && !(numeral?.kind === 'digits' && text.length > SHORT);

/** The number, unless the rule is of years that have begun and this one has not, as far as the report tells. */
function countOf({ rule }: Match, captured: Captured, passage: Passage): Token | undefined {
  const token = captured.token('value');
  const value = token?.numeral?.value ?? 0;
  const isToCome = value >= FIRST_TO_COME && value <= LAST_TO_COME;
  return rule.parameters.begun === true && isToCome && !shortYearsOf(passage).has(value) ? undefined : token;
}

const yearOf = (token: Token, year: string): Moment => (isMaskedYear(token, year) ? { year, masked: true } : { year });

/** 年度 and 年份 are of a year, where 年 may count. */
const isOfYear = (captured: Captured): boolean => (captured.text('unit')?.length ?? 0) > 1;

/** Whether the title begins with the same two digits and a unit of years: 20年度双拥工作计划. */
function isYearOfTitle(token: Token, tokens: readonly Token[], { title }: Passage): boolean {
  if (!title || token.numeral?.script !== 'arabic') return false;
  const first = tokens.findIndex(({ start, kind }) => start >= title.start && kind !== 'break');
  return tokens[first]?.text === token.text && (tokens[first + 1]?.word.classes.has('year-unit') ?? false);
}
