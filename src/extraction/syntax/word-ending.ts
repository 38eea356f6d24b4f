import { lexicon } from '../../generated/lexicon.js';
import type { Word } from '../token/word.js';

/** Endings by class, and whether words end in one. */
const tables = new Map<string, { readonly endings: ReadonlySet<string>; readonly known: WeakMap<Word, boolean> }>();

/** An ending of one character tells of words of so many characters: 蓄积量, but not 力量. */
const LEAST_FOR_CHARACTER = 3;

/** True if the word ends in a word of the class of `grammars/lexicon`. */
export function endsInClass(word: Word, className: string): boolean {
  let table = tables.get(className);
  if (!table) {
    const lines = (lexicon.lexicons[className] ?? []).flatMap(({ words }) => words.split('\n'));
    table = { endings: new Set(lines), known: new WeakMap() };
    tables.set(className, table);
  }
  const known = table.known.get(word);
  if (known !== undefined) return known;
  const { text } = word;
  const last = text.length < LEAST_FOR_CHARACTER ? text.length - 1 : text.length;
  let found = false;
  for (let start = 0; start < last && !found; start++) found = table.endings.has(text.slice(start));
  table.known.set(word, found);
  return found;
}
