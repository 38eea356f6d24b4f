import { hanCharacters } from './han-character.js';
import { firstsOfMark } from './mark.js';
import { firstsOfFixed } from './read-fixed.js';

/** ASCII digits, the decimal point of `.5` and the minus sign. */
const ASCII_STARTS = '0123456789.-';

let starts: Uint8Array | undefined;

function createStarts(): Uint8Array {
  const table = new Uint8Array(0x10000);
  for (const [code, { kind, within }] of hanCharacters()) if (kind !== 'zero' || !within) table[code] = 1;
  for (const code of [...firstsOfMark('minus'), ...firstsOfFixed()]) table[code] = 1;
  for (const character of ASCII_STARTS) table[character.charCodeAt(0)] = 1;
  return table;
}

/** Whether a numeral can begin with this UTF-16 unit of a shadow; a quick test before `readNumeral`. */
export function mayStartNumeral(code: number): boolean {
  starts ??= createStarts();
  return starts[code] === 1;
}
