import { describe } from 'vitest';
import { ROOMS } from '../../src/extraction/extract.js';
import { createRecognisers } from '../../src/extraction/recognise.js';
import type { TraceEvent } from '../../src/extraction/trace.js';
import { activity } from '../../src/generated/activity.js';
import { comparison } from '../../src/generated/comparison.js';
import { count } from '../../src/generated/count.js';
import { date } from '../../src/generated/date.js';
import { organisation } from '../../src/generated/organisation.js';
import { describeRule } from '../../src/grammar/match.js';
import type { Recognised } from '../../src/grammar/run-examples.js';
import { createVocabulary } from '../../src/grammar/vocabulary.js';
import { testGrammarExamples } from '../cases/grammar-examples.js';
import { passageOf } from '../date/passage-of.js';

const rules = {
  ...{ date: date.rules, organisation: organisation.rules, count: count.rules },
  ...{ activity: activity.rules, comparison: comparison.rules },
};
const recogniseAll = createRecognisers(rules, createVocabulary(ROOMS), new Set(['comparison']));

/** The comparisons, and what makes none by itself but wins its place. */
function recognise(text: string): Recognised[] {
  const events: TraceEvent[] = [];
  const passage = passageOf(text);
  const { comparisons } = recogniseAll({ ...passage, trace: (event) => events.push(event) });
  const wins = comparisons.map(({ start, end, rule, figure, basis, level, base, ...own }): Recognised => {
    const { value, unit, form, approx } = figure;
    const sides = { level: level?.stated && passage.text.slice(level.stated.start, level.stated.end) };
    const before = { base: base?.stated ? passage.text.slice(base.stated.start, base.stated.end) : base?.value };
    const fields = { ...own, value, unit, form, approx, against: basis?.against ?? null, ...sides, ...before };
    return { start, end, rule: describeRule(rule), fields };
  });
  const made = new Set(wins.map(({ rule }) => rule));
  for (const { type, rule, span, outcome } of events) {
    if (type !== 'comparison' || (outcome !== 'skip' && outcome !== 'record') || made.has(describeRule(rule))) continue;
    wins.push({ ...span, rule: describeRule(rule) });
  }
  return wins;
}

describe('examples of the comparison grammar', () => testGrammarExamples('comparison', recognise));
