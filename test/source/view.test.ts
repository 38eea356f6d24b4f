import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createSource } from '../../src/source/source-text.js';
import type { Span } from '../../src/source/span.js';
import { createView } from '../../src/source/view.js';

const source = createSource('前言〖广告〗指导思\n５、想如下后记');
const cut = (text: string): Span => {
  const start = source.text.indexOf(text);
  return { start, end: start + text.length };
};
const base = { start: 2, end: source.text.length - 2 };

describe('createView', () => {
  it('shows the shadow of the stretch without what is cut out', () => {
    const view = createView(source, base, [cut('〖广告〗'), cut('\n５、')]);
    expect(view.text).toBe('指导思想如下');
    expect(view.base).toEqual(base);
  });

  it('leads a span across a cut back to the source', () => {
    const view = createView(source, base, [cut('〖广告〗'), cut('\n５、')]);
    const word = view.spanToSource({ start: 2, end: 4 });
    expect(source.text.slice(word.start, word.end)).toBe('思\n５、想');
  });

  it('never ends a span inside or behind a cut', () => {
    const view = createView(source, base, [cut('\n５、'), cut('如下')]);
    const before = view.spanToSource({ start: view.text.indexOf('指'), end: view.text.indexOf('想') });
    expect(source.text.slice(before.start, before.end)).toBe('指导思');
    const last = view.spanToSource({ start: view.text.indexOf('想'), end: view.text.length });
    expect(source.text.slice(last.start, last.end)).toBe('想');
  });

  it('finds the next character left for an offset inside a cut', () => {
    const view = createView(source, base, [cut('\n５、')]);
    expect(view.fromSource(cut('５').start)).toBe(view.text.indexOf('想'));
    expect(view.fromSource(0)).toBe(0);
    expect(view.fromSource(999)).toBe(view.text.length);
  });

  it('takes omitted spans in any order, overlapping, and reaching out', () => {
    const all = [cut('想如'), { start: 0, end: 7 }, { start: 5, end: 9 }, { start: 19, end: 99 }];
    const expected = [...source.shadow].filter(
      (_, offset) => !all.some((hole) => hole.start <= offset && offset < hole.end),
    );
    expect(createView(source, { start: 0, end: 99 }, all).text).toBe(expected.join(''));
  });

  it('can be empty', () => {
    const view = createView(source, base, [base]);
    expect(view.text).toBe('');
    expect(view.spanToSource({ start: 0, end: 0 })).toEqual({ start: 2, end: 2 });
    expect(view.fromSource(5)).toBe(0);
  });

  it('agrees with filtering the characters one by one', () => {
    const spans = fc.tuple(fc.nat(30), fc.nat(12)).map(([start, length]): Span => ({ start, end: start + length }));
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary', maxLength: 30 }),
        spans,
        fc.array(spans, { maxLength: 6 }),
        (text, whole, omitted) => {
          const source = createSource(text);
          const view = createView(source, whole, omitted);
          const kept: number[] = [];
          for (let offset = view.base.start; offset < view.base.end; offset++) {
            if (!omitted.some((hole) => hole.start <= offset && offset < hole.end)) kept.push(offset);
          }
          expect(view.text).toBe(kept.map((offset) => source.shadow.charAt(offset)).join(''));
          kept.forEach((offset, index) => {
            expect(view.toSource(index)).toBe(offset);
            expect(view.fromSource(offset)).toBe(index);
            expect(view.spanToSource({ start: index, end: index + 1 })).toEqual({ start: offset, end: offset + 1 });
          });
          expect(view.toSource(kept.length)).toBe((kept.at(-1) ?? view.base.start - 1) + 1);
          const end = kept.at(-1);
          const first = kept[0];
          if (first !== undefined && end !== undefined) {
            expect(view.spanToSource({ start: 0, end: kept.length })).toEqual({ start: first, end: end + 1 });
          }
        },
      ),
    );
  });
});
