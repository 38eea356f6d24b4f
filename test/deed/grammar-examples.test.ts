import { describe } from 'vitest';
import { HeadNouns } from '../../src/extraction/activity/head-nouns.js';
import { MarkedTokens } from '../../src/extraction/clause/marked-tokens.js';
import { createWordReader } from '../../src/extraction/clause/read-words.js';
import { sentencesOf } from '../../src/extraction/clause/sentences.js';
import { ClauseChunker } from '../../src/extraction/deed/clause-chunks.js';
import { ROOMS } from '../../src/extraction/extract.js';
import { createRecognisers } from '../../src/extraction/recognise.js';
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
const vocabulary = createVocabulary(ROOMS);
const recogniseAll = createRecognisers(rules, vocabulary, new Set(['activity']));
const words = createWordReader();
const heads = new HeadNouns(vocabulary);

/** The chunks of a text, and what the rules tell of its deeds. */
function recognise(text: string): Recognised[] {
  const found: Recognised[] = [];
  const textOf = ({ start, end }: { start: number; end: number }): string => text.slice(start, end);
  const trace = ({ rule, span, captures }: TraceEvent): void => {
    if (!rule.file.startsWith('deed/')) return;
    const fields = Object.fromEntries(Object.entries(captures).map(([name, range]) => [name, textOf(range)]));
    found.push({ ...span, rule: describeRule(rule), fields });
  };
  const passage = { ...passageOf(text), trace };
  const findings = recogniseAll(passage);
  const marked = new MarkedTokens(passage.tokens, findings);
  const deeds = findings.activities.map(({ trigger: { start, end } }) => {
    const from = passage.tokens.findIndex((token) => token.start === start);
    return { trigger: { from, to: marked.behind(from, end) }, object: null };
  });
  const chunker = new ClauseChunker(marked, words.tags(marked), heads, ({ rule }, { start, end, who }) => {
    const [first] = who ?? [];
    const last = who?.at(-1);
    const tokens = passage.tokens;
    const named = first && last && { start: tokens[first.from]?.start ?? 0, end: tokens[last.to - 1]?.end ?? 0 };
    found.push({ start, end, rule: describeRule(rule), fields: { who: named ? textOf(named) : null } });
  });
  for (const { clauses } of sentencesOf(passage))
    for (const clause of clauses) chunker.chunks(chunker.words(clause, deeds));
  return found;
}

describe('examples of the deed grammar', () => testGrammarExamples('deed', recognise));
