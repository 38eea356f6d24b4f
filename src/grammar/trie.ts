import { NUMBER_OFFSET, type TrieText, trieText } from './packed-trie.js';

const ROOT = 0;

/** The node that every look-up starts from. */
export const TRIE_ROOT = ROOT;

/** A set of words, in typed arrays: the children of a node stand side by side, by code unit. */
export class Trie {
  readonly #codes: Uint16Array;
  /** Where the children of each node begin; they end where those of the next one begin. */
  readonly #starts: Int32Array;
  readonly #words: Int32Array;
  /** Most positions of a text begin no word at all: the first step is a plain array. */
  readonly #first = new Int32Array(0x10000);
  /** The nodes at which the words end, and the node before each node; known once a word is asked for. */
  #nodes: Int32Array | undefined;
  #parents: Int32Array | undefined;

  /** Loads a trie; its words are numbered by node, or as `numberOf` renumbers them. */
  constructor({ characters, nodes }: TrieText, numberOf = (word: number): number => word) {
    const codes = new Uint16Array(nodes.length);
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
    for (let node = ROOT + 1; node < (starts[ROOT + 1] as number); node++) this.#first[codes[node] as number] = node;
    this.#codes = codes;
    this.#starts = starts;
    this.#words = words;
  }

  /** How many nodes there are, and so no fewer than words. */
  get size(): number {
    return this.#words.length;
  }

  /** The node reached from `node` by a code unit, or -1. */
  child(node: number, code: number): number {
    if (node === ROOT) return (this.#first[code] as number) || -1;
    const end = this.#starts[node + 1] as number;
    let low = this.#starts[node] as number;
    let high = end;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((this.#codes[middle] as number) < code) low = middle + 1;
      else high = middle;
    }
    return low < end && this.#codes[low] === code ? low : -1;
  }

  /** The number of the word that ends at a node, or -1. */
  wordAt(node: number): number {
    return this.#words[node] as number;
  }

  /** The node that a text leads to, or -1. */
  nodeOf(text: string): number {
    let node = ROOT;
    for (let at = 0; at < text.length && node >= 0; at++) node = this.child(node, text.charCodeAt(at));
    return node;
  }

  /** The number of a word, or -1. */
  find(word: string): number {
    const node = this.nodeOf(word);
    return node < 0 ? -1 : this.wordAt(node);
  }

  /** Whether a word that is wanted goes on behind a node. */
  leadsTo(node: number, wanted: (word: number) => boolean): boolean {
    const end = this.#starts[node + 1] as number;
    for (let child = this.#starts[node] as number; child < end; child++) {
      const word = this.wordAt(child);
      if ((word >= 0 && wanted(word)) || this.leadsTo(child, wanted)) return true;
    }
    return false;
  }

  /** How many characters the longest word has. */
  get depth(): number {
    let depth = 0;
    for (let first = this.#starts[ROOT] as number; first < this.size; first = this.#starts[first] as number) depth++;
    return depth;
  }

  /** A word by its number. */
  text(word: number): string {
    this.#nodes ??= this.#nodesOfWords();
    this.#parents ??= this.#parentsOfNodes();
    let text = '';
    for (let node = this.#nodes[word] ?? ROOT; node > ROOT; node = this.#parents[node] as number) {
      text = String.fromCharCode(this.#codes[node] as number) + text;
    }
    return text;
  }

  #nodesOfWords(): Int32Array {
    const nodes = new Int32Array(this.size);
    for (let node = ROOT; node < this.size; node++) {
      const word = this.#words[node] as number;
      if (word >= 0) nodes[word] = node;
    }
    return nodes;
  }

  #parentsOfNodes(): Int32Array {
    const parents = new Int32Array(this.size);
    for (let node = ROOT; node < this.size; node++) {
      const end = this.#starts[node + 1] as number;
      for (let child = this.#starts[node] as number; child < end; child++) parents[child] = node;
    }
    return parents;
  }
}

/** Builds a trie of words, each numbered by where it stands last among them. */
export function createTrie(words: readonly string[]): Trie {
  const numbers = new Map(words.map((word, number) => [word, number]));
  const text = trieText([...numbers.keys()].sort());
  return new Trie(text, (number) => numbers.get(text.words[number] as string) as number);
}
