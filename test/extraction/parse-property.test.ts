import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Leaf, parseReport, type Root, rootSchema, toRecords } from '../../src/index.js';
import { HOSTILE } from './hostile.js';

/** Pieces of reports, so that random texts hold markers, numerals, quotes and furniture in every order. */
const PIECES = [
  ...'一、|二、|（一）|1.|2、|一是|第一，|——|首先，|\n|  |　|。|，|；|：|、|“|”|《|》|（|）|×|xx|20xx年|3|４５|1.2万|三千|百分之|%|多|余|约|至|个|名|万元|月|日|年|'.split(
    '|',
  ),
  ...'我局|县教育局|市、区妇联|八一|开展|举办|发放|组织|为|与|的|了|活动|宣传材料|座谈会|总结如下|下载文档|第5页 共5页|- 3 -|\u0000|\ud800|😀|發放'.split(
    '|',
  ),
];
const soup = fc.array(fc.constantFrom(...PIECES), { maxLength: 60 }).map((pieces) => pieces.join(''));
const anyText = fc.oneof(
  soup,
  fc.string({ unit: 'binary', maxLength: 80 }),
  fc.string({ unit: 'grapheme', maxLength: 80 }),
);

/** A JavaScript string of any UTF-16 units, lone surrogates too. */
const units = fc
  .array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 60 })
  .map((codes) => String.fromCharCode(...codes));

function leavesOf(root: Root): Leaf[] {
  const leaves: Leaf[] = [];
  const visit = (node: { type: string; children?: unknown; value?: unknown }): void => {
    if (Array.isArray(node.children)) node.children.forEach(visit);
    else leaves.push(node as Leaf);
  };
  visit(root);
  return leaves;
}

describe('any text', () => {
  const property = (check: (text: string, root: Root) => void): void => {
    fc.assert(
      fc.property(fc.oneof(anyText, units), (text) => {
        check(text, parseReport(text));
      }),
      { numRuns: 400 },
    );
  };

  it('gives a root that its schema accepts', () => {
    property((_text, root) => expect(rootSchema.safeParse(root).error).toBeUndefined());
  });

  it('is made up of the leaves in order', () => {
    property((text, root) => {
      const leaves = leavesOf(root);
      expect(leaves.map(({ value }) => value).join('')).toBe(text);
      let end = 0;
      for (const { position } of leaves) {
        expect(position.start.offset).toBe(end);
        end = position.end.offset;
      }
    });
  });

  it('holds every record at its span', () => {
    property((text, root) => {
      for (const node of root.children) {
        if (node.type !== 'report') continue;
        for (const record of node.records) {
          expect(record.text).toBe(text.slice(record.start, record.end));
          expect(record.text).not.toBe('');
          expect(root.sentences[record.sentence]).toBeDefined();
        }
      }
      for (const { start, end, text: sentence } of root.sentences) expect(sentence).toBe(text.slice(start, end));
    });
  });

  it('numbers its records', () => {
    property((_text, root) => {
      const ids = root.children.flatMap((node) => (node.type === 'report' ? node.records.map(({ id }) => id) : []));
      expect(new Set(ids).size).toBe(ids.length);
    });
  });

  it('gives the same result twice', () => {
    property((text, root) => expect(parseReport(text)).toEqual(root));
  });
});

describe('hostile text', () => {
  it.each(Object.entries(HOSTILE))('of %s gives a result', (_name, make) => {
    const text = make(20_000);
    const root = parseReport(text);
    expect(root.position.end.offset).toBe(text.length);
    for (const record of toRecords(root)) {
      if ('text' in record) expect(record.text).toBe(text.slice(record.start, record.end));
    }
  });
});
