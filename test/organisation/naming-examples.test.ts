import { describe } from 'vitest';
import { roleRule } from '../../src/extraction/organisation/token-role.js';
import type { Recognised } from '../../src/grammar/run-examples.js';
import { testGrammarExamples } from '../cases/grammar-examples.js';
import { tokensOf } from '../cases/tokens-of.js';
import { edgeDecisions } from './edge-decisions.js';
import { featureDecisions } from './feature-decisions.js';
import { listDecisions } from './list-decisions.js';
import { unknownDecisions } from './unknown-decisions.js';

/** The rules that tell what each word is to a name, those by which names grow to the left, or do not, those of lists, of features, and of names that nobody knows. */
function recognise(text: string): Recognised[] {
  const tokens = tokensOf(text);
  const words = tokens.flatMap((token) => {
    const rule = roleRule(token);
    return rule ? [{ start: token.start, end: token.end, rule: rule.name, fields: { as: rule.parameters.as } }] : [];
  });
  return [
    ...words,
    ...edgeDecisions(text, tokens),
    ...listDecisions(text, tokens),
    ...featureDecisions(tokens),
    ...unknownDecisions(tokens),
  ];
}

describe('examples of the grammar of names', () => testGrammarExamples('naming', recognise));
