import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { SEGMENTER_NAMES } from '../../src/index.js';
import { loadSegmenter } from '../../src/segmentation/load-segmenter.js';
import { HASHES, hashOfSet, setsAtHand } from './record-hashes.js';

/*
 * A change of records is meant and told, or it is a fault: after one that is meant, `npm run hashes` writes the hashes
 * anew, and CHANGELOG says what changed, under the first digits of the hash of these reports.
 */
const hashes = JSON.parse(readFileSync(HASHES, 'utf8')) as Readonly<Record<string, string>>;
const changelog = readFileSync(new URL('../../CHANGELOG.md', import.meta.url), 'utf8');

/** So many digits of the hash stand in CHANGELOG. */
const DIGITS = 12;

/** Every segmenter that can be loaded here; the built-in one always can. */
const available = SEGMENTER_NAMES.filter((name) => {
  try {
    return loadSegmenter(name);
  } catch {
    return false;
  }
});

describe.each(setsAtHand())('the records of the %s', (set) => {
  it.each(available)('are those that are known, with %s', (segmenter) => {
    expect(hashOfSet(set, segmenter)).toBe(hashes[set]);
  });
});

describe('CHANGELOG', () => {
  it('tells of the records as they are', () => {
    expect(changelog).toContain(hashes.reports?.slice(0, DIGITS));
  });
});
