import type { Attributes } from '../../grammar/attributes.js';
import { holding } from '../../grammar/holding.js';
import type { MatchToken } from '../../grammar/match-token.js';
import { FACT_CLASSES, factsOfVerb, isLone, nounFactOf } from '../activity/evidence/word-facts.js';
import { isMeasureNoun, isNominalised, isNominalSuffix, isVerb, namesFigure } from '../syntax/word-class.js';
import type { Token } from '../token/token.js';
import { tokenWith, wordWith } from './placed-words.js';

/** Where the number begins that stands behind a word: right behind it, so many words on, or further. */
const DISTANCES = ['next', 'second', 'third'];
const FAR = 3;

/** The bits of a place beside the distance. */
const FEATURES = [
  'governed',
  'apart',
  'parted',
  'suffix',
  'measured',
  'nominalised',
  'figured',
  'figure',
  'lone',
] as const;
type Feature = (typeof FEATURES)[number];

const bitOf = (feature: Feature): number => 4 << FEATURES.indexOf(feature);
const GOVERNED = bitOf('governed');
const APART = bitOf('apart');
const PARTED = bitOf('parted');
const SUFFIX = bitOf('suffix');
const MEASURED = bitOf('measured');
const NOMINALISED = bitOf('nominalised');
const FIGURED = bitOf('figured');
const FIGURE = bitOf('figure');
const LONE = bitOf('lone');

/** These numbers are no others that words with classes more are known by. */
const PLACED = 1 << 12;

/** What the place of a verb makes of it. */
function placeOfVerb(tokens: readonly Token[], index: number): number {
  const token = tokens[index] as Token;
  const nominalised = isNominalised(tokens, index) ? NOMINALISED : 0;
  const figured = nominalised > 0 && isMeasureNoun(tokens[index + 1]) ? FIGURED : 0;
  return nominalised | figured | (namesFigure(token) ? FIGURE : 0) | (isLone(token.word) ? LONE : 0);
}

function attributesOf(place: number): Attributes {
  const distance = DISTANCES[place & FAR];
  const features = FEATURES.map((feature) => [feature, (place & bitOf(feature)) !== 0] as const);
  return holding({ number: distance ?? false, ...Object.fromEntries(features) });
}

/** A word of a sentence with a number as the rules of `grammars/role/1-word.grammar` ask about it; the number behind it begins at `number`. */
export function wordInPlace(tokens: readonly Token[], index: number, number: number, governed: boolean): MatchToken {
  const token = tokens[index] as Token;
  const distance = number - index - 1;
  const next = tokens[index + 1];
  let place = distance >= 0 && distance < FAR ? distance : FAR;
  if (governed) place |= GOVERNED;
  if (tokens[index - 1]?.end !== token.start) place |= APART;
  if (next?.start !== token.end) place |= PARTED;
  if (isNominalSuffix(tokens, index)) place |= SUFFIX;
  if (isMeasureNoun(token)) place |= MEASURED;
  if (isVerb(token)) place |= placeOfVerb(tokens, index);
  const word = wordWith(token.word, PLACED + place, () => [['this', attributesOf(place)]]);
  return tokenWith(token, word);
}

/** These numbers are no others either. */
const BY_ITSELF = PLACED << 1;
const IN_PHRASE = PLACED << 2;
const IN_LIST = PLACED << 3;

/** A word as the rules of `grammars/role/3-trait.grammar` ask about it. */
export function wordByItself(token: Token): MatchToken {
  const word = wordWith(token.word, BY_ITSELF, () => {
    const { counted } = factsOfVerb(token.word);
    const features = { counted: counted > 1, often: counted > 2, measured: isMeasureNoun(token) };
    const noun = FACT_CLASSES[nounFactOf(token.word)] ?? 'unknown';
    return [['this', { noun, ...holding(features) }]];
  });
  return tokenWith(token, word);
}

/** Where a word of a noun phrase stands, as the rules of `grammars/role/4-split.grammar` ask about it: bits. */
const PHRASE_FEATURES = ['bare', 'governed', 'told', 'parallel', 'counted', 'suffix'] as const;
export type PhraseFeature = Exclude<(typeof PHRASE_FEATURES)[number], 'suffix'>;

/** The number of what is known of a phrase. */
export function phraseNumber(features: Readonly<Record<PhraseFeature, boolean>>): number {
  let number = 0;
  for (const [place, feature] of PHRASE_FEATURES.entries())
    if (feature !== 'suffix' && features[feature]) number |= 1 << place;
  return number;
}

const IS_SUFFIX = 1 << PHRASE_FEATURES.indexOf('suffix');

/** A word of a noun phrase of which a number tells what is known, with its traits. */
export function wordOfPhrase(
  tokens: readonly Token[],
  index: number,
  phrase: number,
  traits: Readonly<Record<string, boolean>>,
): MatchToken {
  const token = tokens[index] as Token;
  const place = isNominalSuffix(tokens, index) ? phrase | IS_SUFFIX : phrase;
  const word = wordWith(token.word, IN_PHRASE + place, () => {
    const placed = PHRASE_FEATURES.map((feature, at) => [feature, (place & (1 << at)) !== 0] as const);
    return [['word', holding({ ...traits, ...Object.fromEntries(placed) })]];
  });
  return tokenWith(token, word);
}

/** Where a word of a list stands, as the rules of `grammars/role/5-list.grammar` ask about it: bits. */
const LIST_FEATURES = ['prior', 'end', 'several', 'final', 'alike', 'same', 'measured'] as const;
export type ListFeature = (typeof LIST_FEATURES)[number];

/** A word of a list with what is known of it. */
export function wordOfList(token: Token, features: Readonly<Record<ListFeature, boolean>>): MatchToken {
  const number = LIST_FEATURES.reduce((bits, feature, place) => bits | (Number(features[feature]) << place), 0);
  return tokenWith(
    token,
    wordWith(token.word, IN_LIST + number, () => [['member', holding(features)]]),
  );
}
