import { ROOMS } from '../../src/extraction/extract.js';
import type { Token } from '../../src/extraction/token/token.js';
import { tokenise } from '../../src/extraction/token/tokenise.js';
import { createWordTable } from '../../src/extraction/token/word-table.js';
import { createVocabulary } from '../../src/grammar/vocabulary.js';
import { loadSegmenter } from '../../src/segmentation/load-segmenter.js';
import { createSource } from '../../src/source/source-text.js';

const vocabulary = createVocabulary(ROOMS);
const words = createWordTable(vocabulary);

/** The tokens of a text without structure, as rules see them. */
export function tokensOf(text: string): Token[] {
  return tokenise(createSource(text).shadow, { vocabulary, words, segmenter: loadSegmenter() });
}
