import { describe, expect, it } from 'vitest';
import { parseReport, readDocument, toRecords } from '../../src/index.js';

const read = (text: string) => readDocument(Buffer.from(text), { name: 'report.md' });

const REPORT = `---
author: nobody
---
# 凝心聚力谋发展

今年以来，我站**认真**开展工作，[接待](http://x)群众320人次，
发放手册\`400\`份。

## 主要工作

### 培训

1. 举办培训班12期
1. 组织考试3场
   1. 参加80人

## 明年打算

| 项目 | 数量 |
|---|---|
| 培训 | 20期 |

明年之内，<br>新建\\*阅览室2间。
`;

describe('Markdown', () => {
  it('is read without its marks, with the lines of the file', async () => {
    const document = await read(REPORT);
    expect(document.text).toBe(
      '凝心聚力谋发展\n今年以来，我站认真开展工作，接待群众320人次，\n发放手册400份。\n主要工作\n培训\n1. 举办培训班12期\n' +
        '2. 组织考试3场\n1. 参加80人\n明年打算\n项目\t数量\n培训\t20期\n明年之内，\n新建*阅览室2间。',
    );
    const at = (word: string) => document.place(document.text.indexOf(word));
    expect(at('今年')).toMatchObject({ line: 6, page: null });
    expect(at('发放')).toMatchObject({ line: 7 });
    expect(at('2. 组织')).toMatchObject({ line: 14, virtual: true });
    expect(at('20期')).toMatchObject({ line: 21, cell: { row: 2, column: 2 } });
  });

  it('gives sections by its headings and lists', async () => {
    const records = toRecords(parseReport(await read(REPORT)));
    expect(records.filter(({ type }) => type === 'section')).toMatchObject([
      { heading: '主要工作', level: 1, style: 'none' },
      { heading: '培训', level: 2, style: 'none' },
      { heading: '举办培训班12期', level: 3, marker: '1.', ordinal: 1 },
      { heading: '组织考试3场', level: 3, marker: '2.', ordinal: 2 },
      { heading: '参加80人', level: 4, marker: '1.', ordinal: 1 },
      { heading: '明年打算', level: 1, style: 'none' },
    ]);
    expect(records.find(({ type }) => type === 'report')).toMatchObject({ title: '凝心聚力谋发展' });
  });

  it('keeps the numbers of items as they are written, unless all are alike', async () => {
    const written = await read('本周工作：\n1. 巡查堤防\n2. 修复闸门\n下周工作：\n1. 清淤渠道\n');
    expect(written.text).toBe('本周工作：\n1. 巡查堤防\n2. 修复闸门\n下周工作：\n1. 清淤渠道');
    const counted = await read('1. 巡查堤防\n1. 修复闸门\n');
    expect(counted.text).toBe('1. 巡查堤防\n2. 修复闸门');
  });

  it('has tables that are written as in a page', async () => {
    const document = await read(
      '周报\n\n<table><tr><td>本周</td><td>1、巡查<br>2、维修</td></tr><tr><td>下周</td><td>培训</td></tr></table>\n',
    );
    expect(document.text).toBe('周报\n本周\t1、巡查\n2、维修\n下周\t培训');
    expect(document.blocks.map(({ type }) => type)).toEqual(['paragraph', 'table']);
  });
});
