import { NUMBER_OFFSET, type PackedTrie, packTrie } from './packed-trie.js';

const ROOT = 0;

/** A set of words, in typed arrays: the children of a node stand side by side, by code unit. */
export interface Trie {
  /** The node reached from `node` by a code unit, or -1. */
  child(node: number, code: number): number;
  /** The number of the word that ends at a node, or -1. */
  wordAt(node: number): number;
  /** Whether a word goes on behind a node. */
  goesOn(node: number): boolean;
  /** The number of a word, or -1. */
  find(word: string): number;
}

/** The node that every look-up starts from. */
export const TRIE_ROOT = ROOT;

/** Builds a trie of words, each numbered by where it stands last among them. */
export function createTrie(words: readonly string[]): Trie {
  const numbers = new Map(words.map((word, number) => [word, number]));
  const distinct = [...numbers.keys()].sort();
  const packed = packTrie(distinct);
  const order = packed.order.map((place) => numbers.get(distinct[place] as string) as number);
  return readTrie(packed, (word) => order[word] as number);
}

/** Loads a trie; its words are numbered by node, or as `numberOf` renumbers them. */
export function readTrie({ characters, nodes }: PackedTrie, numberOf = (word: number): number => word): Trie {
  const codes = new Uint16Array(nodes.length);
  /** Where the children of each node begin; they end where those of the next one begin. */
  const starts = new Int32Array(nodes.length + 1);
  const words = new Int32Array(nodes.length);
  let next = ROOT + 1;
  let count = 0;
  for (let node = 0; node < nodes.length; node++) {
    const number = nodes.charCodeAt(node) - NUMBER_OFFSET;
    codes[node] = characters.charCodeAt(node);
    starts[node] = next;
    words[node] = (number & 1) === 0 ? -1 : numberOf(count++);
    next += number >> 1;
  }
  starts[nodes.length] = next;

  // Most positions of a text begin no word at all: the first step is a plain array.
  const first = new Int32Array(0x10000);
  for (let node = ROOT + 1; node < (starts[ROOT + 1] as number); node++) first[codes[node] as number] = node;

  const child = (node: number, code: number): number => {
    if (node === ROOT) return (first[code] as number) || -1;
    let low = starts[node] as number;
    let high = starts[node + 1] as number;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((codes[middle] as number) < code) low = middle + 1;
      else high = middle;
    }
    return low < (starts[node + 1] as number) && codes[low] === code ? low : -1;
  };

  return {
    child,
    wordAt: (node) => words[node] as number,
    goesOn: (node) => (starts[node] as number) < (starts[node + 1] as number),
    find(word) {
      let node = ROOT;
      for (let at = 0; at < word.length && node >= 0; at++) node = child(node, word.charCodeAt(at));
      return node < 0 ? -1 : (words[node] as number);
    },
  };
}
