import type { Attributes } from '../../grammar/attributes.js';
import { holding } from '../../grammar/holding.js';
import type { MatchToken, MatchWord } from '../../grammar/match-token.js';
import { WordMemo } from '../../grammar/word-memo.js';
import { wordParts } from '../../grammar/word-parts.js';
import { isMeasureNoun, isNominalised, isNominalSuffix, isVerb } from '../syntax/word-class.js';
import type { Token } from '../token/token.js';

/** What a place leaves open for the word behind it. */
export const STATES = ['open', 'named', 'governed', 'counted', 'closed'] as const;
export type State = (typeof STATES)[number];

/** Of which record a word may be a piece. */
export const RECORDS = ['none', 'number', 'body', 'date'] as const;
export type RecordKind = (typeof RECORDS)[number];

/** What is known of the word asked about beside what its place makes of it. */
export interface Question {
  readonly state: State;
  readonly inside: RecordKind;
  readonly counted: boolean;
  readonly joined: boolean;
  readonly besideNoun: boolean;
  readonly behindVerb: boolean;
}

const APART = 1;
const MEASURED = 2;
const SUFFIX = 4;
const NOMINALISED = 8;

/** What the place of a token makes of its word, as bits: 0 for most of them. */
function placeOf(tokens: readonly Token[], index: number): number {
  const token = tokens[index] as Token;
  const apart = token.space ? APART : 0;
  if (token.kind !== 'han') return apart;
  const measured = isMeasureNoun(token) ? MEASURED : 0;
  const suffix = isNominalSuffix(tokens, index) ? SUFFIX : 0;
  const nominalised = isVerb(token) && isNominalised(tokens, index) ? NOMINALISED : 0;
  return apart | measured | suffix | nominalised;
}

const placeAttributes = (place: number): Attributes =>
  holding({
    apart: (place & APART) !== 0,
    measured: (place & MEASURED) !== 0,
    suffix: (place & SUFFIX) !== 0,
    nominalised: (place & NOMINALISED) !== 0,
  });

const questionAttributes = ({ state, inside, counted, joined, besideNoun, behindVerb }: Question): Attributes => ({
  ...holding({ state, inside, counted, joined, 'beside-noun': besideNoun, 'behind-verb': behindVerb }),
});

/** A number of its own for each state inside or outside of a record. */
export const stateNumber = (state: State, inside: RecordKind): number =>
  STATES.indexOf(state) * RECORDS.length + RECORDS.indexOf(inside);

/** A number of its own for each question. */
const numberOf = ({ state, inside, counted, joined, besideNoun, behindVerb }: Question): number =>
  stateNumber(state, inside) * 16 +
  Number(counted) +
  2 * Number(joined) +
  4 * Number(besideNoun) +
  8 * Number(behindVerb);

/** What a place makes of a word is told by smaller numbers than what is asked about it. */
const ASKED = 16;

/** Words with what their places make of them; each is made once, since matchers remember what they know of words. */
const known = new WordMemo<MatchWord, Map<number, MatchWord>>();
/** Numbers of their own, so that a matcher that sees words of tokens, or of chunks, too remembers both. */
let words = 3 << 14;

/** A word with classes more, which follow from the word and a number. */
export function wordWith(
  word: MatchWord,
  key: number,
  classes: () => Iterable<readonly [string, Attributes]>,
): MatchWord {
  let placed = known.get(word);
  if (!placed) {
    placed = new Map();
    known.set(word, placed);
  }
  let made = placed.get(key);
  if (!made) {
    const all = new Map<string, Attributes>([...word.classes, ...classes()]);
    made = { text: word.text, pos: word.pos, classes: all, index: words++, ...wordParts(word) };
    placed.set(key, made);
  }
  return made;
}

/** A token as rules see it, with another word. */
export const tokenWith = ({ start, end, text, kind, numeral }: MatchToken, word: MatchWord): MatchToken => ({
  start,
  end,
  text,
  kind,
  word,
  numeral,
});

/** A token as rules see it that do not ask about it. */
export function placedToken(tokens: readonly Token[], index: number): MatchToken {
  const token = tokens[index] as Token;
  const place = placeOf(tokens, index);
  if (place === 0) return token;
  return tokenWith(
    token,
    wordWith(token.word, place, () => [['place', placeAttributes(place)]]),
  );
}

/** A token as it is asked about. */
export function askedToken(token: MatchToken, question: Question): MatchToken {
  return tokenWith(
    token,
    wordWith(token.word, ASKED + numberOf(question), () => [['this', questionAttributes(question)]]),
  );
}
