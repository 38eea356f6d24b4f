import { describe, expect, it } from 'vitest';
import { startCounting } from './count-steps.js';

const countSteps = startCounting();
const { createSource } = await import('../../src/source/source-text.js');
const { parseStructure } = await import('../../src/structure/parse-structure.js');

/** Pieces whose repetition a careless parser reads again from every offset, or nests without end. */
const HOSTILE = [
  '1',
  '一二三四五六七',
  '（',
  '（一）',
  '一、',
  '一、二、',
  '一、\n',
  '一、甲\n',
  '1、甲',
  '1、甲\n',
  '一是甲。二是乙。',
  '①②',
  '一是甲 二是乙 ',
  '一、甲 二、乙 ',
  '第一，甲。第二，乙。',
  '首先，甲；其次，乙；最后，丙。',
  '——甲\n',
  '—',
  '“',
  '“甲”',
  '《甲',
  '我们在工作中不断提高',
  '我们在工作中不断提高。',
  '甲 ',
  '甲\n',
  ' ',
  '\n',
  '……\n',
  '2021年工作总结\n',
  '2021年工作总结\n一、甲。\n二、乙。\n',
  '村级工作计划(一)甲。村级工作计划(二)乙。',
  '第5页 共5页 ',
  '下载文档 收藏 ',
  '首页 > ',
  '学科建设\n今年全院职工团结一心，各项指标都好于上年。\n',
  '一、指导思想',
  '一、甲（一）乙1、丙（1）丁①戊一是己。',
  '一、甲。 二、乙。 三、丙。 我局今年团结一心，各项指标都好于上年，特作汇报。 ',
  '今年以来，我站的工作取得了一定的成...\n',
  '5\n',
  '编目组\n组长：甲\n一、乙\n',
  '组长：甲\n',
  '1. 甲\n1. 乙\n2. 丙\n2. 丁\n',
  '苇塘协会简报\n5\n修补旧书，其中线装书\n',
  '一：甲\n1.1 乙\na. 丙\n',
  '名词解释\n1、甲\n',
  '一、“甲 乙',
  '首先甲。其次乙，',
  '甲总结1\n',
  '关于甲的\n',
  '甲乙丙丁戊己。\n\n甲乙丙丁，甲乙丙丁。\n\n',
  '\u0000',
  '\ud800',
];

const LENGTH = 6000;
/** Doubling the text doubles the work; the rest is for what a text costs however short it is. */
const FACTOR = 2.2;

const repeated = (piece: string, length: number): string => piece.repeat(Math.ceil(length / piece.length));

const stepsOf = (text: string): number => {
  const source = createSource(text);
  return countSteps(() => {
    parseStructure(source);
  });
};

describe('the work grows with the length of the text', () => {
  // The parser is made on first use.
  parseStructure(createSource('一、甲'));

  it.each(HOSTILE)('%j', (piece) => {
    const once = stepsOf(repeated(piece, LENGTH));
    const twice = stepsOf(repeated(piece, 2 * LENGTH));
    expect(once).toBeGreaterThan(0);
    expect(twice / once).toBeLessThan(FACTOR);
  });
});
