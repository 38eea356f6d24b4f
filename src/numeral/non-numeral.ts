import { createTrie, TRIE_ROOT, type Trie } from '../grammar/trie.js';
import { hanAt } from './han-character.js';
import { lexicon } from './lexicon.js';

/**
 * The lexicons of words that hold a numeral's characters: `non-numeral` words are no numerals (统一, 百姓),
 * `powered-unit` words are units that begin with a multiplier (千克), and a `numeral-divider` only tells where a word
 * ends (系统 in 系统一个, where 统一 is no word).
 */
const LEXICONS = ['non-numeral', 'powered-unit', 'numeral-divider'] as const;

interface Words {
  readonly trie: Trie;
  /** The lexicon of each word. */
  readonly lexicons: readonly (typeof LEXICONS)[number][];
  /** The characters behind each word that show its digit to be a number after all: 次 behind 周一. */
  readonly notBefore: readonly string[];
  readonly maxLength: number;
}

let words: Words | undefined;

function nonNumerals(): Words {
  if (!words) {
    const entries = LEXICONS.flatMap((name) => lexicon(name).map((entry) => ({ ...entry, name })));
    words = {
      trie: createTrie(entries.map(({ word }) => word)),
      lexicons: entries.map(({ name }) => name),
      notBefore: entries.map(({ attributes }) => String(attributes['not-before'] ?? '')),
      maxLength: Math.max(0, ...entries.map(({ word }) => word.length)),
    };
  }
  return words;
}

/** The end of the longest word that begins exactly at `offset` and is no numeral, or `offset` if none does. */
export function endOfWord(text: string, offset: number): number {
  return endOfEntry(text, offset, 'numeral-divider', false);
}

/** Whether a unit begins at `offset` whose first character is a multiplier: 千克. */
export function startsUnit(text: string, offset: number): boolean {
  return endOfEntry(text, offset, 'powered-unit', true) > offset;
}

/** The end of the longest word of a lexicon, or of all but this lexicon, that begins exactly at `offset`. */
function endOfEntry(text: string, offset: number, name: (typeof LEXICONS)[number], wanted: boolean): number {
  const { trie, lexicons, notBefore } = nonNumerals();
  let end = offset;
  let node = TRIE_ROOT;
  for (let at = offset; at < text.length; at++) {
    node = trie.child(node, text.charCodeAt(at));
    if (node < 0) break;
    const word = trie.wordAt(node);
    if (word < 0 || (lexicons[word] === name) !== wanted) continue;
    const follower = notBefore[word] === '' ? '' : String.fromCharCode(text.charCodeAt(at + 1));
    if (follower === '' || !notBefore[word]?.includes(follower)) end = at + 1;
  }
  return end;
}

/**
 * Whether the character at `offset` belongs to a word that begins before it: 一 in 统一. It does not where the word
 * would tear a numeral apart (统 + 一百), or where it begins inside another word that ends here (合同 + 一份).
 */
export function isInsideWord(text: string, offset: number): boolean {
  const { maxLength } = nonNumerals();
  for (let start = Math.max(0, offset - maxLength + 1); start < offset; start++) {
    const end = endOfWord(text, start);
    if (end <= offset) continue;
    if (!(end === offset + 1 && tearsNumeral(text, offset)) && !isDivided(text, start, offset)) return true;
  }
  return false;
}

/** Whether the digit at `offset`, the last character of a word, belongs to a multiplier behind it. */
function tearsNumeral(text: string, offset: number): boolean {
  const digit = hanAt(text, offset);
  const next = hanAt(text, offset + 1);
  const multiplied = next?.kind === 'power' || next?.kind === 'myriad';
  // 队伍千人, but 放肆万伍仟 and 放肆仟: characters of cheques stand together.
  const financial = next?.kind === 'power' ? !next.single : hanAt(text, offset + 2)?.kind === 'digit';
  if (digit?.kind === 'digit' && [1, 2, 3].every((ahead) => isPlainDigit(text, offset + ahead))) return true;
  return (
    digit?.kind === 'digit' && (digit.single || financial) && multiplied && endOfWord(text, offset + 1) === offset + 1
  );
}

/** One of the digits of a year in characters: 同 + 一九七八年. */
function isPlainDigit(text: string, offset: number): boolean {
  const { kind } = hanAt(text, offset) ?? {};
  return kind === 'digit' || kind === 'zero';
}

/** Whether a divider that begins before `start` ends at `offset`. */
function isDivided(text: string, start: number, offset: number): boolean {
  const { trie, lexicons, maxLength } = nonNumerals();
  for (let from = Math.max(0, offset - maxLength); from < start; from++) {
    let node = TRIE_ROOT;
    for (let at = from; at < offset && node >= 0; at++) node = trie.child(node, text.charCodeAt(at));
    const word = node < 0 ? -1 : trie.wordAt(node);
    if (word >= 0 && lexicons[word] === 'numeral-divider') return true;
  }
  return false;
}
