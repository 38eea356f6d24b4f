import { NUMBER_OFFSET, textOfNumbers } from '../../../grammar/packed-trie.js';

/** Weights by the numbers of their evidence as text, which loads without being parsed. */
export interface PackedColumn {
  /** How far the number of each piece of evidence is behind the one before, as characters. */
  readonly steps: string;
  /** What each weighs, as characters. */
  readonly weights: string;
}

/** Weights have two decimals: they are kept as so many hundredths. */
export const SCALE = 100;
/** What is added to each, so that none is negative: no weight is below -10. */
const ZERO = 10 * SCALE;

/** No step is longer; where the next evidence is further, evidence between them is told to weigh nothing. */
const LONGEST_STEP = 0xffff - NUMBER_OFFSET;

/** Packs weights by the numbers of their evidence. */
export function packColumn(column: ReadonlyMap<number, number>): PackedColumn {
  const steps: number[] = [];
  const weights: number[] = [];
  let at = 0;
  for (const [evidence, weight] of [...column].sort(([a], [b]) => a - b)) {
    for (; evidence - at > LONGEST_STEP; at += LONGEST_STEP) {
      steps.push(LONGEST_STEP);
      weights.push(ZERO);
    }
    steps.push(evidence - at);
    weights.push(Math.round(weight * SCALE) + ZERO);
    at = evidence;
  }
  if (weights.some((weight) => weight < 0 || weight > 0x7fff))
    throw new RangeError('a weight is too large to be packed');
  return { steps: textOfNumbers(steps), weights: textOfNumbers(weights) };
}

/** Tells the evidence of a column with how many hundredths each piece weighs, in the order of the numbers. */
export function readColumn(
  { steps, weights }: PackedColumn,
  tell: (evidence: number, hundredths: number) => void,
): void {
  let evidence = 0;
  for (let at = 0; at < steps.length; at++) {
    evidence += steps.charCodeAt(at) - NUMBER_OFFSET;
    tell(evidence, weights.charCodeAt(at) - NUMBER_OFFSET - ZERO);
  }
}
