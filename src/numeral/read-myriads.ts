import { skipBlanks } from './character.js';
import { hanAt } from './han-character.js';
import { endOfWord, startsUnit } from './non-numeral.js';

/** The highest exponent that multipliers reach together: 万万亿. */
const MAX_SCALE = 16;

/** Multipliers one behind the other: 万, 亿, 万亿. */
export interface Myriads {
  readonly end: number;
  /** Their exponent of ten together. */
  readonly scale: number;
}

/** Reads the multipliers at `offset`, perhaps behind blanks; null where none stands or one begins a word (万 人空巷). */
export function readMyriads(text: string, offset: number): Myriads | null {
  const start = skipBlanks(text, offset);
  if (start > offset && endOfWord(text, start) > start && !startsUnit(text, start + 1)) return null;
  let scale = 0;
  let end = start;
  for (let character = hanAt(text, end); character?.kind === 'myriad'; character = hanAt(text, end)) {
    if (scale + character.value > MAX_SCALE) break;
    if (character.within && !isNumeralCharacter(text, end + 1)) break;
    scale += character.value;
    end++;
  }
  return scale > 0 ? { end, scale } : null;
}

function isNumeralCharacter(text: string, offset: number): boolean {
  const character = hanAt(text, offset);
  return character !== undefined && !character.within;
}
