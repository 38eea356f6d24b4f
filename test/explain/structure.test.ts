import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { account, createParser, type ExplainedDecision, explain, explainSpans, parseReport } from '../../src/index.js';
import { DECISION_RULES, decidedBy } from '../../src/structure/decision.js';

const TEXT = `下载文档
县林业局2021年工作总结

2021年，我局认真工作，完成各项任务。
基本情况
全年造林三千亩，完成任务，成效比较明显，群众十分满意。
主要做法
一、抓造林。第二、三季度造林5亩，成效1、明显。
（一）办班
全年12期。
（二）育苗
全年育苗3万株。
二、抓管护。主要经验是坚持领导带头。
下一步怎么办
想办法。
第2页 共9页
县林业局2022年工作计划
2022年造林5亩，继续努力工作，完成各项任务。
`;
const root = parseReport(TEXT);

/** What is decided about the place where words stand: `section no-sibling no "存在问题"`. */
const told = (words: string, text = TEXT, tree = root): string[] =>
  explain(tree, text.indexOf(words)).structure.map(
    ({ about, holds, rule, text: decided }) => `${about} ${rule.name} ${holds ? 'yes' : 'no'} ${decided}`,
  );
const about = (subject: ExplainedDecision['about'], words: string): string[] =>
  told(words).filter((line) => line.startsWith(`${subject} `));

describe('explain tells of the structure', () => {
  it('the rule of furniture, and nothing else there', () => {
    expect(told('下载')).toEqual(['furniture site-line yes 下载文档']);
    expect(told('共9页')).toEqual(['furniture page-mark yes 第2页 共9页']);
  });

  it('why a report begins, and its genre', () => {
    expect(told('县林业局2021')).toEqual([
      'report title-first yes 县林业局2021年工作总结',
      'genre genre-of-title yes 县林业局2021年工作总结',
      'section is-title no 县林业局2021年工作总结',
    ]);
    expect(about('report', '县林业局2022')).toEqual(['report title-of-next yes 县林业局2022年工作计划']);
  });

  it('why no report begins', () => {
    expect(about('report', '基本情况')).toEqual(['report title-no-noun no 基本情况']);
    expect(about('report', '2021年，')).toEqual(['report title-sentence no 2021年，我局认真工作，完成各项任务。']);
  });

  it('why a numbered or unnumbered line is a section, and of which level', () => {
    expect(about('section', '基本情况')).toEqual(['section known-heading yes 基本情况']);
    expect(about('level', '基本情况')).toEqual(['level level-outermost yes 基本情况']);
    expect(about('level', '主要做法')).toEqual(['level level-of-style yes 主要做法']);
    expect(about('section', '一、抓造林')).toEqual(['section marker-one yes 一、抓造林']);
    expect(about('level', '（一）')).toEqual(['level level-inside yes （一）办班']);
    expect(about('section', '二、抓管护')).toEqual(['section marker-follows yes 二、抓管护']);
    expect(about('level', '（二）')).toEqual(['level level-of-style yes （二）育苗']);
  });

  it('why a marker in the middle of a sentence numbers nothing', () => {
    expect(about('section', '成效1、')).toEqual(['section no-marker no 第二、', 'section one-alone no 1、']);
  });

  it('why a sentence that begins like a heading is none', () => {
    expect(about('section', '全年造林三千亩')).toEqual([
      'section heading-sentence no 全年造林三千亩，完成任务，成效比较明显，群众十分满意。',
    ]);
    // No line begins with it.
    expect(about('section', '主要经验')).toEqual(['section no-section-proposed no 主要经验是坚持领导带头。']);
  });

  it('why a short line is no heading', () => {
    const text = '溪口站2021年工作总结\n全年举办培训班12期，培训群众三百多人，成效明显。\n下一步怎么办\n想办法。\n';
    expect(told('下一步', text, parseReport(text))).toContain('section no-body-below no 下一步怎么办');
    const short =
      '溪口站2021年工作总结\n全年举办培训班12期，培训群众三百多人，成效明显。\n大家怎么看\n全年举办培训班12期，培训群众三百多人，成效明显。\n';
    expect(told('大家', short, parseReport(short))).toContain('section no-sibling no 大家怎么看');
  });

  it('why a title inside a report begins no other one', () => {
    const text = `溪口站2021年工作总结\n全年举办培训班12期。\n下一步工作计划\n继续举办培训班，培训群众三百多人，力争成效明显。\n`;
    expect(told('下一步', text, parseReport(text))).toContain('report title-weak no 下一步工作计划');
  });

  it('why the numbering that begins again begins a report', () => {
    const part = '一、抓培训\n举办培训班12期。\n二、抓宣传\n发放传单400份。\n';
    const opening = '一年来，在上级的正确领导下，我站认真工作，现将全年工作情况汇报如下：\n';
    const text = `${opening}${part}特此报告。\n${opening}${part}`;
    const tree = parseReport(text);
    expect(tree.children.filter(({ type }) => type === 'report')).toHaveLength(2);
    const second = explain(tree, text.lastIndexOf('一年来'));
    expect(second.structure.map(({ rule, holds }) => `${rule.name} ${holds}`)).toContain('restart true');
    expect(explain(tree, 0).structure.map(({ rule }) => rule.name)).toEqual(
      expect.arrayContaining(['first-text', 'genre-of-formula']),
    );
  });

  it('the rule with the text it decides about, at every place of any text', () => {
    const places = [...TEXT].map((_, start) => ({ start, end: start + 1 }));
    for (const { structure, path } of explainSpans(root, places)) {
      expect(structure.length).toBeGreaterThan(0);
      for (const { start, end, text } of structure) expect(TEXT.slice(start, end)).toBe(text);
      const isFurniture = structure.some((decision) => decision.about === 'furniture');
      if (path.at(-1) !== 'whitespace') expect(isFurniture).toBe(path.at(-1) === 'furniture');
      if (path.at(-1) === 'marker' || path.at(-1) === 'headingText')
        expect(structure.filter(({ about, holds }) => about === 'section' && holds)).toHaveLength(1);
    }
  });

  it('places of the text as it is written, where characters are left out of reading', () => {
    const text = '溪口站2021年工作总结\n一、抓\u200b培训\n举办培训班12期。\n';
    expect(told('培训', text, parseReport(text))).toContain('section marker-one yes 一、抓\u200b培训');
  });

  it('only files that are there', () => {
    for (const name of DECISION_RULES) {
      const file = decidedBy(name).rule.file;
      const folder = file.endsWith('.txt') ? '../../grammars' : '../../src';
      expect(existsSync(fileURLToPath(new URL(`${folder}/${file}`, import.meta.url))), file).toBe(true);
    }
  });
});

describe('account names the same rules', () => {
  const items = account(createParser({ account: true }).parse(TEXT)).items;
  const rulesOf = (words: string): (string | undefined)[] =>
    items.filter(({ start }) => start === TEXT.indexOf(words)).map(({ rule }) => rule?.name);

  it('of furniture', () => {
    expect(rulesOf('2页')).toEqual(['page-mark']);
  });

  it('of what looks like a marker and is none', () => {
    const text = '溪口站2021年工作总结\n一、抓培训\n举办培训班12期。\n（八）抓什么，怎么抓，要想清楚，还要问清楚。\n';
    const markers = account(parseReport(text)).items.filter(({ kind }) => kind === 'marker');
    expect(markers.map(({ text, class: name, rule }) => [text, name, rule?.name])).toEqual([
      ['一、', 'record', undefined],
      ['（八）', 'dismissed', 'out-of-sequence'],
    ]);
  });
});
