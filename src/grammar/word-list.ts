import { type PackedTrie, unpackTrie } from './packed-trie.js';
import { Trie } from './trie.js';

/** The words that several rooms share, each under one number; loaded when first asked for. */
export class WordList {
  #trie: Trie | undefined;

  constructor(private readonly packed: PackedTrie) {}

  get trie(): Trie {
    this.#trie ??= new Trie(unpackTrie(this.packed));
    return this.#trie;
  }
}
