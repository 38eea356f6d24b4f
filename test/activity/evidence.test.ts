import { expect, test } from 'vitest';
import { readRoom } from '../../src/build/grammars.js';
import { SPACE } from '../../src/extraction/activity/evidence/families.js';
import { packColumn, readColumn, SCALE } from '../../src/extraction/activity/evidence/packed-column.js';
import { evidenceWeights } from '../../src/extraction/activity/evidence/weights.js';
import type { ActivityCategory } from '../../src/index.js';

test('the name of each piece of evidence leads back to its number', () => {
  const names = SPACE.names();
  expect(names).toHaveLength(SPACE.size);
  expect(names.filter((name, number) => SPACE.numberOf(name) !== number)).toEqual([]);
});

test.each(['', 'left', 'left:', 'left:nothing', 'nothing:yes', 'verb-object:give', 'verb-object:give+nothing'])(
  '%j names no evidence',
  (name) => {
    expect(SPACE.numberOf(name)).toBeUndefined();
  },
);

test('each piece of evidence weighs what its file says', () => {
  const { proposal, categories, telling } = evidenceWeights();
  const entries = readRoom('weights').lexicons.flatMap((lexicon) => lexicon.entries);
  expect(entries.length).toBeGreaterThan(1000);
  let seen = 0;
  for (const { word, attributes } of entries) {
    const evidence = SPACE.numberOf(word);
    if (evidence === undefined) continue;
    seen++;
    const { weight = 0, ...others } = attributes;
    expect((proposal[evidence] ?? 0) / SCALE, word).toBe(weight);
    for (const [category, values] of categories)
      expect((values[evidence] ?? 0) / SCALE, word).toBe(others[category] ?? 0);
    expect(telling[evidence], word).toBe(Number(Object.values(others).some((value) => value !== 0)));
    expect(Object.keys(others).filter((name) => !categories.has(name as ActivityCategory))).toEqual([]);
  }
  expect(proposal.filter((weight) => weight !== 0).length).toBeLessThanOrEqual(seen);
});

test('weights are packed whole, and those that do not fit are refused', () => {
  const column = new Map([
    [7, -4.09],
    [0, 0.01],
    [60_000, 2.85],
    [400_000, -1.2],
  ]);
  const read = new Map<number, number>();
  readColumn(packColumn(column), (evidence, hundredths) => read.set(evidence, hundredths / SCALE));
  expect(new Map([...read].filter(([, weight]) => weight !== 0))).toEqual(column);
  expect(() => packColumn(new Map([[0, -10.5]]))).toThrow(RangeError);
  expect(() => packColumn(new Map([[0, 400]]))).toThrow(RangeError);
});
