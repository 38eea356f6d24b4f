import { skipBlanks } from './character.js';
import { hanAt } from './han-character.js';
import { endOfWord, startsUnit } from './non-numeral.js';
import { readMyriads } from './read-myriads.js';

/** Multipliers behind a number in digits: 百, 千万, 万亿. */
export interface Multipliers {
  readonly end: number;
  /** Their exponent of ten together. */
  readonly scale: number;
  /** The exponent of a leading 百 or 千, 0 without one. */
  readonly power: number;
}

/**
 * Reads the multipliers behind a number in Arabic digits or behind decimals, perhaps behind blanks. Not 十, which
 * nobody writes there, nor the 千 of a unit (5千克) or of a word behind blanks (5 千方百计).
 */
export function readMultipliers(text: string, offset: number): Multipliers | null {
  const start = skipBlanks(text, offset);
  const first = hanAt(text, start);
  const isPower = first?.kind === 'power' && first.value > 1;
  if (!isPower || startsUnit(text, start)) {
    const myriads = readMyriads(text, offset);
    return myriads && { end: myriads.end, scale: myriads.scale, power: 0 };
  }
  if (start > offset && endOfWord(text, start) > start) return null;
  const myriads = readMyriads(text, start + 1);
  return { end: myriads?.end ?? start + 1, scale: first.value + (myriads?.scale ?? 0), power: first.value };
}
