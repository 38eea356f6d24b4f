import { holdNear, minimise } from './minimise.js';
import { type Choice, isAction, isItem } from './role-choices.js';

/** Rounds, how strongly each weight is held near what it is given, in how many numbers evidence must be found. */
export interface RoleFitOptions {
  readonly rounds: number;
  readonly ridge: number;
  readonly least: number;
}

/** The readings of a number as fitting sees them. */
interface Question {
  readonly evidence: readonly Int32Array[];
  readonly wanted: readonly boolean[];
  readonly times: number;
}

/**
 * Weights under which the annotated reading of each number is likeliest among its readings: a conditional logit model with a
 * Gaussian prior around `near`.
 */
export function fitRoles(
  choices: readonly Choice[],
  near: Float64Array,
  { rounds, ridge, least }: RoleFitOptions,
): Float64Array {
  const known = occurrences(choices, near.length);
  const isKnown = (one: number): boolean => (known[one] ?? 0) >= least || near[one] !== 0;
  const questions = choices.map((choice) => questionOf(choice, isKnown)).filter(({ wanted }) => wanted.includes(false));
  return minimise(
    (weights, slope) => {
      let loss = holdNear(weights, near, ridge, slope);
      for (const question of questions) loss += addQuestion(question, weights, slope);
      return loss;
    },
    near,
    rounds,
  );
}

/** In how many numbers each piece of evidence is found. */
function occurrences(choices: readonly Choice[], size: number): Uint32Array {
  const known = new Uint32Array(size);
  for (const { readings } of choices) {
    const found = new Set(readings.flatMap(({ evidence }) => evidence));
    for (const one of found) known[one] = (known[one] ?? 0) + 1;
  }
  return known;
}

/** The readings that agree best with the annotation are wanted: if possible those of which both roles do. */
function questionOf({ readings, annotated, times }: Choice, isKnown: (one: number) => boolean): Question {
  const right = readings.map(
    ({ item, action }) => Number(isItem(annotated, item)) + Number(isAction(annotated, action)),
  );
  const most = Math.max(...right);
  return {
    evidence: readings.map(({ evidence }) => Int32Array.from(evidence.filter(isKnown))),
    wanted: right.map((one) => one === most),
    times,
  };
}

const LEAST_STEP = 1e-5;

/** How unlikely what is wanted is; what weights would change is added to the slope. */
function addQuestion({ evidence, wanted, times }: Question, weights: Float64Array, slope: Float64Array): number {
  const scores = evidence.map((pieces) => {
    let sum = 0;
    for (const one of pieces) sum += weights[one] ?? 0;
    return sum;
  });
  const most = Math.max(...scores);
  const powers = scores.map((score) => Math.exp(score - most));
  const all = powers.reduce((sum, power) => sum + power, 0);
  const right = powers.reduce((sum, power, at) => sum + (wanted[at] ? power : 0), 0);
  evidence.forEach((pieces, at) => {
    const power = powers[at] ?? 0;
    const step = times * (power / all - (wanted[at] && right > 0 ? power / right : 0));
    if (Math.abs(step) < LEAST_STEP) return;
    for (const one of pieces) slope[one] = (slope[one] ?? 0) + step;
  });
  return -times * Math.log(Math.max(Number.MIN_VALUE, right / all));
}
