import type { Match, TokenRange } from '../../../grammar/match.js';
import { isAfterMark } from '../../../numeral/mark.js';
import type { Token } from '../../token/token.js';
import { areConsecutive } from '../consecutive.js';
import { toEdtfInterval } from '../edtf.js';
import type { Moment } from '../moment.js';
import { readMoment } from '../read-moment.js';
import { readYear } from '../read-year.js';
import type { TimeExpression } from '../time-expression.js';
import { expressionOf } from './date.js';
import { completed } from './date-range.js';

/**
 * `item … item unit`: dates that share their unit. Where each follows the one before they are one stretch (7、8月份), else,
 * and with the rule's parameter `apart`, each is a date by itself; the last one has the unit. Two numbers are a list only if
 * one follows the other: the 2 of 2、7月 numbers an item.
 */
export function listedDates(match: Match, tokens: readonly Token[]): TimeExpression[] {
  const parts = LISTED.map((name) => match.captures.get(name)?.parts ?? []).find(({ length }) => length > 1) ?? [];
  const values = parts.map(({ from }) => tokens[from]?.numeral?.value ?? 0);
  const first = firstListed(match, tokens, values);
  const { to } = match.captures.get('span') ?? match;
  const listed = parts.slice(first).flatMap((part): ListedDate[] => {
    const last = part === parts.at(-1);
    const from = part === parts[0] ? match.from : startOf(part.from, tokens);
    const range = { from, to: last ? to : part.to };
    const moment = readMoment(match, tokens, range);
    return moment ? [{ moment, range }] : [];
  });
  const apart = match.rule.parameters.apart === true || !areConsecutive(values.slice(first));
  const stretch = apart ? null : stretchOf(listed);
  return stretch ? [stretch] : listed.map(({ moment, range }) => expressionOf(moment, range));
}

interface ListedDate {
  readonly moment: Moment;
  readonly range: TokenRange;
}

/** From the first of the listed dates to the last, which has in common with it what it leaves out. */
function stretchOf(listed: readonly ListedDate[]): TimeExpression | null {
  const first = listed[0];
  const last = listed.at(-1);
  if (!first || !last || first === last) return null;
  const [start, end] = [first.moment, completed(first.moment, last.moment)];
  const range = { from: first.range.from, to: last.range.to };
  const value = toEdtfInterval(start, end);
  // 6月30、31日: there is no such day.
  if (value === undefined) return null;
  return { kind: 'DATE', value, meaning: { type: 'interval', start, end }, range };
}

/** 第 of 第一、第二季度 belongs to its number. */
function startOf(from: number, tokens: readonly Token[]): number {
  const { text = '' } = tokens[from - 1] ?? {};
  return isAfterMark(text, text.length, 'ordinal') ? from - 1 : from;
}

/** The first number that belongs to the list: behind it each is greater than the one before. */
function firstListed(match: Match, tokens: readonly Token[], values: readonly number[]): number {
  const apart = values[0] !== (values[1] ?? 0) - 1;
  if (isPlaced(match)) return 0;
  if (!match.captures.has('quarter') && apart && values.length === 2) return 1;
  const falls = values.findLastIndex((value, index) => value <= (values[index - 1] ?? 0));
  // 三、七、八月: at the beginning of a line a number that the next does not follow may number the line.
  const numbered = apart && values.length > 2 && isEdge(tokens[match.from - 1]) ? 1 : 0;
  return Math.max(falls, numbered);
}

/** 6月3、8日: behind their month days are no numbers of items. */
const isPlaced = ({ captures }: Match): boolean => captures.has('month') && captures.has('day');

const isEdge = (token: Token | undefined): boolean =>
  token === undefined || token.kind === 'break' || token.kind === 'marker';

/** The captures that a list may consist of. */
const LISTED = ['month', 'day', 'quarter'] as const;

/** `year … year unit`: 2019和2020年, 2015、2016两年 with the `number` of them outside, in two digits with the rule's parameter `short`. What stands before a number that is no year does not belong to the list. */
export function listedYears(match: Match, tokens: readonly Token[]): TimeExpression[] {
  const parts = match.captures.get('year')?.parts ?? [];
  const expressions: TimeExpression[] = [];
  const short = match.rule.parameters.short === true;
  // 17、18年 are years, 15、20年 are lengths of time.
  const values = parts.map(({ from }) => tokens[from]?.numeral?.value ?? 0);
  if (short && values.some((value, index) => index > 0 && value !== (values[index - 1] ?? 0) + 1)) return [];
  for (const [index, part] of parts.entries()) {
    const token = tokens[part.from];
    const year = token && readYear(token, short && 'placed');
    const toEnd = index === parts.length - 1 && !match.captures.has('number');
    const range = { from: part.from, to: toEnd ? match.to : part.to };
    if (typeof year === 'string') expressions.push(expressionOf({ year }, range));
    else expressions.length = 0;
  }
  return expressions;
}
