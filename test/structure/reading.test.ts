import { describe, expect, it } from 'vitest';
import { createSource } from '../../src/source/source-text.js';
import { parseStructure } from '../../src/structure/parse-structure.js';
import { renderStructure } from './render-structure.js';

const omittedOf = (text: string): string[] =>
  parseStructure(createSource(text)).omitted.map(({ start, end }) => text.slice(start, end));

describe('what is read as if it were not there', () => {
  it('characters without width, also inside markers', () => {
    expect(omittedOf('一\u200b、抓\u00ad安全。')).toEqual(['\u200b', '\u00ad']);
    expect(renderStructure('一\u200b、抓\u00ad安全\n二、\u2060抓生产').split('\n').slice(1)).toEqual([
      '  han-comma 1 [一\u200b、] 抓\u00ad安全',
      '  han-comma 2 [二、] 抓生产',
    ]);
  });

  it('the blanks of letter-spacing, but not those of a list of words', () => {
    expect(renderStructure('工 厂 工 作 总 结\n全 年 产 钢 3 万 吨 。')).toBe(
      'report summary "工 厂 工 作 总 结" … "万 吨 。"'.replace('万 ', ' '),
    );
    expect(omittedOf('语文 数学 英语 体育 音乐')).toEqual([]);
  });

  it('blanks beside numbers where the writer puts them everywhere', () => {
    expect(omittedOf('共 30 人参加，发放 200 多份。')).toEqual([' ', ' ', ' ', ' ']);
    expect(omittedOf('工作总结 2021年，到会30人，发放200份，走访15户')).toEqual([]);
  });

  it('line ends of wrapped text, but not those of paragraphs', () => {
    const wrapped = `今年以来全站职工团结一心努力工作积极推广新品种新\n技术新机具先后在八个乡镇建立示范片并且组织农民到\n外地参观学习还邀请省里的专家前来讲课受到了农民的\n欢迎和上级的好评各项任务都按照计划圆满地完成了并\n且超过去年。`;
    expect(omittedOf(wrapped)).toEqual(['\n', '\n', '\n', '\n']);
    expect(omittedOf('修路三公里\n架桥两座\n打井九眼\n植树千株\n建房十间')).toEqual([]);
  });
});

it('a diagnostic tells how many lines are furniture, and which', () => {
  const text = '下载文档\nID:33\n车队总结\n全年出车900次。\n第1页 共1页';
  const [told] = parseStructure(createSource(text)).diagnostics;
  expect(told).toMatchObject({ code: 'furniture', start: 0, end: text.length });
  expect(told?.message).toContain('3 lines (1-2, 5)');
});
