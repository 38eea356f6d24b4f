import { expect, it } from 'vitest';
import { parseReport, toRecords } from '../../src/index.js';

const statusOf = (rows: readonly string[]): unknown[] =>
  toRecords(parseReport(['综合科周报', '', rows[0], '|---|---|', ...rows.slice(1), ''].join('\n'))).flatMap((record) =>
    record.type === 'activity' ? [record.status] : [],
  );

it.each([
  [['| 项目 | 完成情况 |', '| 计划安排 | 召开座谈会 |'], ['done']],
  [
    ['| 上周计划 | 完成情况 |', '| 召开座谈会 | 走访商户30家 |'],
    ['done', 'done'],
  ],
  [
    ['| 本周计划 | 完成情况 |', '| 召开座谈会1场 | 走访商户30家 |'],
    ['done', 'done'],
  ],
  [
    ['| 本周工作 | 下周计划 |', '| 走访商户30家 | 召开座谈会 |'],
    ['done', 'planned'],
  ],
])('heads of rows and columns tell what is planned: %j', (rows, expected) => {
  expect(statusOf(rows)).toEqual(expected);
});
