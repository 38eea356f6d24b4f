import { holdNear, minimise } from './minimise.js';
import type { Run } from './readings.js';

/** How evidence is weighed: rounds, how strongly each weight is held near nothing, or near what it was, least occurrences. */
export interface ProposalOptions {
  readonly rounds: number;
  readonly ridge: number;
  readonly least: number;
}

/** A reading of a run: what speaks for it, and whether it is one of those that agree best with the annotation. */
interface Candidate {
  readonly evidence: Int32Array;
  readonly wanted: boolean;
}

/**
 * Weights under which the annotated reading of each run is likeliest among its readings and none at all: a conditional
 * logit model with a Gaussian prior. Each weight is held near what `near` has for it, which is nothing if weighing begins
 * anew.
 */
export function fitProposals(
  runs: readonly Run[],
  size: number,
  { rounds, ridge, least }: ProposalOptions,
  near: Float64Array = new Float64Array(size),
): Float64Array {
  const known = occurrences(runs, size);
  const items = runs.map(({ readings, times }) => {
    const best = Math.max(0, ...readings.map(({ quality }) => quality));
    const candidates = readings.map(({ evidence, quality }): Candidate => {
      const told = evidence.filter((one) => (known[one] ?? 0) >= least || near[one] !== 0);
      return { evidence: Int32Array.from(told), wanted: best > 0 && quality > best - 1e-9 };
    });
    return { candidates, times };
  });
  return minimise(
    (weights, slope) => {
      let loss = holdNear(weights, near, ridge, slope);
      for (const { candidates, times } of items) loss += addRun(candidates, times, weights, slope);
      return loss;
    },
    near,
    rounds,
  );
}

/** How unlikely the annotated readings of a run are, so often; what weights would change is added to the slope. */
function addRun(candidates: readonly Candidate[], times: number, weights: Float64Array, slope: Float64Array): number {
  const shares = shareOut([...candidates.map(({ evidence }) => score(evidence, weights)), 0]);
  const wanted = candidates.reduce((sum, one, at) => sum + (one.wanted ? (shares[at] ?? 0) : 0), 0);
  const isAnnotated = candidates.some((one) => one.wanted);
  candidates.forEach(({ evidence, wanted: isWanted }, at) => {
    const share = shares[at] ?? 0;
    const gradient = times * (share - (isWanted && wanted > 0 ? share / wanted : 0));
    if (Math.abs(gradient) < LEAST_STEP) return;
    for (const one of evidence) slope[one] = (slope[one] ?? 0) + gradient;
  });
  return -times * Math.log(Math.max(Number.MIN_VALUE, isAnnotated ? wanted : (shares.at(-1) ?? 0)));
}

function score(evidence: Int32Array, weights: Float64Array): number {
  let sum = 0;
  for (const one of evidence) sum += weights[one] ?? 0;
  return sum;
}

/** How labels are told apart: passes, how strongly each weight is held. */
export interface FitOptions {
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
  options: FitOptions,
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

/** Probabilities by scores. */
function shareOut(scores: readonly number[]): number[] {
  const most = Math.max(...scores);
  const powers = scores.map((score) => Math.exp(score - most));
  const sum = powers.reduce((total, power) => total + power, 0);
  return powers.map((power) => power / sum);
}

function occurrences(runs: readonly Run[], size: number): Uint32Array {
  const counts = new Uint32Array(size);
  for (const { readings, times } of runs) {
    for (const { evidence } of readings) for (const one of evidence) counts[one] = (counts[one] ?? 0) + times;
  }
  return counts;
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
    { ridge, rate, moved }: Pick<FitOptions, 'ridge' | 'rate' | 'moved'>,
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
