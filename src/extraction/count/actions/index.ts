import type { Match } from '../../../grammar/match.js';
import type { Token } from '../../token/token.js';
import type { Quantity } from '../count-draft.js';
import { compoundQuantity, compoundRange } from './compound-quantity.js';
import { half } from './half.js';
import { listedQuantity } from './listed-quantity.js';
import { quantity } from './quantity.js';
import { quantityRange, unclassifiedRange } from './quantity-range.js';
import { percentage, percentageRange, proportion, ratio, ratioRange } from './ratio.js';
import { colloquialRange, tenths } from './tenths.js';
import { fixedQuantity, unclassifiedQuantity } from './unclassified-quantity.js';

/** What a rule's captures become; null where the rule matched what is no quantity after all. */
export type CountAction = (match: Match, tokens: readonly Token[]) => Quantity | null;

/** The actions that count rules may name. */
export const COUNT_ACTIONS: Readonly<Record<string, CountAction>> = {
  quantity,
  'quantity-range': quantityRange,
  'unclassified-quantity': unclassifiedQuantity,
  'unclassified-range': unclassifiedRange,
  percentage,
  'percentage-range': percentageRange,
  ratio,
  'ratio-range': ratioRange,
  proportion,
  tenths,
  'colloquial-range': colloquialRange,
  'compound-quantity': compoundQuantity,
  'compound-range': compoundRange,
  'fixed-quantity': fixedQuantity,
  half,
  'listed-quantity': listedQuantity,
};
