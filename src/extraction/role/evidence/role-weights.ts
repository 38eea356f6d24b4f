import { columns, size } from '../../../generated/role-weights.js';
import { readColumn, SCALE } from '../../activity/evidence/packed-column.js';

/** What each piece of evidence weighs, by its number. */
export type RoleWeights = Float64Array;

let weights: RoleWeights | undefined;

/** The weights of `grammars/weights/role-weight.txt`: natural logarithms of odds; evidence that it lacks weighs nothing. */
export function roleWeights(): RoleWeights {
  weights ??= readWeights();
  return weights;
}

function readWeights(): RoleWeights {
  const read = new Float64Array(size);
  const { weight } = columns;
  if (weight === undefined) return read;
  readColumn(weight, (evidence, hundredths) => {
    read[evidence] = hundredths / SCALE;
  });
  return read;
}

/** The sum of what evidence weighs. */
export function weighRoles(weights: RoleWeights, evidence: readonly number[]): number {
  let sum = 0;
  for (const one of evidence) sum += weights[one] ?? 0;
  return sum;
}
