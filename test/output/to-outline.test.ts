import stringWidth from 'string-width';
import { describe, expect, it } from 'vitest';
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
