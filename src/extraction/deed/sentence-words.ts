import type { Deed } from '../activity/deed.js';
import type { Sentence } from '../clause/sentences.js';
import type { ClauseChunker, DeedChunk } from './clause-chunks.js';
import { LazyClauses } from './lazy-clauses.js';
import { Recent } from './recent.js';

/** The words of the clauses of sentences, as the rules of deeds see them. */
export class SentenceWords {
  readonly #chunker: ClauseChunker;
  readonly #known = new Recent<Sentence, LazyClauses<readonly DeedChunk[]>>();

  constructor(chunker: ClauseChunker) {
    this.#chunker = chunker;
  }

  /** @param deeds all deeds of the sentence */
  of(sentence: Sentence, deeds: readonly Deed[]): LazyClauses<readonly DeedChunk[]> {
    const known = this.#known.get(sentence);
    if (known) return known;
    const words = new LazyClauses(sentence.clauses, (clause) =>
      this.#chunker.words(
        clause,
        deeds.filter((deed) => deed.clause.index === clause.index),
      ),
    );
    this.#known.set(sentence, words);
    return words;
  }
}
