import { describe } from 'vitest';
import { createDismisser } from '../../src/account/dismiss.js';
import type { Recognised } from '../../src/grammar/run-examples.js';
import { testGrammarExamples } from '../cases/grammar-examples.js';
import { passageOf } from '../date/passage-of.js';

const dismisser = createDismisser({});

const recognise = (text: string): Recognised[] =>
  dismisser.read(passageOf(text)).dismissals.map(({ span, rule }) => ({ ...span, rule: rule.name }));

describe('examples of the account grammars', () => testGrammarExamples('account', recognise));
