import type { Match } from '../../../grammar/match.js';
import { hanAt } from '../../../numeral/han-character.js';
import { lexicon, numberAttribute } from '../../../numeral/lexicon.js';
import { looksLikeYear } from '../../../numeral/looks-like-year.js';
import type { Numeral } from '../../../numeral/numeral.js';
import type { Token } from '../../token/token.js';
import { approximate } from '../approximation.js';
import type { Quantity } from '../count-draft.js';
import { times } from '../exact.js';
import { numeralOf } from '../numeral-of.js';
import { trailingScale } from '../trailing-scale.js';
import { unitOf } from '../unit.js';

/** Smallest multiplier that makes a quantity of a number without a unit: 32万妇女, but not 12345热线. */
const LEAST_SCALE = 10_000;

/**
 * A number without a unit: one with 万 or 亿, or any where the rule's parameter `plain` says that what stands beside it
 * shows that it counts (5000多农户, 粉丝数为7128).
 */
export function unclassifiedQuantity(match: Match, tokens: readonly Token[]): Quantity | null {
  const numeral = numeralOf(match, tokens, 'value');
  if (!numeral) return null;
  const scale = numeralOf(match, tokens, 'scale')?.value ?? 1;
  const { text } = numeral;
  const isName = looksLikeYear(text) || HOTLINE.test(text);
  const plain = match.rule.parameters.plain === true && (match.captures.has('inner') || !isName);
  if (!plain && scale < LEAST_SCALE && !isScaled(numeral)) return null;
  const data = dataSize(numeral);
  if (data) return { unit: data.unit, measure: 'other', ...approximate(match, tokens, data.numeral, scale) };
  const measure = match.rule.parameters.measure === 'money' ? 'money' : 'count';
  return { unit: null, measure, ...approximate(match, tokens, numeral, scale) };
}

/** Told with 万 or 亿: 32万, 亿, and 12万6 or 3万5千, which end in less; 万 by itself has lost its digits. */
const isScaled = (numeral: Numeral): boolean =>
  trailingScale(numeral) >= LEAST_SCALE || (numeral.value >= LEAST_SCALE && hasMyriad(numeral.text));

function hasMyriad(text: string): boolean {
  for (let at = 0; at < text.length; at++) {
    const character = hanAt(text, at);
    if (character?.kind === 'myriad' && (text.length > 1 || 10 ** character.value > LEAST_SCALE)) return true;
  }
  return false;
}

/** 100M without another unit is a size of data, and the letter its unit: 100M宽带. */
function dataSize(numeral: Numeral): { readonly numeral: Numeral; readonly unit: string } | null {
  const letter = LETTERS.find(({ word, attributes }) => attributes.unit !== undefined && numeral.text.endsWith(word));
  if (!letter) return null;
  const value = times(numeral.value, 10 ** -numberAttribute(letter.attributes, 'scale'));
  return { numeral: { ...numeral, value }, unit: String(letter.attributes.unit) };
}

const LETTERS = lexicon('letter-power');

/** Telephone numbers of services have five digits: 12345, 95598, 96110. */
const HOTLINE = /^(?:12|95|96)\d{3}$/;

/** A word that states a quantity by itself: 数以万计, 成百上千. */
export function fixedQuantity(match: Match, tokens: readonly Token[]): Quantity | null {
  const capture = match.captures.get('value');
  const value = capture && tokens[capture.from]?.word.classes.get('fixed-quantity')?.value;
  if (typeof value !== 'number') return null;
  return { value, approx: 'over', min: value, ...(unitOf(match, tokens) ?? { unit: null, measure: 'count' }) };
}
