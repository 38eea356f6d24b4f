import type { Passage } from '../../src/extraction/passage.js';
import { isIn } from '../../src/extraction/syntax/word-class.js';
import type { Token } from '../../src/extraction/token/token.js';
import { createTracedParser } from '../../src/traced-parser.js';

/** How often a word is counted as each class. */
export type Tally = Map<string, number>;

/** What running text shows of a verb. */
export interface VerbUse {
  /** Times that the word is a verb, and times that it is anything else. */
  uses: number;
  others: number;
  /** Uses without an object, and objects with a number. */
  alone: number;
  counted: number;
  /** What counted objects are counted as. */
  readonly objects: Tally;
}

export interface Evidence {
  readonly verbs: Map<string, VerbUse>;
  /** What nouns are counted as. */
  readonly nouns: Map<string, Tally>;
}

/** Tokens behind a verb among which its object is looked for, and words of a noun phrase. */
const REACH = 8;

/**
 * What texts show of their words: 举办讲座两场 and 举办两场讲座 count what 举办 governs and what 讲座 is counted as.
 *
 * @param classOf what a classifier counts; undefined for one that does not tell
 */
export function gather(texts: Iterable<string>, classOf: (classifier: string) => string | undefined): Evidence {
  const evidence: Evidence = { verbs: new Map(), nouns: new Map() };
  const parser = createTracedParser(
    { types: [] },
    { passage: (passage) => read(passage, classOf, evidence), event: () => {} },
  );
  for (const text of texts) parser.parse(text);
  return evidence;
}

function read({ tokens }: Passage, classOf: (classifier: string) => string | undefined, evidence: Evidence): void {
  for (const [at, token] of tokens.entries()) {
    if (token.kind === 'numeral') {
      const classified = tokens[at + 1];
      const as = classified && classOf(classified.text);
      const noun = as && (headBehind(tokens, at + 2) ?? headBefore(tokens, at));
      if (as && noun) add(tallyOf(evidence.nouns, noun.text), as);
    }
    if (token.kind !== 'han') continue;
    const use = useOf(evidence.verbs, token.text);
    if (!isVerb(token)) {
      use.others += 1;
      continue;
    }
    use.uses += 1;
    const object = objectOf(tokens, at + 1);
    if (object === null) use.alone += 1;
    else if (object.counted !== null) {
      use.counted += 1;
      const as = classOf(object.counted);
      if (as !== undefined) add(use.objects, as);
    }
  }
}

const isVerb = ({ word }: Token): boolean => word.pos.startsWith('v') && word.pos !== 'vn';
const isNoun = ({ kind, word }: Token): boolean =>
  kind === 'han' && (/^(?:n|vn|an|j|l)/.test(word.pos) || word.classes.has('head-noun'));

/** The last word of the noun phrase that begins here, 的 in it or not: 两场[专题讲座]. */
function headBehind(tokens: readonly Token[], from: number): Token | null {
  let head: Token | null = null;
  for (let at = from; at < Math.min(tokens.length, from + REACH); at++) {
    const token = tokens[at];
    if (!token) break;
    if (isNoun(token)) head = token;
    else if (token.kind !== 'han' || head !== null || !/^[aubd]/.test(token.word.pos)) break;
  }
  return head;
}

/** The noun right before a number: 讲座[两场]. */
function headBefore(tokens: readonly Token[], at: number): Token | null {
  const before = tokens[at - 1];
  return before && isNoun(before) ? before : null;
}

/** What a verb governs: a noun behind it, and the classifier that it is counted by; null for none. */
function objectOf(tokens: readonly Token[], from: number): { readonly counted: string | null } | null {
  let noun = false;
  for (let at = from; at < Math.min(tokens.length, from + REACH); at++) {
    const token = tokens[at];
    if (token?.kind === 'numeral') return { counted: tokens[at + 1]?.text ?? '' };
    if (!token || token.kind === 'punctuation' || token.kind === 'break' || token.kind === 'marker') break;
    if (token.kind === 'han' && isVerb(token) && !isIn(token, 'aspect')) break;
    if (token.kind !== 'han' || isNoun(token)) noun = true;
  }
  return noun ? { counted: null } : null;
}

function useOf(verbs: Map<string, VerbUse>, word: string): VerbUse {
  const known = verbs.get(word) ?? { uses: 0, others: 0, alone: 0, counted: 0, objects: new Map() };
  verbs.set(word, known);
  return known;
}

function tallyOf(nouns: Map<string, Tally>, word: string): Tally {
  const known = nouns.get(word) ?? new Map<string, number>();
  nouns.set(word, known);
  return known;
}

const add = (tally: Tally, key: string): void => void tally.set(key, (tally.get(key) ?? 0) + 1);
