/**
 * What is added to each number that stands in a text as a character. No number is a quotation mark then, so the texts stand between
 * such in the code, not between backticks, which take twice as long to load.
 */
export const NUMBER_OFFSET = 0x28;

/** Numbers as the characters of a text. */
export const textOfNumbers = (numbers: readonly number[]): string =>
  numbers.map((number) => String.fromCharCode(number + NUMBER_OFFSET)).join('');

/** A trie as text, which loads without being parsed: its nodes level by level, those of one parent side by side. */
export interface PackedTrie {
  /** The character by which each node is reached; the first node is the root. */
  readonly characters: string;
  /** Of each node, as a character's number: twice how many children it has, and one more where a word ends. */
  readonly nodes: string;
}

/** Packs distinct words that are in the order of their code units; returns them too, by number. */
export function packTrie(words: readonly string[]): PackedTrie & { readonly words: readonly string[] } {
  const numbered: string[] = [];
  let characters = ROOT;
  const nodes: number[] = [];
  let level: Part[] = [{ from: 0, to: words.length }];
  for (let depth = 0; level.length > 0; depth++) {
    const next: Part[] = [];
    for (const { from, to } of level) {
      const first = words[from];
      const isWord = first?.length === depth;
      if (isWord) numbered.push(first);
      const parts = partsOf(words, isWord ? from + 1 : from, to, depth);
      for (const part of parts) {
        characters += words[part.from]?.charAt(depth) ?? '';
        next.push(part);
      }
      nodes.push(2 * parts.length + Number(isWord));
    }
    level = next;
  }
  return { characters, nodes: textOfNumbers(nodes), words: numbered };
}

/** What stands for the root among the characters. */
const ROOT = ' ';

/** Words that begin alike, by index. */
interface Part {
  readonly from: number;
  readonly to: number;
}

/** The words in parts that have the same character at `depth`. */
function partsOf(words: readonly string[], from: number, to: number, depth: number): Part[] {
  const parts: Part[] = [];
  for (let start = from; start < to; ) {
    const code = words[start]?.charCodeAt(depth);
    let end = start + 1;
    while (end < to && words[end]?.charCodeAt(depth) === code) end++;
    parts.push({ from: start, to: end });
    start = end;
  }
  return parts;
}
