import { describe } from 'vitest';
import { createMarkReaders } from '../../src/extraction/comparison/mark-reader.js';
import { ROOMS } from '../../src/extraction/extract.js';
import { wordRules } from '../../src/extraction/part/word-rules.js';
import type { Passage } from '../../src/extraction/passage.js';
import { createRecognisers } from '../../src/extraction/recognise.js';
import { activity } from '../../src/generated/activity.js';
import { comparison } from '../../src/generated/comparison.js';
import { count } from '../../src/generated/count.js';
import { date } from '../../src/generated/date.js';
import { lexicon } from '../../src/generated/lexicon.js';
import { organisation } from '../../src/generated/organisation.js';
import { part } from '../../src/generated/part.js';
import { describeRule } from '../../src/grammar/match.js';
import type { Recognised } from '../../src/grammar/run-examples.js';
import { createVocabulary } from '../../src/grammar/vocabulary.js';
import { testGrammarExamples } from '../cases/grammar-examples.js';
import { passageOf } from '../date/passage-of.js';

const rules = {
  ...{ date: date.rules, organisation: organisation.rules, count: count.rules },
  ...{ activity: activity.rules, comparison: comparison.rules },
};
const recogniseAll = createRecognisers(rules, createVocabulary(ROOMS), new Set(['count']));
const readers = createMarkReaders(createVocabulary([lexicon, part]));

/** What rules say of words wherever they stand. */
const wordsIn = ({ text, tokens }: Passage): Recognised[] =>
  readers
    .open(text, tokens, [], [])
    .read({ from: 0, to: tokens.length })
    .flatMap((mark) =>
      wordRules(mark).map(({ name }) => ({ start: mark.start, end: mark.end, rule: name, fields: {} })),
    );

/** The parts, each with the rule that says so and with its whole. */
function recognise(text: string): Recognised[] {
  const passage = passageOf(text);
  const { parts: links } = recogniseAll(passage);
  const told = links.flatMap(({ whole, parts, rules: names }) =>
    parts.map(({ start, end }, index) => ({
      ...{ start, end, rule: names?.[index] ? describeRule(names[index]) : '' },
      fields: { whole: passage.text.slice(whole.start, whole.end) },
    })),
  );
  return [...told, ...wordsIn(passage)];
}

describe('examples of the part grammar', () => {
  if (part.rules.length === 0) throw new Error('there are no rules');
  testGrammarExamples('part', recognise);
});
