import { featureRules } from '../../src/extraction/organisation/feature-rules.js';
import { spanOf } from '../../src/extraction/token/span-of.js';
import type { Token } from '../../src/extraction/token/token.js';
import type { Recognised } from '../../src/grammar/run-examples.js';
import { candidatesIn } from './edge-decisions.js';

/** Which rules of features hold for the candidates in a text. */
export const featureDecisions = (tokens: readonly Token[]): Recognised[] =>
  candidatesIn(tokens).flatMap((candidate) =>
    featureRules(tokens, candidate).map(({ name }) => ({ ...spanOf(tokens, candidate), rule: name })),
  );
