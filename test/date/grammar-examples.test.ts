import { describe } from 'vitest';
import { tellsBeside } from '../../src/extraction/date/beside-rules.js';
import { DATE_ACTIONS } from '../../src/extraction/date/date-recogniser.js';
import { readTimes } from '../../src/extraction/date/read-times.js';
import { asSeen } from '../../src/extraction/date/republic-years.js';
import { spanOf } from '../../src/extraction/token/span-of.js';
import { date } from '../../src/generated/date.js';
import { createMatcher } from '../../src/grammar/matcher.js';
import type { Recognised } from '../../src/grammar/run-examples.js';
import { testGrammarExamples } from '../cases/grammar-examples.js';
import { passageOf } from './passage-of.js';

const matcher = createMatcher(
  date.rules.filter((rule) => !tellsBeside(rule)),
  { actions: DATE_ACTIONS },
);
const besides = createMatcher(date.rules.filter(tellsBeside));

function recognise(text: string): Recognised[] {
  const passage = passageOf(text, { title: true });
  const { tokens } = passage;
  // What stands beside dates is looked for by itself.
  const beside = besides
    .candidates(tokens.map(asSeen))
    .map((match): Recognised => ({ ...spanOf(tokens, match), rule: match.rule.name, fields: {} }));
  const dates = matcher.matchAll(tokens).flatMap((match): Recognised[] => {
    if (match.rule.action === 'skip') {
      const start = tokens[match.from]?.start ?? 0;
      return [{ start, end: tokens[match.to - 1]?.end ?? start, rule: match.rule.name }];
    }
    return readTimes(match, tokens, passage).map(({ start, end, kind, value }) => {
      return { start, end, rule: match.rule.name, fields: { kind, value } };
    });
  });
  return [...dates, ...beside];
}

describe('examples of the date grammars', () => testGrammarExamples('date', recognise));
