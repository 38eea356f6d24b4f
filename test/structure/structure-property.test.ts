import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createSource } from '../../src/source/source-text.js';
import { parseStructure } from '../../src/structure/parse-structure.js';
import type { Structure, StructureNode } from '../../src/structure/structure.js';
import { joinLeaves } from './render-structure.js';

/** Pieces that mean something to the parser, in any order, with any other characters between. */
const PIECES = [
  '一、',
  '二、',
  '十一、',
  '（一）',
  '（二）',
  '1、',
  '2.',
  '(1)',
  '①',
  '㈠',
  '第一，',
  '第二部分',
  '一是',
  '二要',
  '首先，',
  '其次，',
  '最后，',
  '——',
  '\n',
  '\r\n',
  ' ',
  '　　',
  '。',
  '，',
  '：',
  '；',
  '！',
  '“',
  '”',
  '《',
  '》',
  '（',
  '）',
  '2021年工作总结',
  '工作计划(一)',
  '篇2',
  '述职报告',
  '第5页 共5页',
  '- 3 -',
  '下载文档',
  'ID:123',
  '> ',
  '版权归属用户',
  '指导思想',
  '加强学习',
  '今年',
  '我局',
  '现总结如下',
  '以上报告',
  '为了搞好工作，制定本计划',
  '发放材料300份',
  '...',
  '3\n',
  '\ud83d',
  '\u0000',
];

const anyText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 200 }),
  fc
    .array(
      fc.oneof({ weight: 8, arbitrary: fc.constantFrom(...PIECES) }, fc.string({ unit: 'binary', maxLength: 4 })),
      { maxLength: 60 },
    )
    .map((parts) => parts.join('')),
);

const parse = (text: string): Structure => parseStructure(createSource(text));

const MOST_LEVELS = 13;

describe('the structure of any text', () => {
  it('has leaves that make up the text', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(joinLeaves(text)).toBe(text);
      }),
      { numRuns: 1000 },
    );
  });

  it('nests: children follow one another inside their parents, and none is empty but a heading', () => {
    const check = (node: StructureNode): void => {
      if (!('children' in node)) {
        expect(node.end).toBeGreaterThan(node.start);
        return;
      }
      let at = node.start;
      for (const child of node.children) {
        expect(child.start).toBe(at);
        expect(child.end).toBeGreaterThanOrEqual(child.start);
        at = child.end;
        check(child);
      }
      expect(at).toBe(node.end);
    };
    fc.assert(
      fc.property(anyText, (text) => {
        const { root } = parse(text);
        expect([root.start, root.end]).toEqual([0, text.length]);
        check(root);
      }),
      { numRuns: 1000 },
    );
  });

  it('has levels that grow by one, and not many of them', () => {
    const check = (node: StructureNode, level: number): void => {
      if (node.type === 'section') expect(node.level).toBe(level);
      expect(level).toBeLessThanOrEqual(MOST_LEVELS);
      if ('children' in node)
        for (const child of node.children) check(child, child.type === 'section' ? level + 1 : level);
    };
    fc.assert(
      fc.property(anyText, (text) => {
        check(parse(text).root, 0);
      }),
      { numRuns: 1000 },
    );
  });

  it('has furniture in order, inside the text, as leaves', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const { root, furniture } = parse(text);
        let at = 0;
        for (const { start, end } of furniture) {
          expect(start).toBeGreaterThanOrEqual(at);
          expect(end).toBeGreaterThan(start);
          at = end;
        }
        expect(at).toBeLessThanOrEqual(text.length);
        const covered = new Set(
          furniture.flatMap(({ start, end }) => Array.from({ length: end - start }, (_, index) => start + index)),
        );
        const check = (node: StructureNode): void => {
          if (node.type === 'furniture')
            for (let offset = node.start; offset < node.end; offset++) expect(covered.delete(offset)).toBe(true);
          if ('children' in node) node.children.forEach(check);
        };
        check(root);
        for (const offset of covered) expect(text.charAt(offset)).toMatch(/\s|[\u200b-\u200d\u2060\ufeff]/);
      }),
      { numRuns: 500 },
    );
  });

  it('is the same each time', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(parse(text)).toEqual(parse(text));
      }),
      { numRuns: 200 },
    );
  });
});
