import { describe, expect, it } from 'vitest';
import { NO_FINDINGS } from '../../src/extraction/findings.js';
import { createPackRecogniser } from '../../src/extraction/pack/pack-recogniser.js';
import { preparePacks } from '../../src/pack/prepare-packs.js';
import { passageOf } from '../date/passage-of.js';
import { taxPack } from './tax-pack.js';

const { types, rooms } = preparePacks([taxPack]);
const recognise = createPackRecogniser(types, rooms[0]?.rules ?? []);

/** How often tokens are looked at. */
function readsOf(text: string): number {
  const passage = passageOf(text);
  let reads = 0;
  const tokens = new Proxy(passage.tokens, {
    get(target, key, receiver) {
      reads++;
      return Reflect.get(target, key, receiver);
    },
  });
  recognise({ ...passage, tokens }, NO_FINDINGS);
  return reads;
}

describe('the work of a pack', () => {
  it.each(['面向个体户', '面向个体户、', '第2批', '税发', '税发[', '出口退税', '出口退税3万元、'])(
    'about doubles with a text of %s',
    (piece) => {
      const text = (length: number): string => piece.repeat(Math.ceil(length / piece.length));
      expect(readsOf(text(6_000))).toBeLessThan(readsOf(text(3_000)) * 2.3 + 1_000);
    },
  );
});
