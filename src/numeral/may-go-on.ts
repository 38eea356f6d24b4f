import { hanCharacters } from './han-character.js';
import { lexicon } from './lexicon.js';
import { firstsOfMark, type MarkRole } from './mark.js';

/** The marks that may stand right behind a number and change it. */
const ROLES: readonly MarkRole[] = ['and', 'discount', 'fraction', 'half', 'multiple', 'point', 'power-of', 'tenth'];

/** Blanks inside a number, letters that are powers, 10^6, 1/3. */
const SIGNS = ' ^/abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ';

let table: Uint8Array | undefined;

function createTable(): Uint8Array {
  const made = new Uint8Array(0x10000);
  for (const code of [...hanCharacters().keys(), ...ROLES.flatMap(firstsOfMark)]) made[code] = 1;
  for (const { word } of [...lexicon('percent-sign'), ...lexicon('bare-cue')]) made[word.charCodeAt(0)] = 1;
  for (let index = 0; index < SIGNS.length; index++) made[SIGNS.charCodeAt(index)] = 1;
  return made;
}

/** Whether a number of digits may go on with what stands at an offset behind them; most end there, and nothing more is tried. */
export function mayGoOn(text: string, offset: number): boolean {
  table ??= createTable();
  return table[text.charCodeAt(offset) | 0] === 1;
}
