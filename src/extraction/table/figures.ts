import type { Match } from '../../grammar/match.js';
import type { Matcher } from '../../grammar/matcher.js';
import { approximate } from '../count/approximation.js';
import type { CountDraft, Quantity } from '../count/count-draft.js';
import { times } from '../count/exact.js';
import { numeralOf } from '../count/numeral-of.js';
import { ruleReference } from '../rule-reference.js';
import { spanOf } from '../token/span-of.js';
import type { GridCell } from './grid.js';

/** A figure that is all that its cell holds. */
export interface Figure {
  readonly draft: CountDraft;
  /** The cell states its unit itself. */
  readonly hasUnit: boolean;
  /** Four digits that may be a year. */
  readonly maybeYear: boolean;
}

const FIRST_YEAR = 1900;
const LAST_YEAR = 2100;
const NO_ROLES = { item: null, action: null };
/** Signs around a figure with its unit that are not part of the count. */
const AROUND = /^[+↑↓()[\]*]*$/;

/** The figure of a cell that holds nothing else; `counts` are those that were found in it. */
export function figureOf(cell: GridCell, counts: readonly CountDraft[], matcher: Matcher): Figure | null {
  const { tokens, from } = cell;
  const [found] = counts;
  if (found !== undefined) {
    const others = tokens.filter(({ start, end }) => end <= found.start || start >= found.end);
    if (counts.length > 1 || !AROUND.test(others.map(({ text }) => text).join(''))) return null;
    return { draft: found, hasUnit: found.unit !== null, maybeYear: false };
  }
  if (tokens.length === 0 || tokens.length > LONGEST) return null;
  const [match] = matcher.matchAll(tokens);
  const quantity = match && (match.rule.action === 'figure' ? single(match, cell) : range(match, cell));
  if (match === undefined || !quantity) return null;
  const span = spanOf(tokens, match);
  const numeral = numeralOf(match, tokens, 'value');
  const maybeYear = tokens.length === 1 && /^\d{4}$/.test(numeral?.text ?? '') && isYear(quantity.value);
  const place = { from: from + match.from, to: from + match.to };
  return {
    draft: { ...quantity, ...NO_ROLES, ...span, ...place, rule: ruleReference(match) },
    hasUnit: false,
    maybeYear,
  };
}

/** A figure has no more tokens. */
const LONGEST = 8;

const isYear = (value: number): boolean => value >= FIRST_YEAR && value <= LAST_YEAR;

function single(match: Match, { tokens }: GridCell): Quantity | null {
  const numeral = numeralOf(match, tokens, 'value');
  if (numeral === undefined || isCode(numeral.text)) return null;
  const sign = match.rule.parameters.sign === -1 ? -1 : 1;
  const value = sign * times(numeral.value, numeralOf(match, tokens, 'scale')?.value ?? 1);
  const percent = numeral.kind === 'percent';
  return {
    ...approximate(match, tokens, { value }),
    unit: percent ? '%' : null,
    measure: percent ? 'percent' : 'count',
  };
}

function range(match: Match, { tokens }: GridCell): Quantity | null {
  const low = numeralOf(match, tokens, 'low');
  const high = numeralOf(match, tokens, 'value');
  if (!low || !high || isCode(low.text) || isCode(high.text) || low.value >= high.value) return null;
  return { value: low.value, approx: 'range', min: low.value, max: high.value, unit: null, measure: 'count' };
}

/** 007, 13800000000: digits that name something. */
const isCode = (text: string): boolean => /^0\d/.test(text) || /^\d{11,}$/.test(text);
