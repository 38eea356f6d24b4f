/**
 * What is added to each number that stands in a text as a character. No number is a quotation mark then, so the texts stand between
 * such in the code, not between backticks, which take twice as long to load.
 */
export const NUMBER_OFFSET = 0x28;

/** Numbers as the characters of a text. */
export const textOfNumbers = (numbers: readonly number[]): string =>
  numbers.map((number) => String.fromCharCode(number + NUMBER_OFFSET)).join('');

/** A trie as text, which loads without being parsed: its nodes level by level, those of one parent side by side. */
export interface TrieText {
  /** The character by which each node is reached; the first node is the root. */
  readonly characters: string;
  /** Of each node, as a character's number: twice how many children it has, and one more where a word ends. */
  readonly nodes: string;
}

/** The same in fewer bytes. */
export interface PackedTrie {
  /**
   * The characters, those that are met oftener in the parts before. A part tells them in their order, each as how far it is
   * behind the one before.
   */
  readonly alphabet: readonly string[];
  /** Of each node its character's place in the alphabet. */
  readonly places: string;
  readonly nodes: string;
}

/** Packs distinct words that are in the order of their code units; returns them too, by number. */
export function packTrie(words: readonly string[]): PackedTrie & { readonly words: readonly string[] } {
  const { characters, nodes, words: numbered } = trieText(words);
  const parts = partsByFrequency(characters);
  const placeOf = new Map(parts.flat().map((code, place) => [code, place]));
  const places = Array.from({ length: characters.length }, (_, node) => placeOf.get(characters.charCodeAt(node)) ?? 0);
  return { alphabet: parts.map(textOfSteps), places: textOfNumbers(places), nodes, words: numbered };
}

/** As many characters have a place that takes one byte of UTF-8, and two; the others take up to three. */
const PARTS = [0x58, 0x200, 0x600, 0xffff];

/** The code units of a text, in parts of which each is met oftener than the next, in their order. */
function partsByFrequency(text: string): number[][] {
  const times = new Map<number, number>();
  for (let at = 0; at < text.length; at++) times.set(text.charCodeAt(at), (times.get(text.charCodeAt(at)) ?? 0) + 1);
  const byTimes = [...times].sort(([one, often], [other, oftener]) => oftener - often || one - other);
  let from = 0;
  return PARTS.map((size) => {
    const part = byTimes.slice(from, from + size).map(([code]) => code);
    from += size;
    return part.sort((a, b) => a - b);
  });
}

const textOfSteps = (numbers: readonly number[]): string =>
  textOfNumbers(numbers.map((number, at) => number - (numbers[at - 1] ?? 0)));

/** The trie that was packed. */
export function unpackTrie({ alphabet, places, nodes }: PackedTrie): TrieText {
  const codes: number[] = [];
  for (const part of alphabet) {
    let code = 0;
    for (let at = 0; at < part.length; at++) {
      code += part.charCodeAt(at) - NUMBER_OFFSET;
      codes.push(code);
    }
  }
  const units = new Uint16Array(places.length);
  for (let node = 0; node < places.length; node++) units[node] = codes[places.charCodeAt(node) - NUMBER_OFFSET] ?? 0;
  return { characters: textOfUnits(units), nodes };
}

/** So many arguments a function surely takes. */
const MOST_ARGUMENTS = 0x2000;

function textOfUnits(units: Uint16Array): string {
  let text = '';
  for (let from = 0; from < units.length; from += MOST_ARGUMENTS) {
    text += String.fromCharCode(...units.subarray(from, from + MOST_ARGUMENTS));
  }
  return text;
}

/** Distinct words that are in the order of their code units as a trie, and by number. */
export function trieText(words: readonly string[]): TrieText & { readonly words: readonly string[] } {
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
