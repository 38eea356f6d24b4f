import { words } from '../../../generated/words.js';

/** The characters of `grammars/words/character.txt`, behind one place for all others. */
export const CHARACTERS: readonly string[] = [
  'other',
  ...(words.lexicons.character ?? []).flatMap((lines) => lines.words.split('\n')),
];

/** The places of the characters by their codes. */
const places = new Uint16Array(1 << 16);
CHARACTERS.forEach((character, place) => {
  if (character.length === 1) places[character.charCodeAt(0)] = place;
});

/** The place of a character of a word among `CHARACTERS`; negative places count from its end. */
export function characterOf(word: string, place: number): number {
  return places[word.charCodeAt(place < 0 ? word.length + place : place)] ?? 0;
}
