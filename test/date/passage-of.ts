import type { Passage } from '../../src/extraction/passage.js';
import { sentencesOf } from '../../src/extraction/sentence-index.js';
import { createSource } from '../../src/source/source-text.js';
import { createView } from '../../src/source/view.js';
import { tokensOf } from '../cases/tokens-of.js';

/** A text without structure as recognisers see it; a `title` makes all of it the title, so that rules for titles hold. */
export function passageOf(text: string, { title = false } = {}): Passage {
  const source = createSource(text);
  const span = { start: 0, end: text.length };
  const view = createView(source, span, []);
  const tokens = tokensOf(text);
  const sentences = sentencesOf(tokens);
  return { view, text: view.text, tokens, sentences, title: title ? span : null, genre: 'summary', sections: [] };
}
