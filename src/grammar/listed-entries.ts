import type { Attributes } from './attributes.js';
import type { CompiledEntries } from './compiled-room.js';
import { NUMBER_OFFSET } from './packed-trie.js';
import type { WordList } from './word-list.js';

/** Entries whose words are known by their numbers in a list, and read from it when they are asked for. */
export class ListedEntries implements CompiledEntries {
  #words: string | undefined;

  /** @param packed the steps between the numbers of the words, as characters */
  constructor(
    readonly attributes: Attributes,
    private readonly packed: string,
    private readonly list: WordList,
  ) {}

  get words(): string {
    this.#words ??= [...this.numbers()].map((number) => this.list.trie.text(number)).join('\n');
    return this.#words;
  }

  /** The numbers of the words, in order. */
  numbers(): Uint16Array {
    const numbers = new Uint16Array(this.packed.length);
    let number = 0;
    for (let at = 0; at < numbers.length; at++) {
      number += this.packed.charCodeAt(at) - NUMBER_OFFSET;
      numbers[at] = number;
    }
    return numbers;
  }
}
