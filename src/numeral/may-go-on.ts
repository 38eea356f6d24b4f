import { hanCharacters } from './han-character.js';
import { lexicon } from './lexicon.js';
import { firstsOfMark, type MarkRole } from './mark.js';
import { firstsOfJoining } from './read-fixed.js';
import { unitSet } from './unit-set.js';

/** The marks that may stand right behind a number and change it. */
const ROLES: readonly MarkRole[] = ['and', 'discount', 'fraction', 'half', 'multiple', 'point', 'power-of', 'tenth'];

/** Blanks inside a number, letters that are powers, 10^6, 1/3, 3×10^4. */
const SIGNS = ' ^/×*abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ';

let table: Uint8Array | undefined;

function createTable(): Uint8Array {
  const words = [...lexicon('percent-sign'), ...lexicon('bare-cue')].map(({ word }) => word);
  const firsts = [...words, ...SIGNS].map((word) => word.charCodeAt(0));
  return unitSet([...hanCharacters().keys(), ...ROLES.flatMap(firstsOfMark), ...firstsOfJoining(), ...firsts]);
}

/** Whether a number of digits may go on with what stands at an offset behind them; most end there, and nothing more is tried. */
export function mayGoOn(text: string, offset: number): boolean {
  table ??= createTable();
  return table[text.charCodeAt(offset) | 0] === 1;
}
