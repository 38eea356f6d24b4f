import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createParser, SEGMENTER_NAMES } from '../../src/index.js';
import { loadSegmenter, type SegmenterName } from '../../src/segmentation/load-segmenter.js';
import { createSource } from '../../src/source/source-text.js';

/** The examples, and the shared corpus where it is at hand. */
const TEXTS = ['../../examples', '../../../shared/corpus']
  .map((path) => fileURLToPath(new URL(path, import.meta.url)))
  .filter((folder) => existsSync(folder))
  .flatMap((folder) => readdirSync(folder).map((name) => join(folder, name)))
  .filter((file) => file.endsWith('.txt'))
  .map((file) => ({ file, text: readFileSync(file, 'utf8') }));

const hanOf = (text: string): string => (createSource(text).shadow.match(/[一-鿿]+/g) ?? []).join('\n');

/** Every segmenter that can be loaded here; the built-in one always can. */
const available = SEGMENTER_NAMES.filter((name) => {
  try {
    return loadSegmenter(name);
  } catch {
    return false;
  }
});
const natives = available.filter((name) => name !== 'built-in');
const cut = (name: SegmenterName, text: string): readonly string[] => loadSegmenter(name).cut(text);

describe('the segmenters', () => {
  it('are more than the built-in one', () => {
    expect(natives).not.toEqual([]);
  });

  it.each(natives)('%s cuts as the built-in one does', (name) => {
    for (const { file, text } of TEXTS) {
      expect(cut(name, hanOf(text)).join(' '), file).toBe(cut('built-in', hanOf(text)).join(' '));
    }
  });

  it.each(natives)('the records with %s are those with the built-in one', (name) => {
    const [one, other] = [name, 'built-in' as const].map((segmenter) => createParser({ segmenter }));
    for (const { file, text } of TEXTS) expect(one?.parse(text), file).toEqual(other?.parse(text));
  });
});

describe('the built-in segmenter', () => {
  it.each([
    ['我们开展宣传活动', ['我们', '开展', '宣传', '活动']],
    ['一\n二', ['一', '\n', '二']],
    ['', []],
  ])('cuts %j into words', (text, words) => {
    expect(cut('built-in', text)).toEqual(words);
  });

  it('loses nothing of any text', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => cut('built-in', text).join('') === text));
  });
});
