import type { Match, TokenRange } from '../../../grammar/match.js';
import { parseHanInteger } from '../../../numeral/parse-han-integer.js';
import type { Token } from '../../token/token.js';
import { capturesOf } from '../captured.js';
import { areConsecutive } from '../consecutive.js';
import { toEdtfInterval } from '../edtf.js';
import type { Moment } from '../moment.js';
import { readMoment } from '../read-moment.js';
import type { TimeExpression } from '../time-expression.js';
import { twoDigits } from '../two-digits.js';

const MONTHS = 12;

/**
 * `run`: months that follow each other, told as one number, and how many they are: 七八九三个月; with the rule's parameter `all`
 * the months alone: 一二三月份. Behind months of a list (`month`) the run is the last of them and the number: 七、八、九三个月.
 */
export function monthsCounted(match: Match, tokens: readonly Token[]): TimeExpression | null {
  const run = capturesOf(match, tokens).token('run');
  const listed = match.captures.get('month')?.parts ?? [];
  if (!run) return null;
  const written = [...run.text];
  const counted = match.rule.parameters.all !== true && tokens[match.to - 2]?.text === run.text;
  const digits = counted ? written.slice(0, -1) : written;
  const count = counted ? parseHanInteger(written.at(-1) ?? '') : digits.length;
  if (listed.length > 0) return listOf(match, tokens, listed, digits.join(''), count);
  const months = digits.map((digit) => parseHanInteger(digit));
  return count === months.length ? runOf(match, tokens, months) : null;
}

function runOf(match: Match, tokens: readonly Token[], months: readonly (number | null)[]): TimeExpression | null {
  const [first] = months;
  if (!first || months.length < 2 || !follow(months)) return null;
  const year = readMoment(match, tokens);
  return year && fromFirstToLast(year, months);
}

/** From the first of the months to the last. */
function fromFirstToLast(year: Moment, months: readonly (number | null)[]): TimeExpression {
  const start = { ...year, month: twoDigits(Number(months[0])) };
  const end = { ...year, month: twoDigits(Number(months.at(-1))) };
  return { kind: 'DATE', value: toEdtfInterval(start, end), meaning: { type: 'interval', start, end } };
}

function listOf(
  match: Match,
  tokens: readonly Token[],
  listed: readonly TokenRange[],
  last: string,
  count: number | null,
): TimeExpression | null {
  const months = [...listed.map(({ from }) => tokens[from]?.numeral?.value ?? null), parseHanInteger(last)];
  if (count !== months.length || !follow(months)) return null;
  const [first] = listed;
  const year = first && readMoment(match, tokens, { from: match.from, to: first.to });
  return year ? fromFirstToLast(year, months) : null;
}

/** Whether they are months, each the one behind the one before. */
const follow = (months: readonly (number | null)[]): boolean =>
  months.every((month) => month !== null && month >= 1 && month <= MONTHS) && areConsecutive(months.map(Number));
