/**
 * What words are in their clause, as the rules of `grammars/clause/1-word.grammar` tell it; dates, counts and bodies are
 * records that were found before. A tag is its place in this list.
 */
export const TAG_NAMES = [
  'date',
  'count',
  'body',
  'quoted',
  'noun',
  'number',
  'adjective',
  'verb',
  'verbal-noun',
  'short-verb',
  'attributive',
  'et-cetera',
  'aspect',
  'conjunction',
  'list',
  'preposition',
  'quantifier',
  'adverb',
  'locative',
  'function',
  'comma',
  'open',
  'close',
  'mark',
  'end',
  'complement',
] as const;
export type TagName = (typeof TAG_NAMES)[number];

const numbers = new Map<string, number>(TAG_NAMES.map((name, index) => [name, index]));

/** The number of a tag; -1 for what is none. */
export function tagNumber(name: string): number {
  return numbers.get(name) ?? -1;
}

const tag = (name: TagName): number => tagNumber(name);

export const TAG = {
  date: tag('date'),
  count: tag('count'),
  body: tag('body'),
  quoted: tag('quoted'),
  noun: tag('noun'),
  number: tag('number'),
  adjective: tag('adjective'),
  verb: tag('verb'),
  verbalNoun: tag('verbal-noun'),
  shortVerb: tag('short-verb'),
  attributive: tag('attributive'),
  etCetera: tag('et-cetera'),
  aspect: tag('aspect'),
  conjunction: tag('conjunction'),
  list: tag('list'),
  preposition: tag('preposition'),
  quantifier: tag('quantifier'),
  adverb: tag('adverb'),
  locative: tag('locative'),
  function: tag('function'),
  comma: tag('comma'),
  open: tag('open'),
  close: tag('close'),
  mark: tag('mark'),
  end: tag('end'),
  complement: tag('complement'),
} as const;

/** A set of tags that tells quickly what is in it. */
export function tagSet(...tags: readonly number[]): (tag: number | undefined) => boolean {
  let bits = 0;
  for (const one of tags) bits |= 1 << one;
  return (one) => one !== undefined && ((bits >>> one) & 1) === 1;
}

/** What may stand in a noun phrase. */
export const isNominalTag = tagSet(
  TAG.body,
  TAG.quoted,
  TAG.noun,
  TAG.number,
  TAG.adjective,
  TAG.verbalNoun,
  TAG.shortVerb,
);

/** What may be the verb of a clause. */
export const isVerbalTag = tagSet(TAG.verb, TAG.verbalNoun, TAG.shortVerb);
