import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { visit } from 'unist-util-visit';
import { describe, expect, it } from 'vitest';
import { parseReport, type Root, rootSchema, toRecords } from '../../src/index.js';

const EXAMPLES = fileURLToPath(new URL('../../examples', import.meta.url));

/** What reports are made of, and what breaks parsers. */
const PIECES = [
  ...[
    '一、',
    '二、',
    '（一）',
    '１．',
    '①',
    '一是',
    '二要',
    '首先，',
    '第一，',
    '——',
    '第3页 共5页',
    '工作总结',
    '总结如下：',
  ],
  ...[
    '20xx年',
    '３２０',
    '5万多',
    '一千多万元',
    '百分之八十',
    '三五个',
    '“',
    '”',
    '《',
    '》',
    '（',
    '。',
    '，',
    '\n',
    '\r\n',
    '　',
    '  ',
  ],
  ...[
    '召开会议',
    '發放傳單',
    '份',
    '名',
    '\u0000',
    '\ud800',
    '\udc00',
    '😀',
    '\ufeff',
    '\u202e',
    'e\u0301',
    'xx',
    '**',
    '1e9',
    '-',
  ],
];
const reportLike = fc.array(fc.constantFrom(...PIECES), { maxLength: 60 }).map((pieces) => pieces.join(''));
const anyText = fc.oneof(reportLike, fc.string({ unit: 'binary', maxLength: 200 }));

interface AnyNode {
  readonly type: string;
  readonly value?: string;
  readonly position: { start: { offset: number }; end: { offset: number } };
}

function nodesOf(root: Root): AnyNode[] {
  const nodes: AnyNode[] = [];
  // unist's own types want an index signature that schema types do not have.
  visit(root as never, (node: AnyNode) => {
    nodes.push(node);
  });
  return nodes;
}

/** What holds for the result of any text. */
function check(text: string, root: Root): void {
  expect(rootSchema.safeParse(root).error).toBeUndefined();
  const nodes = nodesOf(root);
  const leaves = nodes.filter(({ value }) => value !== undefined);
  expect(leaves.map(({ value }) => value).join('')).toBe(text);
  for (const { value, position } of leaves) {
    expect(text.slice(position.start.offset, position.end.offset)).toBe(value);
    expect(value).not.toBe('');
  }
  for (const span of [...root.sentences, ...toRecords(root)]) {
    if ('text' in span) expect(text.slice(span.start, span.end)).toBe(span.text);
    expect(span.start).toBeLessThan(span.end);
  }
  for (const { start, end } of root.diagnostics) expect(start <= end && end <= text.length).toBe(true);
  const sectionIds = new Set(
    nodes.filter(({ type }) => type === 'section').map((node) => (node as { id?: string }).id),
  );
  for (const report of root.children) {
    if (report.type !== 'report') continue;
    const { start, end } = report.position;
    for (const record of report.records) {
      expect(record.start >= start.offset && record.end <= end.offset).toBe(true);
      const sentence = root.sentences[record.sentence];
      expect(sentence && sentence.start <= record.start && record.start < sentence.end).toBe(true);
      for (const id of record.sections) expect(sectionIds).toContain(id);
    }
  }
}

describe('parseReport', () => {
  it.each(readdirSync(EXAMPLES).filter((name) => name.endsWith('.txt')))('reads %s', (name) => {
    const text = readFileSync(join(EXAMPLES, name), 'utf8');
    check(text, parseReport(text));
  });

  it('keeps its promises on any text', () => {
    fc.assert(
      fc.property(anyText, (text) => check(text, parseReport(text))),
      { numRuns: 500 },
    );
  });

  it('gives the same result for the same text', () => {
    fc.assert(
      fc.property(reportLike, (text) => {
        expect(parseReport(text)).toEqual(parseReport(text));
      }),
      { numRuns: 50 },
    );
  });

  it.each(['', ' \n', '\ufeff', '第1页 共5页\n第2页 共5页'])('gives an empty tree and says so for %j', (text) => {
    const root = parseReport(text);
    check(text, root);
    expect(root.children.filter(({ type }) => type === 'report')).toEqual([]);
    expect(root.diagnostics).toHaveLength(1);
  });
});
