import { describe } from 'vitest';
import { COUNT_ACTIONS } from '../../src/extraction/count/actions/index.js';
import { applyDetachedApproximator } from '../../src/extraction/count/detached-approximator.js';
import { spanOf } from '../../src/extraction/token/span-of.js';
import { count } from '../../src/generated/count.js';
import { createMatcher } from '../../src/grammar/matcher.js';
import type { Recognised } from '../../src/grammar/run-examples.js';
import { testGrammarExamples } from '../cases/grammar-examples.js';
import { tokensOf } from '../cases/tokens-of.js';

const matcher = createMatcher(count.rules);

function recognise(text: string): Recognised[] {
  const tokens = tokensOf(text);
  return matcher.matchAll(tokens).flatMap((match) => {
    const made = COUNT_ACTIONS[match.rule.action]?.(match, tokens);
    if (!made && match.rule.action !== 'skip') return [];
    const fields = made ? { ...applyDetachedApproximator(made, tokens, match.from) } : {};
    const { start, end } = spanOf(tokens, match.captures.get('span') ?? match);
    return [{ start, end, rule: match.rule.name, fields }];
  });
}

describe('examples of the count grammars', () => testGrammarExamples('count', recognise));
