import { numeral } from '../generated/numeral.js';
import { numeralList } from '../generated/numeral-list.js';
import { TRIE_ROOT, type Trie } from '../grammar/trie.js';
import { hanAt } from './han-character.js';

/**
 * The lexicons of words that hold a numeral's characters: `non-numeral` words are no numerals (统一, 百姓),
 * `powered-unit` words are units that begin with a multiplier (千克), and a `numeral-divider` only tells where a word
 * ends (系统 in 系统一个, where 统一 is no word).
 */
const LEXICONS = ['non-numeral', 'powered-unit', 'numeral-divider'] as const;

const UNIT = LEXICONS.indexOf('powered-unit') + 1;
const DIVIDER = LEXICONS.indexOf('numeral-divider') + 1;

interface Words {
  readonly trie: Trie;
  /** The lexicon of each word by its place among them, from 1 on. */
  readonly lexicons: Uint8Array;
  /** The characters behind a word that show its digit to be a number after all: 次 behind 周一. */
  readonly notBefore: ReadonlyMap<number, string>;
  /** The characters before a word that show the same: 第 before 四周. */
  readonly notAfter: ReadonlyMap<number, string>;
  /** The characters behind tens that show them to be an hour behind a word, and no number with its digit: 周五 + 十四点. */
  readonly hours: ReadonlyMap<number, string>;
  readonly maxLength: number;
}

let words: Words | undefined;

function nonNumerals(): Words {
  words ??= readWords();
  return words;
}

function readWords(): Words {
  const { trie } = numeralList;
  const lexicons = new Uint8Array(trie.size);
  const notBefore = new Map<number, string>();
  const notAfter = new Map<number, string>();
  const hours = new Map<number, string>();
  for (const [index, name] of LEXICONS.entries()) {
    for (const entries of numeral.lexicons[name] ?? []) {
      for (const word of entries.numbers?.() ?? []) {
        lexicons[word] = index + 1;
        notBefore.set(word, String(entries.attributes['not-before'] ?? ''));
        if (entries.attributes['not-after']) notAfter.set(word, String(entries.attributes['not-after']));
        if (entries.attributes.hour) hours.set(word, String(entries.attributes.hour));
      }
    }
  }
  return { trie, lexicons, notBefore, notAfter, hours, maxLength: trie.depth };
}

/** The end of the longest word that begins exactly at `offset` and is no numeral, or `offset` if none does. */
export function endOfWord(text: string, offset: number): number {
  return endOfEntry(text, offset, DIVIDER, false);
}

/** Whether a unit begins at `offset` whose first character is a multiplier: 千克. */
export function startsUnit(text: string, offset: number): boolean {
  return endOfEntry(text, offset, UNIT, true) > offset;
}

/** The end of the longest word of the lexicon in this place, or of all but this lexicon, that begins exactly at `offset`. */
function endOfEntry(text: string, offset: number, place: number, wanted: boolean): number {
  const { trie, lexicons, notBefore, notAfter } = nonNumerals();
  let end = offset;
  let node = TRIE_ROOT;
  for (let at = offset; at < text.length; at++) {
    node = trie.child(node, text.charCodeAt(at));
    if (node < 0) break;
    const word = trie.wordAt(node);
    if (word < 0 || lexicons[word] === 0 || (lexicons[word] === place) !== wanted) continue;
    if (offset > 0 && notAfter.get(word)?.includes(text.charAt(offset - 1))) continue;
    const refused = notBefore.get(word) ?? '';
    if (refused === '' || !refused.includes(String.fromCharCode(text.charCodeAt(at + 1)))) end = at + 1;
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
    const torn = end === offset + 1 && tearsNumeral(text, offset) && !isBeforeHour(text, start, offset);
    if (!torn && !isDivided(text, start, offset)) return true;
  }
  return false;
}

/** Whether the word from `start` to `offset` is one before hours, and an hour from ten on stands behind it: 周五 + 十四点. */
function isBeforeHour(text: string, start: number, offset: number): boolean {
  const { trie, hours } = nonNumerals();
  let node = TRIE_ROOT;
  for (let at = start; at <= offset && node >= 0; at++) node = trie.child(node, text.charCodeAt(at));
  const behind = node < 0 ? undefined : hours.get(trie.wordAt(node));
  if (behind === undefined || !isTen(text, offset + 1)) return false;
  const end = offset + (hanAt(text, offset + 2)?.kind === 'digit' ? 3 : 2);
  return end < text.length && behind.includes(text.charAt(end));
}

/** 十 */
function isTen(text: string, offset: number): boolean {
  const { kind, value } = hanAt(text, offset) ?? {};
  return kind === 'power' && value === 1;
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
    if (word >= 0 && lexicons[word] === DIVIDER) return true;
  }
  return false;
}
