import type { Match } from '../../../grammar/match.js';
import type { Numeral } from '../../../numeral/numeral.js';
import { type Measure, measureSchema } from '../../../schema/count.js';
import type { Token } from '../../token/token.js';
import { approximate } from '../approximation.js';
import type { Quantity } from '../count-draft.js';
import { times } from '../exact.js';
import { numeralOf } from '../numeral-of.js';
import { trailingScale, trailingScales } from '../trailing-scale.js';

/** Classes of what stands between the numbers of a list. */
const JOINERS = ['list-mark', 'conjunction'] as const;

const UNIT_CLASSES = ['unit', 'classifier'] as const;

/** Smaller whole numbers may number the lines of a list, or be one guess (两、三个). */
const LEAST = 10;

/** A list is no longer than this. */
const MOST = 8;

/** `value 、 … unit`: a number whose unit stands behind the last number of its list, 分别达1240万、980万人次. */
export function listedQuantity(match: Match, tokens: readonly Token[]): Quantity | null {
  const numeral = numeralOf(match, tokens, 'value');
  const rest = numeral && isListed(numeral) ? restOfList(tokens, match.to) : null;
  if (!numeral || !rest) return null;
  const own = trailingScale(numeral);
  const shared = own > 1 ? undefined : rest.scale;
  const { unit, measure } = rest;
  return { unit, measure, ...approximate(match, tokens, { value: times(numeral.value, shared ?? 1) }) };
}

function isListed({ value, text, max }: Numeral): boolean {
  return max === undefined && (value >= LEAST || text.includes('.'));
}

interface Rest {
  readonly unit: string;
  readonly measure: Measure;
  /** The multiplier of the last number, which the others share. */
  readonly scale: number;
}

const isJoiner = (token: Token | undefined): boolean => JOINERS.some((name) => token?.word.isIn(name) === true);

/** The unit behind the numbers that follow at `index`, joined; null if they are none, or have none. */
function restOfList(tokens: readonly Token[], index: number): Rest | null {
  let at = index;
  for (let members = 0; members < MOST && isJoiner(tokens[at]); members++) {
    at++;
    if (tokens[at]?.word.isIn('approximator-before')) at++;
    const numeral = tokens[at]?.numeral;
    if (!numeral || numeral.bare || !isListed(numeral) || !['integer', 'decimal'].includes(numeral.kind)) return null;
    at++;
    if (tokens[at]?.word.isIn('approximator-inner')) at++;
    const token = tokens[at];
    const attributes = UNIT_CLASSES.map((name) => token?.word.classes.get(name)).find((found) => found !== undefined);
    if (!token || !attributes) continue;
    const measure = measureSchema.options.find((option) => option === attributes.measure) ?? 'count';
    return { unit: token.text, measure, scale: trailingScales(numeral)[0] ?? 1 };
  }
  return null;
}
