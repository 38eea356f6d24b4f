import { describe } from 'vitest';
import { createLeftoverReader } from '../../src/extraction/dismissal/leftover-reader.js';
import type { Recognised } from '../../src/grammar/run-examples.js';
import { testGrammarExamples } from '../cases/grammar-examples.js';
import { passageOf } from '../date/passage-of.js';

const reader = createLeftoverReader();

const recognise = (text: string): Recognised[] =>
  reader
    .dismissals(passageOf(text), [{ start: 0, end: text.length }])
    .map(({ start, end, rule }) => ({ start, end, rule: rule.name }));

describe('examples of the account grammars', () => testGrammarExamples('account', recognise));
