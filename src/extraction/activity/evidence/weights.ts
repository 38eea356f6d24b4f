import { columns, size } from '../../../generated/weights.js';
import { type ActivityCategory, activityCategorySchema } from '../../../schema/activity.js';
import { readColumn, SCALE } from './packed-column.js';

/**
 * What each piece of evidence weighs, by its number, in hundredths: as small whole numbers all weights for a proposal stay
 * at hand in the processor's memory.
 */
export interface Weights {
  /** For a proposal being an activity. */
  readonly proposal: Int16Array;
  /** 1 for what tells of categories at all, which most evidence does not. */
  readonly telling: Uint8Array;
  /** For an activity being of a category. */
  readonly categories: ReadonlyMap<ActivityCategory, Int16Array>;
}

/** The column of the weights for something having been done; the others are named as categories. */
const PROPOSAL = 'weight';

let weights: Weights | undefined;

/** The weights of `grammars/weights/activity-weight.txt`: natural logarithms of odds; evidence that it lacks weighs nothing. */
export function evidenceWeights(): Weights {
  weights ??= readWeights();
  return weights;
}

function readWeights(): Weights {
  const proposal = new Int16Array(size);
  const telling = new Uint8Array(size);
  const categories = new Map(activityCategorySchema.options.map((name) => [name, new Int16Array(size)]));
  const read = (name: string, tell: (evidence: number, weight: number) => void): void => {
    const column = columns[name];
    if (column !== undefined) readColumn(column, tell);
  };
  read(PROPOSAL, (evidence, weight) => {
    proposal[evidence] = weight;
  });
  for (const [name, values] of categories) {
    read(name, (evidence, weight) => {
      values[evidence] = weight;
      if (weight !== 0) telling[evidence] = 1;
    });
  }
  return { proposal, telling, categories };
}

/** The sum of what evidence weighs. */
export function weigh(weights: Int16Array, evidence: readonly number[]): number {
  let sum = 0;
  for (const one of evidence) sum += (weights[one] ?? 0) / SCALE;
  return sum;
}
