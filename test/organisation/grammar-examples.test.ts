import { describe } from 'vitest';
import { ORGANISATION_ACTIONS } from '../../src/extraction/organisation/organisation-recogniser.js';
import { organisation } from '../../src/generated/organisation.js';
import { createMatcher } from '../../src/grammar/matcher.js';
import type { Recognised } from '../../src/grammar/run-examples.js';
import { recogniseOrganisations } from '../../src/index.js';
import { testGrammarExamples } from '../cases/grammar-examples.js';
import { tokensOf } from '../cases/tokens-of.js';

const matcher = createMatcher(organisation.rules, { actions: ORGANISATION_ACTIONS });

/** The records with the rules that made them, and what the `skip` rules take. */
function recognise(text: string): Recognised[] {
  const tokens = tokensOf(text);
  const skipped = matcher.matchAll(tokens).flatMap(({ rule, from, to }) => {
    const start = tokens[from]?.start ?? 0;
    return rule.action === 'skip' ? [{ start, end: tokens[to - 1]?.end ?? start, rule: rule.name }] : [];
  });
  const found = recogniseOrganisations(text).map(({ start, end, rule, kind, name }) => ({
    ...{ start, end, rule: rule.name },
    fields: { kind, name },
  }));
  return [...skipped, ...found];
}

describe('examples of the organisation grammars', () => testGrammarExamples('organisation', recognise));
