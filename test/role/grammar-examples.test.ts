import { describe } from 'vitest';
import { readPartsOfSpeech } from '../../src/extraction/clause/read-parts-of-speech.js';
import { ROOMS } from '../../src/extraction/extract.js';
import { createRecognisers } from '../../src/extraction/recognise.js';
import { createRoleReader } from '../../src/extraction/role/role-reader.js';
import { activity } from '../../src/generated/activity.js';
import { count } from '../../src/generated/count.js';
import { date } from '../../src/generated/date.js';
import { organisation } from '../../src/generated/organisation.js';
import { describeRule } from '../../src/grammar/match.js';
import type { Recognised } from '../../src/grammar/run-examples.js';
import { createVocabulary } from '../../src/grammar/vocabulary.js';
import { testGrammarExamples } from '../cases/grammar-examples.js';
import { passageOf } from '../date/passage-of.js';

const rules = { date: date.rules, organisation: organisation.rules, count: count.rules, activity: activity.rules };
const recogniseAll = createRecognisers(rules, createVocabulary(ROOMS), new Set(['count']));
const readRoles = createRoleReader();

/** The counts, each with the rule that tells its roles. */
function recognise(text: string): Recognised[] {
  const passage = passageOf(text);
  const { counts, dates, organisations } = recogniseAll(passage);
  const tokens = readPartsOfSpeech(passage.tokens, counts, organisations, dates);
  const roles = readRoles(passage.text, { tokens, counts, dates });
  return counts.map(({ start, end }, index) => {
    const { item, action, rule } = roles[index] ?? { item: null, action: null, rule: null };
    return { start, end, rule: rule ? describeRule(rule) : '', fields: { item, action } };
  });
}

describe('examples of the role grammar', () => testGrammarExamples('role', recognise));
