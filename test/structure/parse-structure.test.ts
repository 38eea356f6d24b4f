import { describe, expect, it } from 'vitest';
import { createSource } from '../../src/source/source-text.js';
import { leaves } from '../../src/structure/leaves.js';
import { parseStructure } from '../../src/structure/parse-structure.js';
import { sectionsOf } from '../../src/structure/sections-of.js';
import type { ReportNode } from '../../src/structure/structure.js';

const parse = (text: string) => parseStructure(createSource(text));
const reportOf = (text: string): ReportNode => {
  const report = parse(text).root.children.find(({ type }) => type === 'report');
  if (report?.type !== 'report') throw new Error('no report');
  return report;
};

describe('parseStructure', () => {
  it.each(['', ' ', '\n　\t\r\n'])('makes an empty tree of %j, with a diagnostic', (text) => {
    const { root, diagnostics } = parse(text);
    expect(root.children.every(({ type }) => type === 'whitespace')).toBe(true);
    expect(diagnostics).toEqual([{ code: 'empty-text', message: 'the text is empty', start: 0, end: text.length }]);
  });

  it('makes a tree without reports of a page that holds none, with a diagnostic', () => {
    const text = '下载文档\nID:33\n第1页 共1页';
    const { root, diagnostics } = parse(text);
    expect(root.children.map(({ type }) => type)).toEqual([
      'furniture',
      'whitespace',
      'furniture',
      'whitespace',
      'furniture',
    ]);
    expect(diagnostics.map(({ code, start, end }) => [code, start, end])).toEqual([['only-furniture', 0, text.length]]);
  });

  it('says in a message what is wrong with a numbering', () => {
    const text = '一、甲\n二、乙\n四、丁';
    expect(parse(text).diagnostics).toEqual([
      { code: 'numbering-gap', message: '四、 follows 二、: a number is missing', start: 8, end: 10 },
    ]);
  });

  it('makes leaves of markers, headings, punctuation and text', () => {
    const text = '工作汇报\n一、修路。全年 3 公里。\n';
    const shown = [...leaves(parse(text))].map(({ type, start, end }) => [type, text.slice(start, end)]);
    expect(shown).toEqual([
      ['title', '工作汇报'],
      ['whitespace', '\n'],
      ['marker', '一、'],
      ['headingText', '修路'],
      ['punctuation', '。'],
      ['text', '全年 3 公里。'],
      ['whitespace', '\n'],
    ]);
  });

  it('puts a paragraph behind an inline list outside the last item', () => {
    const report = reportOf('一、甲\n一是乙。丙丙。\n丁丁。\n二、戊\n己己。');
    const [first] = report.children;
    expect(first?.type === 'section' && first.children.map(({ type }) => type)).toEqual([
      'heading',
      'whitespace',
      'section',
      'whitespace',
      'paragraph',
      'whitespace',
    ]);
  });
});

describe('sectionsOf', () => {
  it('tells the path and the parts of each section', () => {
    const text = '一、甲\n（一）乙。丙。\n二、';
    const shown = sectionsOf(reportOf(text)).map(({ path, marker, heading, span }) => [
      path.map((section) => section.heading).join('/'),
      marker && text.slice(marker.start, marker.end),
      heading && text.slice(heading.start, heading.end),
      text.slice(span.start, span.end),
    ]);
    expect(shown).toEqual([
      ['甲', '一、', '甲', '一、甲'],
      ['甲/乙', '（一）', '乙', '（一）乙'],
      ['', '二、', null, '二、'],
    ]);
  });
});
