import { describe } from 'vitest';
import { CLAUSE_ACTIONS } from '../../src/extraction/clause/read-words.js';
import { clause } from '../../src/generated/clause.js';
import { createMatcher } from '../../src/grammar/matcher.js';
import type { Recognised } from '../../src/grammar/run-examples.js';
import { testGrammarExamples } from '../cases/grammar-examples.js';
import { passageOf } from '../date/passage-of.js';

const words = createMatcher(
  clause.rules.filter(({ action }) => action === 'word'),
  { actions: CLAUSE_ACTIONS },
);
const kinds = createMatcher(
  clause.rules.filter(({ action }) => action === 'kind'),
  { actions: CLAUSE_ACTIONS },
);
const phrases = createMatcher(
  clause.rules.filter(({ action }) => action === 'phrase'),
  { actions: CLAUSE_ACTIONS },
);

/** The rule that tells what each word is, all those that tell of what kinds it is, and those of several words. */
function recognise(text: string): Recognised[] {
  const { tokens } = passageOf(text);
  const single = tokens.flatMap((token, index) => {
    const matches = [words.matchAt(tokens, index, index + 1), ...kinds.candidates([token])];
    return matches.flatMap((match) =>
      match === null
        ? []
        : [{ start: token.start, end: token.end, rule: match.rule.name, fields: { as: match.rule.parameters.as } }],
    );
  });
  const several = phrases.candidates(tokens).map(({ from, to, rule }) => ({
    start: tokens[from]?.start ?? 0,
    end: tokens[to - 1]?.end ?? 0,
    rule: rule.name,
    fields: { as: rule.parameters.as },
  }));
  return [...single, ...several];
}

describe('examples of the clause grammar', () => testGrammarExamples('clause', recognise));
