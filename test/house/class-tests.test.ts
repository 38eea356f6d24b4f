import { describe, expect, it } from 'vitest';
import { classTests } from './class-tests.js';
import { sourceFiles } from './source-files.js';

/** Where asking for a class is the room's own work. */
const OWN_WORK: readonly (readonly [place: RegExp, why: string])[] = [
  [/^grammar\//, 'the engine matches the classes that rules name'],
  [/^build\//, 'the generator reads lexicons'],
  [/^extraction\/token\//, 'a word knows its classes'],
  [/^extraction\/(?:clause|syntax)\//, 'the clause layer says what a word is'],
  [/^extraction\/\w+\/actions\//, 'an action reads what its rule captured'],
];

/** Everywhere else: how many tests a file has, and why. What a rule can say goes to the grammars; the numbers only fall. */
const STILL: Readonly<Record<string, readonly [tests: number, why: string]>> = {
  'extraction/activity/evidence/object-words.ts': [1, 'evidence is made of what lexicons say'],
  'extraction/activity/government.ts': [3, 'what the lexicons say that a verb governs is read here'],
  'extraction/activity/head-nouns.ts': [1, 'what a noun names is read off its last characters here'],
  'extraction/activity/propose/before.ts': [1, 'a reading of a verb is proposed here and weighed later'],
  'extraction/activity/propose/behind.ts': [2, 'a reading of a verb is proposed here and weighed later'],
  'extraction/activity/propose/disposed.ts': [3, 'a reading of a verb is proposed here and weighed later'],
  'extraction/activity/propose/introduced.ts': [1, 'a reading of a verb is proposed here and weighed later'],
  'extraction/activity/propose/read-verbs.ts': [3, 'a reading of a verb is proposed here and weighed later'],
  'extraction/circumstance/outlook.ts': [1, 'what a cue weighs by the lexicon that its rule is named for'],
  'extraction/comparison/basis.ts': [1, 'with what a word of a basis compares, as its lexicon says'],
  'extraction/comparison/table-comparisons.ts': [
    1,
    'the heads of columns are read by the lexicons of comparisons here',
  ],
  'extraction/count/approximation.ts': [3, 'the edges of what a rule captured'],
  'extraction/count/detached-approximator.ts': [2, 'the edges of what a rule captured'],
  'extraction/count/name-of.ts': [2, 'the edges of what a rule captured'],
  'extraction/count/numeral-of.ts': [1, 'the edges of what a rule captured'],
  'extraction/count/unit.ts': [1, 'the edges of what a rule captured'],
  'extraction/date/captured.ts': [1, 'what stands beside a date that rules found'],
  'extraction/deed/clause-chunks.ts': [2, 'what is known of the chunks of a rule'],
  'extraction/dismissal/leftover-reader.ts': [2, 'what looks like a date or a body, for the rules of account'],
  'extraction/organisation/accept.ts': [2, 'names are read character by character, where rules see words'],
  'extraction/organisation/attribute-of.ts': [1, 'names are read character by character, where rules see words'],
  'extraction/organisation/brand.ts': [1, 'names are read character by character, where rules see words'],
  'extraction/organisation/headline.ts': [3, 'names are read character by character, where rules see words'],
  'extraction/organisation/is-lasting.ts': [1, 'names are read character by character, where rules see words'],
  'extraction/organisation/kind-of.ts': [12, 'names are read character by character, where rules see words'],
  'extraction/organisation/link.ts': [5, 'names are read character by character, where rules see words'],
  'extraction/organisation/list/taken-words.ts': [1, 'the rank of a word that a rule captured'],
  'extraction/organisation/listed.ts': [6, 'names are read character by character, where rules see words'],
  'extraction/organisation/piece-token.ts': [3, 'what is asked of the first and last characters of a word in a name'],
  'extraction/organisation/place-before.ts': [6, 'names are read character by character, where rules see words'],
  'extraction/organisation/repeated-name.ts': [1, 'the words that a name grows over'],
  'extraction/organisation/setting.ts': [1, 'names are read character by character, where rules see words'],
  'extraction/organisation/table.ts': [5, 'the cells of a column are read by what their names end with'],
  'extraction/organisation/taken-up.ts': [2, 'names are read character by character, where rules see words'],
  'extraction/organisation/unsaid-short-name.ts': [8, 'names are read character by character, where rules see words'],
  'extraction/pack/read-fields.ts': [1, 'a field takes the attribute that its pack names, of what a rule captured'],
  'extraction/role/chunk-features.ts': [1, 'the features of a chunk, which the rules of roles test'],
  'extraction/role/evidence/surroundings.ts': [2, 'the features of a number as evidence'],
  'extraction/role/propose-roles.ts': [1, 'two verbs joined by 和 are proposed as one'],
};

describe('tests of classes', () => {
  const counted = sourceFiles()
    .filter(({ name }) => !OWN_WORK.some(([place]) => place.test(name)))
    .map((file) => [file.name, classTests(file)] as const)
    .filter(([, tests]) => tests > 0);

  it.each(counted)('of %s are known', (name, tests) => {
    expect(tests).toBe(STILL[name]?.[0] ?? 0);
  });

  it('are listed only where there are some', () => {
    const names = new Set(counted.map(([name]) => name));
    expect(Object.keys(STILL).filter((name) => !names.has(name))).toEqual([]);
  });

  it('stand in few places of activities, whose rules are grammar', () => {
    const activity = counted.filter(([name]) => /^extraction\/(?:activity|circumstance|deed)\//.test(name));
    expect(activity.reduce((sum, [, tests]) => sum + tests, 0)).toBeLessThanOrEqual(20);
  });
});
