import type { Span } from '../source/span.js';
import { endsSentence } from './character.js';
import { vocabulary } from './vocabulary.js';

/** A line that addresses the audience, and nothing else: `各位代表!`, `同志们:`. */
export function isAddress(shadow: string, { start, end }: Span): boolean {
  const words = vocabulary.address.longestAt(shadow, start, end);
  return words !== null && words.end === end - 1 && endsSentence(shadow.charAt(words.end));
}

/** A line that begins with an address: `各位代表,过去的一年…`. */
export function opensWithAddress(shadow: string, start: number): boolean {
  const words = vocabulary.address.longestAt(shadow, start);
  return words !== null && ADDRESSED.has(shadow.charAt(words.end));
}

const ADDRESSED: ReadonlySet<string> = new Set(['!', ':', ',']);
