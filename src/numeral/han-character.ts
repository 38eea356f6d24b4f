import { type LexiconWord, lexicon, numberAttribute } from './lexicon.js';

/** A character that numerals are written with. */
export interface HanCharacter {
  readonly kind: 'digit' | 'zero' | 'ten' | 'power' | 'myriad';
  /** Of a digit or a ten, its value; of a power or a myriad, its exponent of ten; of a zero, 0. */
  readonly value: number;
  /** A numeral on its own; 陆, 伍 and 〇 are not. */
  readonly single: boolean;
  /** May stand in a digit string such as 二〇一四; 两 does not. */
  readonly string: boolean;
  /** A number only where it stands among others: O among digits, 兆 before more digits. */
  readonly within: boolean;
  /** A digit only before a power or a multiplier: 参 of 参仟. */
  readonly powered: boolean;
}

const CLASSES: readonly (readonly [name: string, kind: HanCharacter['kind'], attribute: string])[] = [
  ['han-digit', 'digit', 'value'],
  ['han-zero', 'zero', 'value'],
  ['han-ten', 'ten', 'value'],
  ['han-power', 'power', 'scale'],
  ['han-myriad', 'myriad', 'scale'],
];

let table: ReadonlyMap<number, HanCharacter> | undefined;
/** The characters behind a first place that is none, and the place of each by its UTF-16 unit: asked at every character of a text. */
let known: readonly (HanCharacter | undefined)[] = [];
let places: Uint8Array | undefined;

function createPlaces(): Uint8Array {
  const characters = [...hanCharacters()];
  known = [undefined, ...characters.map(([, character]) => character)];
  const made = new Uint8Array(0x10000);
  for (const [index, [code]] of characters.entries()) made[code] = index + 1;
  return made;
}

/** The numeral character of a unit; NaN, which stands behind the end of a text, is none. */
function characterOf(code: number): HanCharacter | undefined {
  places ??= createPlaces();
  return known[places[code | 0] as number];
}

function createTable(): ReadonlyMap<number, HanCharacter> {
  const characters = new Map<number, HanCharacter>();
  for (const [name, kind, attribute] of CLASSES) {
    for (const entry of lexicon(name)) characters.set(entry.word.charCodeAt(0), hanCharacter(kind, attribute, entry));
  }
  return characters;
}

function hanCharacter(kind: HanCharacter['kind'], attribute: string, { attributes }: LexiconWord): HanCharacter {
  return {
    kind,
    value: numberAttribute(attributes, attribute),
    single: attributes.single !== 'no',
    string: (kind === 'digit' || kind === 'zero') && attributes.string !== 'no',
    within: 'within' in attributes,
    powered: 'powered' in attributes,
  };
}

/** Every character that numerals are written with, by its UTF-16 unit. */
export function hanCharacters(): ReadonlyMap<number, HanCharacter> {
  table ??= createTable();
  return table;
}

/** The numeral character at an offset, undefined if another character stands there. */
export function hanAt(text: string, offset: number): HanCharacter | undefined {
  const character = characterOf(text.charCodeAt(offset));
  return character?.powered === true && !isPower(characterOf(text.charCodeAt(offset + 1))) ? undefined : character;
}

/** Whether numerals are written with a character, somewhere among others at least. */
export const isHanCharacter = (code: number): boolean => characterOf(code) !== undefined;

const isPower = (character: HanCharacter | undefined): boolean =>
  character?.kind === 'power' || character?.kind === 'ten' || (character?.kind === 'myriad' && !character.within);
