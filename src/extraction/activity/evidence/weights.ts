import { weights as file } from '../../../generated/weights.js';
import { type ActivityCategory, activityCategorySchema } from '../../../schema/activity.js';
import { SPACE } from './families.js';

/** What each piece of evidence weighs, by its number. */
export interface Weights {
  /** For a proposal being an activity. */
  readonly proposal: Float64Array;
  /** 1 for what tells of categories at all, which most evidence does not. */
  readonly telling: Uint8Array;
  /** For an activity being of a category. */
  readonly categories: ReadonlyMap<ActivityCategory, Float64Array>;
}

const CLASS = 'activity-weight';

let weights: Weights | undefined;

/** The weights of `grammars/weights/activity-weight.txt`: natural logarithms of odds; evidence that it lacks weighs nothing. */
export function evidenceWeights(): Weights {
  weights ??= readWeights();
  return weights;
}

function readWeights(): Weights {
  const proposal = new Float64Array(SPACE.size);
  const telling = new Uint8Array(SPACE.size);
  const categories = new Map(activityCategorySchema.options.map((name) => [name, new Float64Array(SPACE.size)]));
  for (const { attributes, words } of file.lexicons[CLASS] ?? []) {
    for (const word of words.split('\n')) {
      const evidence = SPACE.numberOf(word);
      if (evidence === undefined) continue;
      proposal[evidence] = Number(attributes.weight ?? 0);
      for (const [name, values] of categories) {
        const weight = Number(attributes[name] ?? 0);
        values[evidence] = weight;
        telling[evidence] = Number(telling[evidence]) | Number(weight !== 0);
      }
    }
  }
  return { proposal, telling, categories };
}

/** The sum of what evidence weighs. */
export function weigh(weights: Float64Array, evidence: readonly number[]): number {
  let sum = 0;
  for (const one of evidence) sum += weights[one] ?? 0;
  return sum;
}
