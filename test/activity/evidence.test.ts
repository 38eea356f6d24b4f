import { expect, test } from 'vitest';
import { SPACE } from '../../src/extraction/activity/evidence/families.js';

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
