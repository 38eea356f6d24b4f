import { describe, expect, it } from 'vitest';
import { parseReport, renderHtml, toChunks, toOutline } from '../../src/index.js';
import { expectLawful } from './chunks/chunk-laws.js';

const TEXT = [
  '信息科周报',
  '',
  '| 科室 | 内容 |',
  '|---|---|',
  '| 机房 | 1. 巡检设备4次<br/>2. 更换硬盘3块 |',
  '| 门户 | 1. 改版网页2个<br/>1. 清理线路5条 |',
  '',
].join('\n');
const COUNTS = ['4次', '3块', '2个', '5条'];

describe('a table whose cells hold sections', () => {
  const root = parseReport(TEXT);

  it.each([20, 40, 500])('is in chunks of %i with every count once', (maxLength) => {
    const chunks = toChunks(root, { maxLength });
    const counts = chunks.flatMap(({ records }) => records.filter(({ type }) => type === 'count'));
    expect(counts.map(({ text }) => text)).toEqual(COUNTS);
    for (const count of COUNTS) expect(chunks.filter(({ text }) => text.includes(count))).toHaveLength(1);
    expectLawful(TEXT, root, chunks, maxLength);
  });

  it('is in the page once', () => {
    const marks = [...renderHtml(root).matchAll(/>(4次|3块|2个|5条)<\/mark>/g)].map(([, text]) => text);
    expect(marks).toEqual(COUNTS);
  });

  it('is in the outline section by section', () => {
    const lines = toOutline(root)
      .split('\n')
      .slice(1)
      .filter((line) => line.startsWith('  '));
    expect(lines.map((line) => line.trim().split(/ {2,}/)[0]).filter((line) => /^\d/.test(line ?? ''))).toEqual([
      '1. 巡检设备4次',
      '2. 更换硬盘3块',
      '1. 改版网页2个',
      '1. 清理线路5条',
    ]);
  });
});
