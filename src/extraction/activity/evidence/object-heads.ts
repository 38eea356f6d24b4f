import { WordMemo } from '../../../grammar/word-memo.js';
import type { Token } from '../../token/token.js';
import type { Word } from '../../token/word.js';
import type { HeadNouns } from '../head-nouns.js';
import { characterOf } from './character.js';
import { type Form, formOf, statedKinds } from './object-kind.js';
import { nounFact } from './word-facts.js';

const lists = new Map<string, readonly number[]>();

/** One list for all that are alike. */
function shared(kinds: readonly number[]): readonly number[] {
  const key = kinds.join();
  const known = lists.get(key) ?? kinds;
  lists.set(key, known);
  return known;
}

/** What the evidence of an object tells of its last word, wherever that stands. */
export class ObjectHead {
  /** Places in `CHARACTERS`. */
  readonly lastCharacter: number;
  readonly penultimateCharacter: number;
  /** A place in `FACT_CLASSES`. */
  readonly fact: number;
  readonly #form: Form;
  readonly #stated: readonly number[];
  readonly #formed: (readonly number[])[] = [];

  constructor(token: Token, heads: HeadNouns) {
    const { text } = token;
    this.lastCharacter = characterOf(text, -1);
    this.penultimateCharacter = characterOf(text, -2);
    this.fact = nounFact(text);
    // The text of the token would keep all of the report in memory.
    this.#form = { kind: token.kind, text: token.word.text, word: token.word };
    this.#stated = shared(statedKinds(heads.of(token)));
  }

  /** What it may be with a tag: places in `OBJECT_KINDS`, at least one. Lists that are alike are the same. */
  kindsAs(tag: number): readonly number[] {
    if (this.#stated.length > 0) return this.#stated;
    const known = this.#formed[tag];
    if (known) return known;
    const kinds = shared([formOf(this.#form, tag)]);
    this.#formed[tag] = kinds;
    return kinds;
  }
}

/** Tells of the last words of objects; each word is read once. */
export class ObjectHeads {
  readonly #heads: HeadNouns;
  readonly #known = new WordMemo<Word, ObjectHead>();

  constructor(heads: HeadNouns) {
    this.#heads = heads;
  }

  of(token: Token): ObjectHead {
    const known = this.#known.get(token.word);
    if (known) return known;
    const head = new ObjectHead(token, this.#heads);
    this.#known.set(token.word, head);
    return head;
  }
}
