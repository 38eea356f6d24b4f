import type { Attributes } from '../../grammar/attributes.js';
import { holding } from '../../grammar/holding.js';
import type { MatchToken } from '../../grammar/match-token.js';
import { isLone } from '../activity/evidence/word-facts.js';
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
