import type { Numeral } from '../../numeral/numeral.js';
import { readNumeral } from '../../numeral/read-numeral.js';

/** The multiplier that a numeral ends in: 5万 → 10000, 两千万 → 10000000, 20 → 1. */
export function trailingScale(numeral: Numeral): number {
  let scale = 1;
  for (let start = numeral.text.length - 1; start > 0; start--) {
    const suffix = readNumeral(numeral.text, start);
    if (!suffix?.bare || suffix.end !== numeral.text.length) break;
    scale = suffix.value;
  }
  return scale;
}
