import { shareOut } from './fit-choices.js';

/** How labels are told apart: passes, how strongly each weight is held. */
export interface LabelOptions {
  readonly passes: number;
  readonly ridge: number;
  /** How far the first step goes. */
  readonly rate: number;
  /** How far weights have been moved before, in sums of squares: the more, the shorter is each step. */
  readonly moved: number;
}

/** One thing to be told apart by its evidence. */
export interface Labelled {
  readonly evidence: readonly number[];
  readonly label: number;
}

/** Weights for each of several labels, held near those that are given: multinomial logistic regression. */
export function fitLabels(
  items: readonly Labelled[],
  near: readonly Float64Array[],
  options: LabelOptions,
): Float64Array[] {
  const known = new Uint32Array(near[0]?.length ?? 0);
  for (const { evidence } of items) for (const one of evidence) known[one] = (known[one] ?? 0) + 1;
  const learners = near.map((weights) => new Learner(known, options, weights));
  const order = new Shuffle(items.length);
  for (let pass = 0; pass < options.passes; pass++) {
    for (const index of order.next()) {
      const item = items[index];
      if (!item) continue;
      const shares = shareOut(learners.map((learner) => learner.score(item.evidence)));
      learners.forEach((learner, label) => {
        learner.learn(item.evidence, (shares[label] ?? 0) - Number(label === item.label));
      });
    }
    if (2 * pass >= options.passes) for (const learner of learners) learner.remember();
  }
  return learners.map((learner) => learner.average());
}

const LEAST_STEP = 1e-4;

class Learner {
  readonly weights: Float64Array;
  readonly #squares: Float64Array;
  readonly #sums: Float64Array;
  #remembered = 0;
  /** For each piece of evidence the part of its ridge that each of its occurrences brings, so that what is rare is held as strongly as what is frequent. */
  readonly #ridges: Float64Array;
  readonly #near: Float64Array;
  readonly #rate: number;

  constructor(
    occurrences: Uint32Array,
    { ridge, rate, moved }: Pick<LabelOptions, 'ridge' | 'rate' | 'moved'>,
    near: Float64Array,
  ) {
    const size = occurrences.length;
    this.#near = near;
    this.weights = Float64Array.from(near);
    this.#squares = new Float64Array(size).fill(moved);
    this.#rate = rate;
    this.#sums = new Float64Array(size);
    this.#ridges = Float64Array.from(occurrences, (count) => ridge / Math.max(1, count));
  }

  /** Takes the weights as they are into the average. */
  remember(): void {
    this.#remembered++;
    this.weights.forEach((weight, one) => {
      this.#sums[one] = (this.#sums[one] ?? 0) + weight;
    });
  }

  /** The average of the remembered weights, which differs less from one set of texts to another than the last ones do. */
  average(): Float64Array {
    return this.#sums.map((sum) => sum / Math.max(1, this.#remembered));
  }

  score(evidence: readonly number[]): number {
    let sum = 0;
    for (const one of evidence) sum += this.weights[one] ?? 0;
    return sum;
  }

  learn(evidence: readonly number[], gradient: number): void {
    if (Math.abs(gradient) < LEAST_STEP) return;
    for (const one of evidence) {
      const weight = this.weights[one] ?? 0;
      const step = gradient + (this.#ridges[one] ?? 0) * (weight - (this.#near[one] ?? 0));
      const square = (this.#squares[one] ?? 0) + step * step;
      this.#squares[one] = square;
      this.weights[one] = weight - (this.#rate * step) / Math.sqrt(square);
    }
  }
}

/** The same shuffled orders in every run of the program. */
class Shuffle {
  readonly #order: number[];
  #seed = 1;

  constructor(length: number) {
    this.#order = Array.from({ length }, (_, index) => index);
  }

  next(): readonly number[] {
    for (let index = this.#order.length - 1; index > 0; index--) {
      this.#seed = (this.#seed * 1103515245 + 12345) & 0x7fffffff;
      const other = this.#seed % (index + 1);
      const held = this.#order[index] ?? 0;
      this.#order[index] = this.#order[other] ?? 0;
      this.#order[other] = held;
    }
    return this.#order;
  }
}
