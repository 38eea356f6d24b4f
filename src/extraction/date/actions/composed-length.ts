import type { Match } from '../../../grammar/match.js';
import type { Token } from '../../token/token.js';
import { isoDuration } from '../iso-duration.js';
import { NOWHERE, type TimeExpression } from '../time-expression.js';

/** The unit of 分, which counts minutes only beside hours or seconds. */
const MINUTE = 'TM';

/** `value unit value unit …`: 3小时20分, 两年零三个月. Null unless every unit is smaller than the one before. */
export function composedLength(match: Match, tokens: readonly Token[]): TimeExpression | null {
  const values = match.captures.get('value')?.parts ?? [];
  const units = match.captures.get('unit')?.parts ?? [];
  let written = '';
  let place = -1;
  for (const [index, { from }] of values.entries()) {
    const count = tokens[from]?.numeral?.value;
    const unit = unitOf(tokens[units[index]?.from ?? -1]);
    if (count === undefined || count < 0 || unit === null) return null;
    const next = ORDER.indexOf(unit);
    if (next <= place) return null;
    place = next;
    const part = isoDuration(count, unit).slice(1);
    written += written.includes('T') && part.startsWith('T') ? part.slice(1) : part;
  }
  return { kind: 'DURATION', value: `P${written}`, meaning: NOWHERE };
}

/** Units from large to small. */
const ORDER = ['Y', 'M', 'W', 'D', 'TH', 'TM', 'TS'];

function unitOf(token: Token | undefined): string | null {
  const attributes = token?.word.classes.get('length-unit');
  const unit = attributes ? attributes.iso : MINUTE;
  return typeof unit === 'string' && ORDER.includes(unit) ? unit : null;
}
