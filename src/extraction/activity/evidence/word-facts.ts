import { words } from '../../../generated/words.js';
import type { Attributes } from '../../../grammar/attributes.js';
import { WordMemo } from '../../../grammar/word-memo.js';
import type { Word } from '../../token/word.js';

/** What the nouns that a verb governs are mostly counted as, or a noun itself is; `unknown` where text has not shown it. */
export const FACT_CLASSES = [
  'unknown',
  'event',
  'thing',
  'people',
  'body',
  'place',
  'project',
  'generic',
  'abstract',
] as const;

/** What running text has shown of a verb. */
export interface VerbFacts {
  /** Places in `COUNTED_RATES`, `ALONE_RATES` and `FACT_CLASSES`. */
  readonly counted: number;
  readonly alone: number;
  readonly objects: number;
}

const NO_FACTS: VerbFacts = { counted: 0, alone: 0, objects: 0 };

/** In a thousand objects so many are counted, in a thousand uses so many have no object. */
const COUNTED_STEPS = [4, 20, 60, 150];
const ALONE_STEPS = [250, 500, 750];

let verbs: ReadonlyMap<string, VerbFacts> | undefined;
let nouns: ReadonlyMap<string, number> | undefined;

/** What `grammars/words/verb-fact.txt` says of a verb, or of its last two characters. */
export function verbFacts(word: string, last: string): VerbFacts {
  verbs ??= read('verb-fact', ({ counted, alone, objects }) => ({
    counted: 1 + step(Number(counted ?? 0), COUNTED_STEPS),
    alone: 1 + step(Number(alone ?? 0), ALONE_STEPS),
    objects: classNumber(objects),
  }));
  return verbs.get(word) ?? verbs.get(last) ?? NO_FACTS;
}

const known = new WordMemo<Word, VerbFacts>();

/** The same of a verb of one word. */
export function factsOfVerb(word: Word): VerbFacts {
  let facts = known.get(word);
  if (!facts) {
    facts = verbFacts(word.text, word.text);
    known.set(word, facts);
  }
  return facts;
}

/** What `grammars/words/noun-fact.txt` says that a noun is counted as, or its last two characters. */
export function nounFact(word: string): number {
  nouns ??= read('noun-fact', ({ as }) => classNumber(as));
  return nouns.get(word) ?? nouns.get(word.slice(-2)) ?? 0;
}

/** The place of a class; that of `unknown` for what is none. */
function classNumber(name: unknown): number {
  return Math.max(0, FACT_CLASSES.indexOf(name as (typeof FACT_CLASSES)[number]));
}

function step(value: number, steps: readonly number[]): number {
  let at = 0;
  while (at < steps.length && value >= (steps[at] ?? 0)) at++;
  return at;
}

function read<T>(name: string, make: (attributes: Attributes) => T): ReadonlyMap<string, T> {
  const facts = new Map<string, T>();
  for (const { attributes, words: lines } of words.lexicons[name] ?? []) {
    const fact = make(attributes);
    for (const word of lines.split('\n')) facts.set(word, fact);
  }
  return facts;
}
