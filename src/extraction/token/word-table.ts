import type { Vocabulary } from '../../grammar/vocabulary.js';
import { partOfSpeech } from '../../segmentation/dictionary.js';
import type { TokenKind, Word } from './token.js';

/** More distinct words than any report has; beyond it the table starts anew, so that memory stays flat. */
const CAPACITY = 50_000;

const NO_CLASSES: Word['classes'] = new Map();

/** Makes one `Word` for each text and kind. */
export interface WordTable {
  word(text: string, kind: TokenKind): Word;
}

/** A table over a vocabulary. Only Han words have a part of speech; quotations and numerals have no classes. */
export function createWordTable(vocabulary: Vocabulary): WordTable {
  const han = new Map<string, Word>();
  const other = new Map<string, Word>();

  function make(text: string, kind: TokenKind): Word {
    if (kind === 'quoted' || kind === 'numeral' || kind === 'marker' || kind === 'break') {
      return { text, pos: '', classes: NO_CLASSES };
    }
    const classes = vocabulary.lookup(text) ?? NO_CLASSES;
    return { text, pos: kind === 'han' ? lexiconPos(classes) || partOfSpeech(text) : '', classes };
  }

  return {
    word(text, kind) {
      const table = kind === 'han' ? han : other;
      const key = kind === 'han' ? text : `${kind} ${text}`;
      const known = table.get(key);
      if (known) return known;
      if (table.size >= CAPACITY) table.clear();
      const word = make(text, kind);
      table.set(key, word);
      return word;
    },
  };
}

function lexiconPos(classes: Word['classes']): string {
  for (const attributes of classes.values()) {
    if (typeof attributes.pos === 'string') return attributes.pos;
  }
  return '';
}
