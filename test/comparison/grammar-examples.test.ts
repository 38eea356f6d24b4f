import { describe } from 'vitest';
import { readPartsOfSpeech } from '../../src/extraction/clause/read-parts-of-speech.js';
import type { Mark } from '../../src/extraction/comparison/mark.js';
import { createMarkReaders } from '../../src/extraction/comparison/mark-reader.js';
import { markRules, nameRules, openingsIn } from '../../src/extraction/comparison/word-rules.js';
import { ROOMS } from '../../src/extraction/extract.js';
import type { Findings } from '../../src/extraction/findings.js';
import type { Passage } from '../../src/extraction/passage.js';
import { createRecognisers } from '../../src/extraction/recognise.js';
import type { TraceEvent } from '../../src/extraction/trace.js';
import { activity } from '../../src/generated/activity.js';
import { comparison } from '../../src/generated/comparison.js';
import { count } from '../../src/generated/count.js';
import { date } from '../../src/generated/date.js';
import { lexicon } from '../../src/generated/lexicon.js';
import { organisation } from '../../src/generated/organisation.js';
import type { CompiledRule } from '../../src/grammar/compiled-room.js';
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
const readers = createMarkReaders(createVocabulary([lexicon, comparison]));

/** What rules say of words wherever they stand, and of what begins a name. */
function wordsIn(passage: Passage, { counts, organisations, dates }: Findings): Recognised[] {
  const tokens = readPartsOfSpeech(passage.tokens, counts, organisations, dates);
  const marks = readers.open(passage.text, tokens, counts, dates).read({ from: 0, to: tokens.length });
  const told = ({ start, end }: { start: number; end: number }, { name }: CompiledRule): Recognised => ({
    ...{ start, end, rule: name },
    fields: {},
  });
  return [
    ...tokens.flatMap((token) => nameRules(token).map((rule) => told(token, rule))),
    ...marks.flatMap((mark) => markRules(mark).map((rule) => told(mark, rule))),
    ...openingsIn(marks).map(({ rule, from, to }) => {
      const [first, last] = [marks[from], marks[to - 1]] as [Mark, Mark];
      return told({ start: first.start, end: last.end }, rule);
    }),
  ];
}

/** The comparisons, and what makes none by itself but wins its place. */
function recognise(text: string): Recognised[] {
  const events: TraceEvent[] = [];
  const passage = passageOf(text);
  const findings = recogniseAll({ ...passage, trace: (event) => events.push(event) });
  const { comparisons } = findings;
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
  return [...wins, ...wordsIn(passage, findings)];
}

describe('examples of the comparison grammar', () => testGrammarExamples('comparison', recognise));
