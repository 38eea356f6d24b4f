import type { Match, TokenRange } from '../../../grammar/match.js';
import { partsWithin } from '../../../grammar/parts-within.js';
import type { Token } from '../../token/token.js';
import { isoDuration } from '../iso-duration.js';
import { NOWHERE, type TimeExpression } from '../time-expression.js';
import { SECONDS } from './length-range.js';

/** The unit of 分, which counts minutes only beside hours or seconds. */
const MINUTE = 'TM';

/** `value unit value unit …`: 3小时20分, 两年零三个月. Of a range, 2小时10分至3小时, the value is that of the lower end. */
export function composedLength(match: Match, tokens: readonly Token[]): TimeExpression | null {
  const joiner = match.captures.get('joiner');
  const stated = writtenLength(match, tokens, { from: match.from, to: joiner?.from ?? match.to });
  const upTo = joiner && writtenLength(match, tokens, { from: joiner.to, to: match.to });
  // 3小时到2小时10分 is a change, and no range.
  if (!stated || upTo === null || (upTo && upTo.seconds <= stated.seconds)) return null;
  return { kind: 'DURATION', value: `P${stated.written}`, meaning: NOWHERE };
}

/** The length between two tokens; null unless every unit is smaller than the one before. */
function writtenLength(match: Match, tokens: readonly Token[], range: TokenRange) {
  const units = partsWithin(match, 'unit', range);
  let seconds = 0;
  let written = '';
  let place = -1;
  for (const [index, { from: at }] of partsWithin(match, 'value', range).entries()) {
    const count = tokens[at]?.numeral?.value;
    const unit = unitOf(tokens[units[index]?.from ?? -1]);
    if (count === undefined || count < 0 || unit === null) return null;
    const next = ORDER.indexOf(unit);
    if (next <= place) return null;
    place = next;
    seconds += count * (SECONDS[unit] ?? 0);
    const part = isoDuration(count, unit).slice(1);
    written += written.includes('T') && part.startsWith('T') ? part.slice(1) : part;
  }
  return { written, seconds };
}

/** Units from large to small. */
const ORDER = ['Y', 'M', 'W', 'D', 'TH', 'TM', 'TS'];

function unitOf(token: Token | undefined): string | null {
  const attributes = token?.word.classes.get('length-unit');
  const unit = attributes ? attributes.iso : MINUTE;
  return typeof unit === 'string' && ORDER.includes(unit) ? unit : null;
}
