import { type LexiconWord, lexicon, numberAttribute } from './lexicon.js';
import { isAt } from './mark.js';
import { endOfWord } from './non-numeral.js';
import type { NumeralKind } from './numeral.js';
import type { Reading } from './reading.js';

const KINDS: ReadonlyMap<unknown, NumeralKind> = new Map(
  (['integer', 'fraction', 'percent'] as const).map((kind) => [kind, kind]),
);

let entries: ReadonlyMap<number, readonly LexiconWord[]> | undefined;

/** The numerals that are words of their own (一半), by the character that they begin with. */
function fixedNumerals(): ReadonlyMap<number, readonly LexiconWord[]> {
  if (!entries) {
    const byFirst = new Map<number, LexiconWord[]>();
    for (const entry of lexicon('fixed-numeral')) {
      const first = entry.word.charCodeAt(0);
      byFirst.set(first, [...(byFirst.get(first) ?? []), entry]);
    }
    entries = byFirst;
  }
  return entries;
}

/** The characters that a numeral of this sort may begin with. */
export function firstsOfFixed(): number[] {
  return [...fixedNumerals().keys()];
}

/** A numeral that is a word of its own, and whether a whole number may stand before it as its part. */
export interface FixedReading extends Reading {
  readonly joins: boolean;
}

/** Reads a numeral that is a word of its own at `offset`, unless its last character begins another (一 + 半导体). */
export function readFixed(text: string, offset: number): FixedReading | null {
  const entry = fixedNumerals()
    .get(text.charCodeAt(offset))
    ?.find(({ word }) => isAt(text, offset, word));
  if (!entry || endOfWord(text, offset + entry.word.length - 1) > offset + entry.word.length) return null;
  const value = numberAttribute(entry.attributes, 'value');
  const kind = KINDS.get(entry.attributes.kind) ?? 'integer';
  return { end: offset + entry.word.length, value, max: value, kind, bare: false, joins: 'joins' in entry.attributes };
}

/** The characters that may go on a whole number: ½ of 1½. */
export function firstsOfJoining(): number[] {
  return lexicon('fixed-numeral').flatMap(({ word, attributes }) =>
    'joins' in attributes ? [word.charCodeAt(0)] : [],
  );
}
