import { endsSentence, isBlank, isCloser } from './character.js';
import { type Stretch, stretchAt } from './stretch.js';

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

function lastOutsideQuotes(shadow: string, end: number): string {
  let at = end - 1;
  while (at > end - 4 && isCloser(shadow.charAt(at))) at--;
  return shadow.charAt(at);
}
