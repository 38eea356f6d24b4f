import { holdNear, minimise } from './minimise.js';

/** Several readings, one or more of which are wanted. A reading without evidence is that nothing is told. */
export interface Question {
  readonly readings: readonly QuestionReading[];
  /** How often it counts. */
  readonly times: number;
}

export interface QuestionReading {
  readonly evidence: readonly number[];
  readonly wanted: boolean;
}

/** How evidence is weighed: rounds, and how strongly all weights, or each, are held near what they are given. */
export interface FitOptions {
  readonly rounds: number;
  readonly ridge: number | Float64Array;
}

/** What is asked for the fit: only evidence that is known well enough, or given a weight, is weighed. */
export interface Fit extends FitOptions {
  readonly near: Float64Array;
  readonly isKnown: (evidence: number) => boolean;
}

/** A question as fitting sees it. */
interface Prepared {
  readonly evidence: readonly Int32Array[];
  readonly wanted: readonly boolean[];
  readonly times: number;
}

/**
 * Weights under which the wanted readings of each question are likeliest among its readings: a conditional logit model
 * (McFadden 1974) with a Gaussian prior around `near`.
 */
export function fitChoices(questions: readonly Question[], { near, isKnown, rounds, ridge }: Fit): Float64Array {
  const isWeighed = (one: number): boolean => isKnown(one) || near[one] !== 0;
  const prepared = questions
    .map(({ readings, times }): Prepared => {
      const evidence = readings.map((reading) => Int32Array.from(reading.evidence.filter(isWeighed)));
      return { evidence, wanted: readings.map(({ wanted }) => wanted), times };
    })
    .filter(({ wanted }) => wanted.includes(false));
  return minimise(
    (weights, slope) => {
      let loss = holdNear(weights, near, ridge, slope);
      for (const question of prepared) loss += addQuestion(question, weights, slope);
      return loss;
    },
    near,
    rounds,
  );
}

/**
 * How much questions tell of each weight: the diagonal of the Fisher information at these weights. As much, times what they count
 * for, did the texts tell that the weights were fitted to, if those were of the same sort.
 */
export function informationIn(questions: readonly Question[], weights: Float64Array): Float64Array {
  const information = new Float64Array(weights.length);
  for (const { readings, times } of questions) {
    const shares = shareOut(readings.map(({ evidence }) => score(evidence, weights)));
    const means = new Map<number, number>();
    const squares = new Map<number, number>();
    readings.forEach(({ evidence }, at) => {
      const share = shares[at] ?? 0;
      for (const [one, often] of occurrences(evidence)) {
        means.set(one, (means.get(one) ?? 0) + share * often);
        squares.set(one, (squares.get(one) ?? 0) + share * often * often);
      }
    });
    for (const [one, mean] of means) {
      information[one] = (information[one] ?? 0) + times * ((squares.get(one) ?? 0) - mean * mean);
    }
  }
  return information;
}

function occurrences(evidence: readonly number[]): Map<number, number> {
  const counts = new Map<number, number>();
  for (const one of evidence) counts.set(one, (counts.get(one) ?? 0) + 1);
  return counts;
}

const LEAST_STEP = 1e-5;

/** How unlikely what is wanted is; what weights would change is added to the slope. */
function addQuestion({ evidence, wanted, times }: Prepared, weights: Float64Array, slope: Float64Array): number {
  const shares = shareOut(evidence.map((pieces) => score(pieces, weights)));
  const right = shares.reduce((sum, share, at) => sum + (wanted[at] ? share : 0), 0);
  evidence.forEach((pieces, at) => {
    const share = shares[at] ?? 0;
    const step = times * (share - (wanted[at] && right > 0 ? share / right : 0));
    if (Math.abs(step) < LEAST_STEP) return;
    for (const one of pieces) slope[one] = (slope[one] ?? 0) + step;
  });
  return -times * Math.log(Math.max(Number.MIN_VALUE, right));
}

function score(evidence: Int32Array | readonly number[], weights: Float64Array): number {
  let sum = 0;
  for (const one of evidence) sum += weights[one] ?? 0;
  return sum;
}

/** Probabilities by scores. */
export function shareOut(scores: readonly number[]): number[] {
  const most = Math.max(...scores);
  const powers = scores.map((one) => Math.exp(one - most));
  const sum = powers.reduce((total, power) => total + power, 0);
  return powers.map((power) => power / sum);
}
