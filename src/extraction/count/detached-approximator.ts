import { isAttributive } from '../syntax/noun-phrase.js';
import { statesAbout } from '../syntax/word-class.js';
import type { Token } from '../token/token.js';
import type { Quantity } from './count-draft.js';

/** How far before the number the adverb may stand. */
const REACH = 5;

/** `至少召开一次`: the adverb stands before the verb, outside the span, and still says how many. */
export function applyDetachedApproximator<Q extends Quantity>(quantity: Q, tokens: readonly Token[], from: number): Q {
  if (quantity.approx !== 'exact') return quantity;
  // 约为0.08册: the verb before the number says it too.
  if (statesAbout(tokens[from - 1])) return { ...quantity, approx: 'about' };
  for (let index = from - 1; index >= 0 && from - index <= REACH; index--) {
    const token = tokens[index];
    const { approx } = token?.word.classes.get('approximator-before') ?? {};
    if (approx === 'at-least') return { ...quantity, approx, min: quantity.value };
    if (approx === 'at-most') return { ...quantity, approx, max: quantity.value };
    if (token?.kind !== 'han' || isAttributive(token)) break;
  }
  return quantity;
}
