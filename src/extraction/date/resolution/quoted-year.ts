import { findMark } from '../../../numeral/mark.js';
import type { Numeral } from '../../../numeral/numeral.js';
import { recogniseNumerals } from '../../../numeral/recognise-numerals.js';
import type { Span } from '../../../source/span.js';
import type { Passage } from '../../passage.js';
import type { Token } from '../../token/token.js';

/** The years that a title may state, and their digits. */
const FIRST = 1900;
const LAST = 2099;
const DIGITS = 4;

/**
 * The year named in a title that stands in 《》, where nothing is a record of its own: 《河东镇2018年度总结》. A first line that ends so
 * is a title too.
 */
export function quotedYear({ title, tokens }: Passage): number | undefined {
  for (const { text } of quotedTokens(title, tokens)) {
    const year = recogniseNumerals(text).find((numeral) => isYear(text, numeral));
    if (year) return year.value;
  }
  return undefined;
}

function quotedTokens(title: Span | null, tokens: readonly Token[]): readonly Token[] {
  const inTitle = ({ start }: Token): boolean => title !== null && start >= title.start && start < title.end;
  const line = tokens.slice(0, Math.max(0, tokens.findIndex(isBreak)));
  const titles = title ? tokens.filter(inTitle) : line.slice(-1);
  return titles.filter(({ kind }) => kind === 'quoted');
}

const isBreak = ({ kind }: Token): boolean => kind === 'break';

function isYear(title: string, { text, end, value }: Numeral): boolean {
  return text.length === DIGITS && value >= FIRST && value <= LAST && findMark(title, end, 'date') !== null;
}
