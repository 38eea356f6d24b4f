import type { Match } from '../../grammar/match.js';
import type { Matcher } from '../../grammar/matcher.js';
import type { Measure } from '../../schema/count.js';
import type { Span } from '../../source/span.js';
import { numeralOf } from '../count/numeral-of.js';
import { unitOf } from '../count/unit.js';
import { spanOf } from '../token/span-of.js';
import type { Token } from '../token/token.js';

/** A unit that a head states: `万元` is 元 with the scale 10,000. The span is that of what is written. */
export interface StatedUnit extends Span {
  readonly unit: string;
  readonly measure: Measure;
  readonly scale: number;
  /** Where it stands in what it is part of: all of it, brackets and all. */
  readonly around: Span;
  /** What its rule says of how it is stated. */
  readonly manner: 'stated' | 'next' | 'whole' | null;
}

const MANNERS = ['stated', 'next', 'whole'] as const;
const PERCENT = '%';
/** Of ‰ in hundredths. */
const PER_MILLE = 0.1;

/** The units that a row of tokens states, in order. */
export function unitsIn(tokens: readonly Token[], matcher: Matcher): StatedUnit[] {
  if (tokens.length === 0) return [];
  return matcher.matchAll(tokens).flatMap((match) => statedUnit(match, tokens) ?? []);
}

function statedUnit(match: Match, tokens: readonly Token[]): StatedUnit | null {
  const capture = match.captures.get('unit');
  if (capture === undefined) return null;
  const around = spanOf(tokens, match);
  const manner = MANNERS.find((name) => match.rule.parameters[name] === true) ?? null;
  const written = spanOf(tokens, capture);
  if (match.rule.action === 'unit-percent') {
    const scale = tokens[capture.from]?.text === PERCENT ? 1 : PER_MILLE;
    return { ...written, around, manner, unit: PERCENT, measure: 'percent', scale };
  }
  const unit = unitOf(match, tokens);
  if (unit === null) return null;
  const scale = match.captures.get('scale');
  const { start } = scale ? spanOf(tokens, scale) : written;
  return { start, end: written.end, around, manner, ...unit, scale: numeralOf(match, tokens, 'scale')?.value ?? 1 };
}
