import { describe } from 'vitest';
import { ACTIVITY_ACTIONS } from '../../src/extraction/activity/verb-rules.js';
import { ROOMS } from '../../src/extraction/extract.js';
import { createRecognisers } from '../../src/extraction/recognise.js';
import { activity } from '../../src/generated/activity.js';
import { count } from '../../src/generated/count.js';
import { date } from '../../src/generated/date.js';
import { organisation } from '../../src/generated/organisation.js';
import { createMatcher } from '../../src/grammar/matcher.js';
import type { Recognised } from '../../src/grammar/run-examples.js';
import { createVocabulary } from '../../src/grammar/vocabulary.js';
import { testGrammarExamples } from '../cases/grammar-examples.js';
import { passageOf } from '../date/passage-of.js';

const rules = { date: date.rules, organisation: organisation.rules, count: count.rules, activity: activity.rules };
const recogniseAll = createRecognisers(rules, createVocabulary(ROOMS), new Set(['activity']));
const matcher = createMatcher(activity.rules, { actions: ACTIVITY_ACTIONS });

/** The verbs of the activities with the rules that found them, and what the `skip` rules take. */
function recognise(text: string): Recognised[] {
  const passage = passageOf(text);
  const skipped = matcher.matchAll(passage.tokens).flatMap(({ rule, from, to }) => {
    const start = passage.tokens[from]?.start ?? 0;
    return rule.action === 'skip' ? [{ start, end: passage.tokens[to - 1]?.end ?? start, rule: rule.name }] : [];
  });
  const found = recogniseAll(passage).activities.map(({ trigger, object, rule, category, status }) => ({
    start: trigger.start,
    end: trigger.end,
    rule: rule.name,
    fields: { object: object && text.slice(object.start, object.end), category, status },
  }));
  // A verb that governs several things makes a record of each.
  const verbs = new Map([...skipped, ...found].map((win) => [win.start, win]));
  return [...verbs.values()];
}

describe('examples of the activity grammar', () => testGrammarExamples('activity', recognise));
