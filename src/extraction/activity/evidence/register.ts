import { words } from '../../../generated/words.js';
import { WordMemo } from '../../../grammar/word-memo.js';
import type { Token } from '../../token/token.js';
import type { Word } from '../../token/word.js';

/** In what surroundings a report was written, as most of its telling words say. */
export const REGISTERS = ['unknown', 'technical', 'firm', 'society', 'public'] as const;

const NAMES: readonly string[] = REGISTERS;
const UNKNOWN = 0;
const TECHNICAL = NAMES.indexOf('technical');

/** Fewer telling words say nothing. */
const LEAST = 3;

/** In place of that of a word that tells nothing. */
const NONE = -1;

let places: ReadonlyMap<string, number> | undefined;
const known = new WordMemo<Word, number>();

/** The place among `REGISTERS` of a report; names in Latin letters speak for technical work. */
export function registerOf(tokens: readonly Token[]): number {
  const counts = REGISTERS.map(() => 0);
  for (const { kind, word } of tokens) {
    const place = kind === 'latin' ? TECHNICAL : placeOf(word);
    if (place !== NONE) counts[place] = (counts[place] ?? 0) + 1;
  }
  const most = Math.max(...counts);
  return most < LEAST ? UNKNOWN : counts.indexOf(most);
}

function placeOf(word: Word): number {
  let place = known.get(word);
  if (place === undefined) {
    places ??= read();
    place = places.get(word.text) ?? NONE;
    known.set(word, place);
  }
  return place;
}

/** The words of `grammars/words/register-word.txt`. */
function read(): ReadonlyMap<string, number> {
  return new Map(
    (words.lexicons['register-word'] ?? []).flatMap(({ attributes, words: lines }) => {
      const place = NAMES.indexOf(String(attributes.register));
      return lines.split('\n').map((word): [string, number] => [word, place]);
    }),
  );
}
