import type { ClassName } from '../../generated/class-name.js';
import { VERB_CLASSES } from '../syntax/verb-classes.js';
import type { Token } from '../token/token.js';
import type { Features, Word } from '../token/word.js';

/** A word as another part of speech than the dictionary's. */
export type Reading = (word: Word) => Word;

const NO_CLASSES: Word['classes'] = new Map();
const classesOf = (...names: readonly ClassName[]): Word['classes'] => new Map(names.map((name) => [name, {}]));
const PARTICIPLE = classesOf('attribute', 'participial-verb');
const VERB_PIECE = classesOf('verb');

/** The parts of speech that a place may give a word. */
export const READINGS = {
  verb: reading((word) => word.as('v', withVerb(word))),
  /** The second character of a verb that the dictionary lacks. */
  verbPiece: reading((word) => word.as('v', VERB_PIECE)),
  noun: reading((word) => word.as('n', withoutVerbs(word))),
  adverb: reading((word) => word.as('d', new Map<ClassName, Features>([...withoutVerbs(word), ['auxiliary', {}]]))),
  participle: reading((word) => word.as('b', PARTICIPLE)),
  /** A piece of a body's name. */
  name: reading((word) => word.as('nt', NO_CLASSES)),
} as const satisfies Readonly<Record<string, Reading>>;

/** The token with its word in another reading. */
export function readAs(token: Token, read: Reading): Token {
  const { start, end, text, kind, word, space, numeral } = token;
  return { start, end, text, kind, word: read(word), space, numeral };
}

/** Words recur, so that each is made over only once. */
function reading(make: Reading): Reading {
  const made = new WeakMap<Word, Word>();
  return (word) => {
    let other = made.get(word);
    if (!other) {
      other = make(word);
      made.set(word, other);
    }
    return other;
  };
}

function withVerb({ classes }: Word): Word['classes'] {
  return new Map<ClassName, Features>([...[...classes].filter(([name]) => name !== 'auxiliary'), ['verb', {}]]);
}

function withoutVerbs({ classes }: Word): Word['classes'] {
  return new Map([...classes].filter(([name]) => !VERB_CLASSES.some((verbs) => verbs === name)));
}
