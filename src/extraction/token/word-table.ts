import type { Vocabulary, WordClasses } from '../../grammar/vocabulary.js';
import { partOfSpeech } from '../../segmentation/dictionary.js';
import type { TokenKind } from './token.js';
import { type Classes, Word } from './word.js';

/** More distinct words than any report has; beyond it the table starts anew, so that memory stays flat. */
const CAPACITY = 50_000;

/** So many words are found without the engine's hashing of their text, which is new each time: a power of two. */
const RECENT = 1 << 13;

const NO_CLASSES: WordClasses = new Map();

/** Makes one `Word` for each text and kind. */
export interface WordTable {
  word(text: string, kind: TokenKind): Word;
}

/** A table over a vocabulary. Only Han words have a part of speech; quotations and numerals have no classes. */
export function createWordTable(vocabulary: Vocabulary): WordTable {
  let tables = emptyTables();
  let size = 0;
  /** The Han words asked for last, each in a place by its first and last character. */
  const recent = new Array<Word | undefined>(RECENT).fill(undefined);

  function make(text: string, kind: TokenKind): Word {
    const index = size++;
    const bare = kind === 'quoted' || kind === 'numeral' || kind === 'marker' || kind === 'break';
    // Users' lexicons may have further classes, by names that our code does not know.
    const classes = ((bare ? undefined : vocabulary.lookup(text)) ?? NO_CLASSES) as Classes;
    if (kind !== 'han') return new Word(text, '', classes, index, false, vocabulary.lookup);
    const pos = lexiconPos(classes) || partOfSpeech(text);
    return new Word(text, pos, classes, index, vocabulary.beginsWord(text), vocabulary.lookup);
  }

  function find(text: string, kind: TokenKind): Word {
    const known = tables[kind].get(text);
    if (known) return known;
    if (size >= CAPACITY) {
      tables = emptyTables();
      recent.fill(undefined);
      size = 0;
    }
    const word = make(unsliced(text), kind);
    tables[kind].set(word.text, word);
    return word;
  }

  return {
    word(text, kind) {
      if (kind !== 'han') return find(text, kind);
      const place = (text.charCodeAt(0) * 31 + text.charCodeAt(text.length - 1)) & (RECENT - 1);
      const last = recent[place];
      if (last !== undefined && last.text === text) return last;
      const word = find(text, kind);
      recent[place] = word;
      return word;
    },
  };
}

/** The same text without the one that it was cut out of, which the engine would keep in memory as long as this one. */
function unsliced(text: string): string {
  return ` ${text}`.slice(1);
}

function emptyTables(): Readonly<Record<TokenKind, Map<string, Word>>> {
  return {
    numeral: new Map(),
    han: new Map(),
    latin: new Map(),
    quoted: new Map(),
    placeholder: new Map(),
    punctuation: new Map(),
    marker: new Map(),
    break: new Map(),
  };
}

function lexiconPos(classes: Classes): string {
  for (const attributes of classes.values()) {
    if (typeof attributes.pos === 'string') return attributes.pos;
  }
  return '';
}
