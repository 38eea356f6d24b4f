const ROOT = 0;

/** A set of words, in typed arrays: child nodes are found by hashing (node, code unit). */
export interface Trie {
  /** The node reached from `node` by a code unit, or -1. */
  child(node: number, code: number): number;
  /** The word that ends at a node, as an index into the words given, or -1. */
  wordAt(node: number): number;
  /** Whether a word goes on behind a node. */
  goesOn(node: number): boolean;
}

/** The node that every look-up starts from. */
export const TRIE_ROOT = ROOT;

/** Builds a trie of distinct words. */
export function createTrie(words: readonly string[]): Trie {
  let characters = 1;
  for (const word of words) characters += word.length;
  const capacity = 2 ** Math.ceil(Math.log2(characters * 2));
  const mask = capacity - 1;
  // Node 0 is the root, which is nobody's child, so a child of 0 means an empty slot.
  const parents = new Int32Array(capacity);
  const codes = new Uint16Array(capacity);
  const children = new Int32Array(capacity);
  const ends = new Int32Array(characters).fill(-1);
  const parental = new Uint8Array(characters);

  const slot = (node: number, code: number): number => {
    let at = (Math.imul(node, 0x9e3779b1) ^ Math.imul(code, 0x85ebca6b)) >>> 0;
    at = (at ^ (at >>> 15)) & mask;
    while (children[at] !== 0 && (parents[at] !== node || codes[at] !== code)) at = (at + 1) & mask;
    return at;
  };

  let nodes = 1;
  for (const [index, word] of words.entries()) {
    let node = ROOT;
    for (let i = 0; i < word.length; i++) {
      const code = word.charCodeAt(i);
      const at = slot(node, code);
      if (children[at] === 0) {
        parents[at] = node;
        codes[at] = code;
        children[at] = nodes++;
        parental[node] = 1;
      }
      node = children[at] as number;
    }
    ends[node] = index;
  }

  // Most positions of a text begin no word at all: the first step is a plain array.
  const first = new Int32Array(0x10000);
  for (let at = 0; at < capacity; at++) {
    if (children[at] !== 0 && parents[at] === ROOT) first[codes[at] as number] = children[at] as number;
  }

  return {
    child(node, code) {
      const found = node === ROOT ? (first[code] as number) : (children[slot(node, code)] as number);
      return found === 0 ? -1 : found;
    },
    wordAt: (node) => ends[node] as number,
    goesOn: (node) => parental[node] === 1,
  };
}
