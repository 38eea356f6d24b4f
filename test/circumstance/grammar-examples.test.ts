import { describe } from 'vitest';
import { Outlook } from '../../src/extraction/circumstance/outlook.js';
import { told } from '../../src/extraction/circumstance/told.js';
import { ROOMS } from '../../src/extraction/extract.js';
import { createRecognisers } from '../../src/extraction/recognise.js';
import { spanOf } from '../../src/extraction/token/span-of.js';
import type { TraceEvent } from '../../src/extraction/trace.js';
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
const recogniseAll = createRecognisers(rules, createVocabulary(ROOMS), new Set(['activity']));

/** What the rules say of the deeds of a text that tells of plans, and of one of which nothing is known, each once; and all cues. */
function recognise(text: string): Recognised[] {
  const found = new Map<string, Recognised>();
  const trace = ({ rule, span, captures }: TraceEvent): void => {
    if (!rule.file.startsWith('circumstance/')) return;
    const place = describeRule(rule);
    const fields = Object.fromEntries(
      Object.entries(captures).map(([name, { start, end }]) => [name, text.slice(start, end)]),
    );
    found.set(`${place} ${span.start}-${span.end}`, { ...span, rule: place, fields });
  };
  const passage = passageOf(text);
  for (const genre of ['plan', 'summary'] as const) recogniseAll({ ...passage, genre, trace });
  const outlook = new Outlook(passage);
  const tell = told(trace);
  for (const cue of outlook.cues({ from: 0, to: passage.tokens.length })) tell(cue, spanOf(outlook.tokens, cue), {});
  return [...found.values()];
}

describe('examples of the circumstance grammar', () => testGrammarExamples('circumstance', recognise));
