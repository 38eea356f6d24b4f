import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findLeftEdge } from '../../src/extraction/organisation/left-edge.js';
import { createOrganisationRecogniser } from '../../src/extraction/organisation/organisation-recogniser.js';
import { roleOf } from '../../src/extraction/organisation/token-role.js';
import type { Passage } from '../../src/extraction/passage.js';
import { organisation } from '../../src/generated/organisation.js';
import { recogniseOrganisations } from '../../src/index.js';
import { tokensOf } from '../cases/tokens-of.js';

/** Pieces that names, lists and their surroundings are made of. */
const PIECES =
  '县|市|区|省|镇|我|本|全|各|驻区|教育局|妇联|部队|公司|有限公司|队|会|办|局|第|二|三个|等|、|和|与|由|在|的|了|“|”|《|》|（|）|××|8630|AB|青禾|恒泰|组织|开展|成立|局长|。|，|\n|\u0000|\ud800|😀|縣婦聯'.split(
    '|',
  );
const soup = fc.array(fc.constantFrom(...PIECES), { maxLength: 60 }).map((pieces) => pieces.join(''));

const recognise = createOrganisationRecogniser(organisation.rules);
const passageOf = (text: string): Passage =>
  ({ text, tokens: tokensOf(text), sentences: [], title: null, genre: 'other', sections: [] }) as unknown as Passage;

/** Texts that make every word a last word, or every walk as long as it can be. */
const HOSTILE: readonly string[] = [
  '局',
  '县教育局',
  '县局',
  '市、区',
  '恒泰、',
  '恒泰等镇',
  '一二三四五大队',
  '双拥工作领导小组',
  '国家税务总局',
  '（',
  '“八',
  '恒泰有限公司',
  '由',
];

describe('any text', () => {
  it('gives names in order that are slices of it and touch each other nowhere', () => {
    fc.assert(
      fc.property(fc.oneof(soup, fc.string({ unit: 'binary', maxLength: 60 })), (text) => {
        let end = 0;
        for (const record of recogniseOrganisations(text)) {
          expect(record.text).toBe(text.slice(record.start, record.end));
          expect(record.text.trim()).not.toBe('');
          expect(record.start).toBeGreaterThanOrEqual(end);
          end = record.end;
        }
      }),
      { numRuns: 300 },
    );
  });
});

describe('the search for the left edge', () => {
  it('looks at no more tokens than its reach has characters', () => {
    fc.assert(
      fc.property(soup, (text) => {
        const tokens = tokensOf(text);
        tokens.forEach((token, head) => {
          if (roleOf(token) !== 'head') return;
          const options = { branch: true, before: 'anything', kind: 'government', office: true } as const;
          expect(findLeftEdge(tokens, head, options, new Map(), () => false).steps).toBeLessThanOrEqual(29);
        });
      }),
      { numRuns: 200 },
    );
  });
});

describe('the work', () => {
  it.each(HOSTILE)('about doubles with the text: %s', (piece) => {
    /** Reads of tokens, which every step of the search makes. */
    const readsOf = (length: number): number => {
      const passage = passageOf(piece.repeat(Math.ceil(length / piece.length)));
      let reads = 0;
      const tokens = new Proxy(passage.tokens, {
        get(target, key, receiver) {
          reads++;
          return Reflect.get(target, key, receiver);
        },
      });
      recognise({ ...passage, tokens }, { dates: [] });
      return reads;
    };
    const once = readsOf(2_000);
    expect(readsOf(4_000)).toBeLessThan(once * 2.5 + 1_000);
  });
});
