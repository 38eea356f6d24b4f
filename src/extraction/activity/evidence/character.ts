import { words } from '../../../generated/words.js';

/** The characters of `grammars/words/character.txt`, behind one place for all others. */
export const CHARACTERS: readonly string[] = [
  'other',
  ...(words.lexicons.character ?? []).flatMap((lines) => lines.words.split('\n')),
];

const places = new Map(CHARACTERS.map((character, place) => [character, place]));

/** The place of a character of a word among `CHARACTERS`; negative places count from its end. */
export function characterOf(word: string, place: number): number {
  return places.get(word.at(place) ?? '') ?? 0;
}
