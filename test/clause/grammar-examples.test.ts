import { describe } from 'vitest';
import { readPartsOfSpeech } from '../../src/extraction/clause/read-parts-of-speech.js';
import { CLAUSE_ACTIONS } from '../../src/extraction/clause/read-words.js';
import { ROOMS } from '../../src/extraction/extract.js';
import type { Passage } from '../../src/extraction/passage.js';
import { createRecognisers } from '../../src/extraction/recognise.js';
import { activity } from '../../src/generated/activity.js';
import { clause } from '../../src/generated/clause.js';
import { count } from '../../src/generated/count.js';
import { date } from '../../src/generated/date.js';
import { organisation } from '../../src/generated/organisation.js';
import { createMatcher } from '../../src/grammar/matcher.js';
import type { Recognised } from '../../src/grammar/run-examples.js';
import { createVocabulary } from '../../src/grammar/vocabulary.js';
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
const rules = { date: date.rules, organisation: organisation.rules, count: count.rules, activity: activity.rules };
const recogniseAll = createRecognisers(rules, createVocabulary(ROOMS), new Set(['count']));

/** The rules that tell how the words beside numbers are read, and what they leave open. */
function besideNumbers(passage: Passage): Recognised[] {
  const { tokens } = passage;
  const { counts, organisations, dates } = recogniseAll(passage);
  const heard: Recognised[] = [];
  readPartsOfSpeech(tokens, counts, organisations, dates, (index, { name, parameters }) => {
    const { start, end } = tokens[index] ?? { start: 0, end: 0 };
    heard.push({ start, end, rule: name, fields: { as: parameters.as } });
  });
  return heard;
}

/** The rule that tells what each word is, all those that tell of what kinds it is, and those of several words. */
function recognise(text: string): Recognised[] {
  const passage = passageOf(text);
  const { tokens } = passage;
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
  return [...single, ...several, ...besideNumbers(passage)];
}

describe('examples of the clause grammar', () => testGrammarExamples('clause', recognise));
