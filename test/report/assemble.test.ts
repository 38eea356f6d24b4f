import { visit } from 'unist-util-visit';
import { describe, expect, it } from 'vitest';
import { assemble } from '../../src/report/assemble.js';
import { type Count, type Root, rootSchema } from '../../src/schema/index.js';
import { createSource } from '../../src/source/source-text.js';
import { sectionRoles } from '../../src/structure/section-roles.js';
import type { LeafNode, ReportNode, RootNode, SectionNode } from '../../src/structure/structure.js';

const leaf = (type: LeafNode['type'], start: number, end: number): LeafNode => ({ type, start, end });

const TEXT = '总结\n一、甲\n办2场。\n版权\n二、乙';
const section = (
  fields: Partial<SectionNode>,
  start: number,
  end: number,
  children: SectionNode['children'],
): SectionNode => ({
  type: 'section',
  ...{ marker: '一、', style: 'han-comma', ordinal: 1, level: 1, heading: '甲' },
  ...fields,
  ...{ start, end, children },
});
const report = (
  start: number,
  end: number,
  title: ReportNode['title'],
  children: ReportNode['children'],
): ReportNode => ({
  ...{ type: 'report', start, end, title, genre: 'summary', excerpt: false, children },
});

/** 总结 / 一、甲 / 办2场。 is one report; after a line of furniture, 二、乙 is another without a title. */
const STRUCTURE: RootNode = {
  type: 'root',
  start: 0,
  end: TEXT.length,
  children: [
    report(0, 11, { start: 0, end: 2 }, [
      leaf('title', 0, 2),
      leaf('whitespace', 2, 3),
      section({}, 3, 11, [
        { type: 'heading', start: 3, end: 6, children: [leaf('marker', 3, 5), leaf('headingText', 5, 6)] },
        leaf('whitespace', 6, 7),
        { type: 'paragraph', start: 7, end: 11, children: [leaf('text', 7, 10), leaf('punctuation', 10, 11)] },
      ]),
    ]),
    leaf('whitespace', 11, 12),
    leaf('furniture', 12, 15),
    report(15, 18, null, [
      section({ marker: '二、', ordinal: 2, heading: '乙' }, 15, 18, [
        { type: 'heading', start: 15, end: 18, children: [leaf('marker', 15, 17), leaf('headingText', 17, 18)] },
      ]),
    ]),
  ],
};

const COUNT: Count = {
  ...{ type: 'count', id: 'count-1', start: 8, end: 10, text: '2场', sentence: 0, sections: ['section-1'] },
  ...{ value: 2, approx: 'exact', unit: '场', measure: 'count', item: null, action: '办' },
  rule: { file: 'count/quantity.grammar', line: 1, name: 'quantity' },
};

const PERIOD = { start: '2021-01-01', end: '2021-12-31', given: false };

const SOURCE = createSource(TEXT);

const assembled = (root: RootNode = STRUCTURE): Root =>
  assemble(
    SOURCE,
    {
      ...{ root, ...sectionRoles(root, SOURCE.shadow), diagnostics: [], omitted: [] },
      furniture: [{ start: 12, end: 15, kind: 'site', rule: 'site-line' }],
    },
    {
      sentences: [{ start: 7, end: 11, text: '办2场。' }],
      reports: [[COUNT], []],
      periods: [PERIOD, null],
      entities: [],
    },
  );

describe('assemble', () => {
  it('makes a root that the schema takes', () => {
    expect(rootSchema.safeParse(assembled()).error).toBeUndefined();
  });

  it('loses no character: the leaves in order are the source', () => {
    const values: string[] = [];
    visit(assembled() as never, (node: { value?: string }) => {
      if (node.value !== undefined) values.push(node.value);
    });
    expect(values.join('')).toBe(TEXT);
  });

  it('numbers reports and sections over the whole root', () => {
    const ids: string[] = [];
    visit(assembled() as never, (node: { id?: string }) => {
      if (node.id !== undefined) ids.push(node.id);
    });
    expect(ids).toEqual(['report-1', 'section-1', 'report-2', 'section-2']);
  });

  it('gives each report its own records and its title as written', () => {
    const reports = assembled().children.filter((child) => child.type === 'report');
    expect(reports.map(({ title, records }) => [title, records])).toEqual([
      ['总结', [COUNT]],
      [null, []],
    ]);
  });

  it('gives each report its own period', () => {
    const reports = assembled().children.filter((child) => child.type === 'report');
    expect(reports.map(({ period }) => period)).toEqual([PERIOD, null]);
  });

  it('sets positions from line and column 1', () => {
    const [first, , , second] = assembled().children;
    expect(first?.position).toEqual({
      start: { line: 1, column: 1, offset: 0 },
      end: { line: 3, column: 5, offset: 11 },
    });
    expect(second?.position.start).toEqual({ line: 5, column: 1, offset: 15 });
  });

  it('survives any depth', () => {
    let nested = section({ level: 100_000 }, 3, 11, []);
    for (let level = 99_999; level > 0; level--) nested = section({ level }, 3, 11, [nested]);
    const root = assembled({ ...STRUCTURE, children: [report(0, 11, null, [nested])] });
    let depth = 0;
    let node = root.children[0] as { children?: unknown[] } | undefined;
    for (; node?.children?.length; node = node.children[0] as typeof node) depth += 1;
    expect(depth).toBe(100_000);
  });
});
