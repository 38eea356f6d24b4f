import { describe } from 'vitest';
import { countedSentences } from '../../src/extraction/clause/counted-sentences.js';
import { readPartsOfSpeech } from '../../src/extraction/clause/read-parts-of-speech.js';
import { ROOMS } from '../../src/extraction/extract.js';
import { createRecognisers } from '../../src/extraction/recognise.js';
import { ChunkReader, type Scene } from '../../src/extraction/role/chunk-reader.js';
import { createRoleReader } from '../../src/extraction/role/role-reader.js';
import { traitRules } from '../../src/extraction/role/word-traits.js';
import { spanOf } from '../../src/extraction/token/span-of.js';
import { activity } from '../../src/generated/activity.js';
import { count } from '../../src/generated/count.js';
import { date } from '../../src/generated/date.js';
import { organisation } from '../../src/generated/organisation.js';
import type { CompiledRule } from '../../src/grammar/compiled-room.js';
import { describeRule, type TokenRange } from '../../src/grammar/match.js';
import type { Recognised } from '../../src/grammar/run-examples.js';
import { createVocabulary } from '../../src/grammar/vocabulary.js';
import { testGrammarExamples } from '../cases/grammar-examples.js';
import { passageOf } from '../date/passage-of.js';

const rules = { date: date.rules, organisation: organisation.rules, count: count.rules, activity: activity.rules };
const recogniseAll = createRecognisers(rules, createVocabulary(ROOMS), new Set(['count']));
const readRoles = createRoleReader();

/** What rules find in phrases they say besides what words are. */
const SPLITS: ReadonlySet<string> = new Set(['counted', 'rest', 'clause-verb']);
/** What they find in lists. */
const LISTS: ReadonlySet<string> = new Set(['shared', 'unshared', 'surplus']);

/** The words of chunks, alone or several, with the rule that tells what they are. */
function wordsOf(scene: Scene): Recognised[] {
  const heard = new Map<string, readonly [TokenRange, CompiledRule]>();
  const reader = new ChunkReader(scene, (range, rule) =>
    heard.set(`${SPLITS.has(rule.action) ? rule.action : ''}${range.from}`, [range, rule]),
  );
  for (const sentence of countedSentences(scene.tokens, scene.counts)) reader.read(sentence);
  return [...heard.values()].map(([range, { name, parameters }]) => ({
    ...spanOf(scene.tokens, range),
    rule: name,
    fields: { as: parameters.as },
  }));
}

/** The words of chunks, and the counts, each with the rule that tells its roles. */
function recognise(text: string): Recognised[] {
  const passage = passageOf(text);
  const { counts, dates, organisations } = recogniseAll(passage);
  const tokens = readPartsOfSpeech(passage.tokens, counts, organisations, dates);
  const scene = { tokens, counts, dates };
  const lists = new Map<number, Recognised>();
  const roles = readRoles(passage.text, scene, (range, { name, action }) => {
    if (LISTS.has(action)) lists.set(range.from, { ...spanOf(tokens, range), rule: name, fields: {} });
  });
  const told = counts.map(({ start, end }, index) => {
    const { item, action, rule } = roles[index] ?? { item: null, action: null, rule: null };
    return { start, end, rule: rule ? describeRule(rule) : '', fields: { item, action } };
  });
  return [...told, ...lists.values(), ...wordsOf(scene), ...traitsIn(scene)];
}

/** All that rules say of words wherever they stand. */
const traitsIn = ({ tokens }: Scene): Recognised[] =>
  tokens.flatMap((token) =>
    traitRules(token).map(({ name, parameters }) => ({
      ...{ start: token.start, end: token.end, rule: name },
      fields: { as: parameters.as },
    })),
  );

describe('examples of the role grammar', () => testGrammarExamples('role', recognise));
