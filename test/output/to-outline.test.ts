import stringWidth from 'string-width';
import { describe, expect, it } from 'vitest';
import { createParser } from '../../src/index.js';
import { toOutline } from '../../src/output/index.js';
import { sampleRoot } from './sample-root.js';

describe('toOutline', () => {
  it('shows the sections with the number of records in them and below', () => {
    expect(toOutline(sampleRoot(), { width: 40 })).toBe(
      [
        '                                  counts',
        '消防站年度总结 [summary]               3',
        '  一、抓培训                           2',
        '    （一）练体2能                      1',
        '  二、抓宣传                           1',
        'numbering-gap 12-14: a number is left o…',
        '',
      ].join('\n'),
    );
  });

  it('has no columns where there are no records', () => {
    expect(toOutline(sampleRoot({ records: [] })).split('\n')[0]).toBe('消防站年度总结 [summary]');
  });

  it('shows furniture on demand', () => {
    const text = '下载文档\n水库年度总结\n一、蓄水\n蓄水3次。\n第2页 共9页\n二、放水\n放水2次。';
    const root = createParser().parse(text);
    const lines = toOutline(root, { furniture: true }).split('\n');
    expect(lines).toContain('furniture 0-4: 下载文档');
    expect(lines).toContain(`furniture ${text.indexOf('第2页')}-${text.indexOf('第2页') + 7}: 第2页 共9页`);
    expect(toOutline(root)).not.toContain('furniture 0-4');
  });

  it('marks an excerpt', () => {
    expect(toOutline(sampleRoot({ excerpt: true }))).toContain('消防站年度总结 [excerpt]');
  });

  it.each([80, 60, 31])('never writes more than %i columns', (width) => {
    const root = sampleRoot();
    for (const child of root.children) if (child.type === 'report') child.title = '非常长的标题'.repeat(40);
    for (const line of toOutline(root, { width }).split('\n')) expect(stringWidth(line)).toBeLessThanOrEqual(width);
  });

  it('keeps control characters of a text from the terminal', () => {
    const root = sampleRoot();
    for (const child of root.children) if (child.type === 'report') child.title = 'a\u001b[31mb\u202ec\nd';
    expect(toOutline(root)).toContain('a [31mb c d [summary]');
  });
});
