import type { Match } from '../../../grammar/match.js';
import type { Token } from '../../token/token.js';
import { type Meaning, NOWHERE, type TimeExpression } from '../time-expression.js';

/** A length in a word that says its value: 半年, 全年, 近几年. */
export function fixedLength(match: Match, tokens: readonly Token[]): TimeExpression | null {
  const capture = match.captures.get('length');
  const attributes = capture && tokens[capture.from]?.word.classes.get('fixed-length');
  if (!attributes) return null;
  return {
    kind: 'DURATION',
    ...(typeof attributes.value === 'string' && { value: attributes.value }),
    meaning: meaningOf(attributes, tokens[match.to]),
    ...(typeof attributes.outside === 'number' && { outside: attributes.outside }),
  };
}

const HALF_YEAR = 'P6M';

function meaningOf(attributes: Readonly<Record<string, unknown>>, next: Token | undefined): Meaning {
  if (attributes.whole === true) return { type: 'whole-year' };
  const past = attributes.outside !== undefined || next?.word.classes.has('since');
  return attributes.value === HALF_YEAR && past ? { type: 'length', count: 6, unit: 'M', direction: 'past' } : NOWHERE;
}
