import type { Span } from '../source/span.js';
import { skipBlanks } from './character.js';
import { lexicon } from './lexicon.js';
import { unitSet } from './unit-set.js';

/** What a mark does to the number beside it; the roles of `grammars/numeral/numeral-mark.txt`. */
export type MarkRole =
  | 'and'
  | 'clock'
  | 'date'
  | 'discount'
  | 'fraction'
  | 'half'
  | 'minus'
  | 'minute'
  | 'money'
  | 'multiple'
  | 'ordinal'
  | 'point'
  | 'power'
  | 'power-of'
  | 'tenth';

let marks: ReadonlyMap<string, readonly string[]> | undefined;

/** The words of each role. */
function markWords(role: MarkRole): readonly string[] {
  if (!marks) {
    const words = new Map<string, string[]>();
    // The longest first: 负的 before 负.
    for (const { word, attributes } of lexicon('numeral-mark').sort((a, b) => b.word.length - a.word.length)) {
      const key = String(attributes.role);
      words.set(key, [...(words.get(key) ?? []), word]);
    }
    marks = words;
  }
  return marks.get(role) ?? [];
}

/** Whether any mark begins with a UTF-16 unit: few do. */
let firsts: Uint8Array | undefined;

/** The mark of this role at `offset`, perhaps behind blanks and with blanks inside (分 之); null if there is none. */
export function findMark(text: string, offset: number, role: MarkRole): Span | null {
  const start = skipBlanks(text, offset);
  firsts ??= unitSet(lexicon('numeral-mark').map(({ word }) => word.charCodeAt(0)));
  if (firsts[text.charCodeAt(start) | 0] === 0) return null;
  for (const word of markWords(role)) {
    let at = start;
    for (let index = 0; index < word.length; index++) {
      if (index > 0) at = skipBlanks(text, at);
      if (text.charCodeAt(at) !== word.charCodeAt(index)) break;
      at++;
      if (index === word.length - 1) return { start, end: at };
    }
  }
  return null;
}

/** The characters that a mark of this role may begin with. */
export function firstsOfMark(role: MarkRole): number[] {
  return markWords(role).map((word) => word.charCodeAt(0));
}

/** Whether a mark of this role stands right before `offset`. */
export function isAfterMark(text: string, offset: number, role: MarkRole): boolean {
  for (const word of markWords(role)) if (offset >= word.length && isAt(text, offset - word.length, word)) return true;
  return false;
}

/** Whether `word` stands at `offset`. */
export function isAt(text: string, offset: number, word: string): boolean {
  for (let index = 0; index < word.length; index++) {
    if (text.charCodeAt(offset + index) !== word.charCodeAt(index)) return false;
  }
  return true;
}
