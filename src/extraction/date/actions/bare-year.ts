import type { Match } from '../../../grammar/match.js';
import type { Span } from '../../../source/span.js';
import type { Passage } from '../../passage.js';
import { indexAt } from '../../sentence-index.js';
import type { Token } from '../../token/token.js';
import { capturesOf } from '../captured.js';
import { readYear } from '../read-year.js';
import type { TimeExpression } from '../time-expression.js';
import { date, expressionOf } from './date.js';

/** The years that a bare number may state. */
const FIRST = 1949;
const LAST = 2099;

/** The years of this century, all but the round one: 2000学生 and 1958咖啡馆 have none. */
const FIRST_NEAR = 2001;
const LAST_NEAR = LAST;

/** `value`: four digits that open a text, a title or a heading are a year: 2023妇联工作总结. */
export function bareYear(match: Match, tokens: readonly Token[], passage: Passage): TimeExpression | null {
  const token = tokens[match.from];
  const { numeral } = token ?? {};
  if (!token || numeral?.script !== 'arabic' || numeral.value < FIRST || numeral.value > LAST) return null;
  // 六、2000学生参加活动: so many of them.
  if (numeral.value < FIRST_NEAR && tokens[match.to]?.word.classes.has('counted-noun')) return null;
  const digits = readYear(token, false);
  const opens = match.from === 0 || opensHeading(token, passage);
  return digits !== null && opens ? expressionOf({ year: digits }) : null;
}

/** `year`: four digits, of which the last may be anonymised: 现将2022春运工作, 20xx共青团工作总结. */
export function wholeYear(match: Match, tokens: readonly Token[]): TimeExpression | null {
  const token = tokens[match.from];
  if (!token || token.text.length !== YEAR_DIGITS) return null;
  const digits = readYear(token, false);
  return digits !== null && YEAR.test(digits) ? expressionOf({ year: digits }) : null;
}

/** `year`: four digits that are a year only near the present: 会议名称：2024年报组例会. */
export function nearYear(match: Match, tokens: readonly Token[]): TimeExpression | null {
  const { numeral } = capturesOf(match, tokens).token('year') ?? {};
  return numeral && numeral.value >= FIRST_NEAR && numeral.value <= LAST_NEAR ? date(match, tokens) : null;
}

const YEAR_DIGITS = 4;
const YEAR = /^(?:19|20)/;

function opensHeading({ start }: Span, { title, sections }: Passage): boolean {
  if (title && title.start <= start && start < title.end) return true;
  return sections[indexAt(sections, start)]?.heading.start === start;
}
