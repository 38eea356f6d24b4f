import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createMarkWriter } from '../../../src/output/page/mark-writer.js';
import type { ReportRecord } from '../../../src/schema/index.js';
import { createTree, organisation } from './page-root.js';

/** Marks spans of a text, given as [start, end], which is cut into blocks of some lengths. */
function mark(text: string, spans: readonly (readonly [number, number])[], lengths: readonly number[] = [text.length]) {
  const tree = createTree();
  const leaves = lengths.map((length, index) => {
    const before = lengths.slice(0, index).reduce((sum, other) => sum + other, 0);
    return tree.leaf('text', text.slice(before, before + length));
  });
  const records: ReportRecord[] = spans.map(([start, end], index) =>
    organisation({ ...tree.base(`r${index}`, ''), start, end, text: text.slice(start, end) }, 'other'),
  );
  const writer = createMarkWriter(records);
  return leaves.map((leaf) => writer.leaf(leaf) + writer.endBlock());
}

const short = (html: string): string => html.replaceAll(' class="organisation"', '');

describe('createMarkWriter', () => {
  it('puts a record inside another where it lies inside', () => {
    expect(
      mark('甲乙丙丁', [
        [0, 4],
        [1, 3],
      ]).map(short),
    ).toEqual(['<mark id="r0">甲<mark id="r1">乙丙</mark>丁</mark>']);
  });

  it('puts the longer of two outside, whatever their order', () => {
    expect(
      mark('甲乙丙', [
        [0, 1],
        [0, 3],
      ]).map(short),
    ).toEqual(['<mark id="r1"><mark id="r0">甲</mark>乙丙</mark>']);
  });

  it('marks the later of two that cross in pieces', () => {
    expect(
      mark('甲乙丙丁', [
        [0, 3],
        [2, 4],
      ]).map(short),
    ).toEqual(['<mark id="r0">甲乙<mark id="r1">丙</mark></mark><mark data-of="r1">丁</mark>']);
  });

  it('goes on in the next block', () => {
    expect(mark('甲乙丙丁', [[1, 3]], [2, 2]).map(short)).toEqual([
      '甲<mark id="r0">乙</mark>',
      '<mark data-of="r0">丙</mark>丁',
    ]);
  });

  it('does not mark what has no length', () => {
    expect(mark('甲乙', [[1, 1]])).toEqual(['甲乙']);
  });

  it('says of every record exactly its text, in well-formed HTML, whatever the spans', () => {
    const span = fc.tuple(fc.nat(12), fc.nat(12)).map(([a, b]): [number, number] => [Math.min(a, b), Math.max(a, b)]);
    fc.assert(
      fc.property(fc.array(span, { maxLength: 6 }), fc.nat(12), (spans, cut) => {
        const text = '甲乙丙丁戊己庚辛壬癸子丑';
        const html = mark(text, spans, [cut, 12 - cut]).join('');
        expect(html.replace(/<[^>]*>/g, '')).toBe(text);
        expect(textsOfMarks(html)).toEqual(
          new Map(spans.flatMap(([start, end], index) => (start < end ? [[`r${index}`, text.slice(start, end)]] : []))),
        );
      }),
    );
  });
});

/** The text of each mark by its id, pieces together. Fails where tags are not closed in order. */
function textsOfMarks(html: string): Map<string, string> {
  const texts = new Map<string, string>();
  const open: string[] = [];
  const begun = new Set<string>();
  for (const [token, attribute, id = ''] of html.matchAll(/<mark (id|data-of)="(\w+)"[^>]*>|<\/mark>|[^<]+/g)) {
    if (attribute) {
      expect(begun.has(id)).toBe(attribute === 'data-of');
      begun.add(id);
      open.push(id);
    } else if (token === '</mark>') {
      expect(open.pop()).toBeDefined();
    } else {
      for (const around of open) texts.set(around, (texts.get(around) ?? '') + token);
    }
  }
  expect(open).toEqual([]);
  return new Map([...texts].sort(([a], [b]) => a.localeCompare(b)));
}
