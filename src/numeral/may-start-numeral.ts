import { hanCharacters } from './han-character.js';
import { firstsOfMark } from './mark.js';
import { firstsOfFixed } from './read-fixed.js';
import { unitSet } from './unit-set.js';

/** ASCII digits, the decimal point of `.5` and the minus sign. */
const ASCII_STARTS = '0123456789.-';

let starts: Uint8Array | undefined;

function createStarts(): Uint8Array {
  const characters = [...hanCharacters()].filter(([, { kind, within }]) => kind !== 'zero' || !within);
  const signs = [...ASCII_STARTS].map((character) => character.charCodeAt(0));
  return unitSet([...characters.map(([code]) => code), ...firstsOfMark('minus'), ...firstsOfFixed(), ...signs]);
}

/** 1 for every UTF-16 unit of a shadow that a numeral can begin with; for loops over all of a text. */
export function numeralStarts(): Uint8Array {
  starts ??= createStarts();
  return starts;
}

/** Whether a numeral can begin with this UTF-16 unit of a shadow; a quick test before `readNumeral`. */
export const mayStartNumeral = (code: number): boolean => numeralStarts()[code] === 1;
