import { hanAt } from '../../numeral/han-character.js';
import type { Numeral } from '../../numeral/numeral.js';

/** The multiplier that a numeral ends in: 5万 → 10000, 两千万 → 10000000, 15k → 1000, 20 → 1. */
export function trailingScale(numeral: Numeral): number {
  return trailingScales(numeral)[0] ?? 1;
}

/** All multipliers that a numeral ends in, the largest first: 五百万 → 1000000, 10000. */
export function trailingScales({ text, value }: Numeral): number[] {
  const letter = /^([0-9.]+)[A-Za-z]$/.exec(text);
  if (letter) return [Math.round(value / Number(letter[1]))];
  const scales: number[] = [];
  let exponent = 0;
  for (let at = text.length - 1; at > 0; at--) {
    const character = hanAt(text, at);
    if (character?.kind !== 'power' && character?.kind !== 'myriad') break;
    exponent += character.value;
    scales.unshift(10 ** exponent);
  }
  return scales;
}
