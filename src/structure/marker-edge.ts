import { alternatives } from './alternatives.js';
import { isBullet } from './bullet.js';
import { endsSentence, isBlank, isCloser } from './character.js';
import { type Stretch, stretchAt } from './stretch.js';
import { vocabulary } from './vocabulary.js';

/**
 * What stands left of a candidate, from the clearest edge to none: the beginning of a line or of the text; a gap
 * behind a sentence; a gap; the end of a sentence; a comma; other text.
 */
export type EdgeKind = 'line' | 'sentence-gap' | 'gap' | 'sentence' | 'comma' | 'none';

export interface Edge {
  readonly kind: EdgeKind;
  /** The last character before, without blanks and furniture; empty at the beginning. */
  readonly character: string;
}

/** Reads the left edge of `offset`. `floor` is where the report's title ends, and counts as the beginning of a line. */
export function readEdge(shadow: string, stretches: readonly Stretch[], offset: number, floor: number): Edge {
  const index = stretchAt(stretches, offset);
  const stretch = stretches[index];
  if (stretch === undefined || offset <= floor) return { kind: 'line', character: '' };
  let before = offset;
  let blank = false;
  let broken = stretch.before;
  const sign = namesUnits(shadow, offset) ? -1 : behindSign(shadow, stretches, index, offset);
  if (sign >= 0) return { kind: 'line', character: shadow.charAt((stretches[sign - 1]?.end ?? 0) - 1) };
  if (offset === stretch.start) before = stretches[index - 1]?.end ?? 0;
  else {
    broken = 'cut';
    while (before > stretch.start && isBlank(shadow.charAt(before - 1))) before--;
    blank = before < offset;
  }
  const character = before > 0 ? shadow.charAt(before - 1) : '';
  if (broken === 'edge' || broken === 'line' || before <= floor) return { kind: 'line', character };
  const afterSentence = endsSentence(lastOutsideQuotes(shadow, before));
  if (broken === 'gap' || blank) return { kind: afterSentence ? 'sentence-gap' : 'gap', character };
  if (afterSentence) return { kind: 'sentence', character };
  return { kind: character === ',' ? 'comma' : 'none', character };
}

/** `* 1、`: the index of the stretch that begins with a sign of items at the beginning of its line, if nothing else stands before the offset; else -1. */
function behindSign(shadow: string, stretches: readonly Stretch[], index: number, offset: number): number {
  const at = stretches[index]?.start === offset ? index - 1 : index;
  const stretch = stretches[at];
  if (stretch === undefined || (stretch.before !== 'line' && stretch.before !== 'edge')) return -1;
  if (offset - stretch.start > LONGEST_SIGN || !isBullet(shadow.charAt(stretch.start))) return -1;
  return isBlank(shadow.charAt(stretch.start + 1)) && shadow.slice(stretch.start + 1, offset).trim() === '' ? at : -1;
}

const LONGEST_SIGN = 5;

/** `1、2月份`: months or days, of which the first number is one too. */
function namesUnits(shadow: string, offset: number): boolean {
  UNITS.lastIndex = offset;
  return UNITS.test(shadow);
}

const UNITS = new RegExp(`\\d{1,2}、\\d{1,2}(?:${alternatives(vocabulary.dateUnit.words)})`, 'y');

function lastOutsideQuotes(shadow: string, end: number): string {
  let at = end - 1;
  while (at > end - 4 && isCloser(shadow.charAt(at))) at--;
  return shadow.charAt(at);
}
