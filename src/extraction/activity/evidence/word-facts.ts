import { words } from '../../../generated/words.js';
import type { Attributes } from '../../../grammar/attributes.js';
import { createVocabulary, type Vocabulary } from '../../../grammar/vocabulary.js';
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

/** The words of `grammars/words`, of which only those are read that texts have. */
let vocabulary: Vocabulary | undefined;
const verbs = new Map<Attributes, VerbFacts>();
const nouns = new Map<Attributes, number>();

/** What `grammars/words/verb-fact.txt` says of a verb, or of its last two characters. */
export function verbFacts(word: string, last: string): VerbFacts {
  return verbFact(word) ?? verbFact(last) ?? NO_FACTS;
}

const verbFact = (word: string): VerbFacts | undefined => factOf(word, 'verb-fact', verbs, factsOf);

const factsOf = ({ counted, alone, objects }: Attributes): VerbFacts => ({
  counted: 1 + step(Number(counted ?? 0), COUNTED_STEPS),
  alone: 1 + step(Number(alone ?? 0), ALONE_STEPS),
  objects: classNumber(objects),
});

const known = new WordMemo<Word, VerbFacts>();
const knownNouns = new WordMemo<Word, number>();

/** The same of a verb of one word. */
export function factsOfVerb(word: Word): VerbFacts {
  let facts = known.get(word);
  if (!facts) {
    facts = verbFact(word.text) ?? NO_FACTS;
    known.set(word, facts);
  }
  return facts;
}

/** Whether running text shows a word without an object as often as with one: 生效, 加班. */
export const isLone = (word: Word): boolean => factsOfVerb(word).alone > 2;

/** What `grammars/words/noun-fact.txt` says that a noun is counted as, or its last two characters. */
export function nounFact(word: string): number {
  return factOf(word, 'noun-fact', nouns, classOf) ?? factOf(word.slice(-2), 'noun-fact', nouns, classOf) ?? 0;
}

/** The same of a noun of one word. */
export function nounFactOf(word: Word): number {
  let fact = knownNouns.get(word);
  if (fact === undefined) {
    fact = nounFact(word.text);
    knownNouns.set(word, fact);
  }
  return fact;
}

const classOf = ({ as }: Attributes): number => classNumber(as);

/** The place of a class; that of `unknown` for what is none. */
function classNumber(name: unknown): number {
  return Math.max(0, FACT_CLASSES.indexOf(name as (typeof FACT_CLASSES)[number]));
}

function step(value: number, steps: readonly number[]): number {
  let at = 0;
  while (at < steps.length && value >= (steps[at] ?? 0)) at++;
  return at;
}

/** What a lexicon says of a word, which is made once for all words of which it says the same; undefined for others. */
function factOf<T>(
  word: string,
  lexicon: string,
  known: Map<Attributes, T>,
  make: (said: Attributes) => T,
): T | undefined {
  vocabulary ??= createVocabulary([words]);
  const said = vocabulary.lookup(word)?.get(lexicon);
  if (said === undefined) return undefined;
  let fact = known.get(said);
  if (fact === undefined) {
    fact = make(said);
    known.set(said, fact);
  }
  return fact;
}
