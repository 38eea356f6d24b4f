import type { Quantity } from './count-draft.js';

/** Whether JSON can write its numbers as they are stated: 1e309 is beyond any double. */
export function isStatable({ value, min = 0, max = 0 }: Quantity): boolean {
  return [value, min, max].every((number) => Number.isFinite(number) && Math.abs(number) < Number.MAX_VALUE);
}
