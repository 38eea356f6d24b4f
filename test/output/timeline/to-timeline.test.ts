import { describe, expect, it } from 'vitest';
import { BaogaoError, parseReport, type TimelineRow, toTables, toTimeline } from '../../../src/index.js';
import { precisionOf } from '../../../src/output/timeline/precision-of.js';

const day = (text: string): Date => new Date(`${text}T00:00:00Z`);

describe('precisionOf', () => {
  it.each([
    ['2020-02-29', '2020-03-01', 'day'],
    ['2020-12-31', '2021-01-01', 'day'],
    ['2020-02-01', '2020-03-01', 'month'],
    ['2020-12-01', '2021-01-01', 'month'],
    ['2020-04-01', '2020-07-01', 'quarter'],
    ['2020-10-01', '2021-01-01', 'quarter'],
    ['2020-07-01', '2021-01-01', 'half-year'],
    ['2020-01-01', '2021-01-01', 'year'],
    // As long as a quarter, a half and a year, but none.
    ['2020-02-01', '2020-05-01', 'days'],
    ['2020-04-01', '2020-10-01', 'days'],
    ['2020-07-01', '2021-07-01', 'days'],
    ['2020-01-01', '2022-01-01', 'days'],
    ['2020-01-01', '2020-05-01', 'days'],
    ['2020-01-02', '2020-02-02', 'days'],
    ['2020-01-01', '2020-01-03', 'days'],
  ])('%s to %s is %s', (from, until, precision) => {
    expect(precisionOf(day(from), day(until))).toBe(precision);
  });
});

describe('toTimeline', () => {
  const TEXT = [
    '青石县图书馆2021年工作总结',
    '一、主要工作',
    '3月8日，县图书馆在广场举办读书会2场，发放书签300枚。',
    '4月，县图书馆开展送书下乡活动，赠送图书500册。',
    '全年接待读者12000人次，其中儿童4000人次，占三成。',
    '二、明年计划',
    '举办培训班3期。',
    '',
  ].join('\n');
  const root = parseReport(TEXT);
  const rows = toTimeline([{ name: 'a', root }]);
  const of = (text: string): TimelineRow | undefined => {
    const { id } = toTables([{ name: 'a', root }]).counts.rows.find((row) => row.text === text) ?? { id: '' };
    return rows.find((row) => row.id === id);
  };
  const stretch = (row: TimelineRow | undefined): string[] =>
    row ? [row.from.toISOString().slice(0, 10), row.until.toISOString().slice(0, 10), row.precision, row.dated] : [];

  it('makes a day a day, a month a month and a year a year', () => {
    expect(stretch(of('2场'))).toEqual(['2021-03-08', '2021-03-09', 'day', 'activity']);
    expect(stretch(of('500册'))).toEqual(['2021-04-01', '2021-05-01', 'month', 'activity']);
    expect(stretch(of('12000人次'))).toEqual(['2021-01-01', '2022-01-01', 'year', expect.any(String)]);
  });

  it('knows who, what and how much', () => {
    expect(of('2场')).toMatchObject({
      ...{ type: 'count', document: 'a', report: 'a#report-1', bodies: ['青石县图书馆'], action: '举办' },
      ...{ item: '读书会', value: 2, unit: '场', measure: 'count', status: 'done', additive: true },
    });
    const held = rows.find((row) => row.type === 'activity' && row.action === '举办' && row.status === 'done');
    expect(held).toMatchObject({ name: '读书会', category: 'event', dated: 'itself', bodies: ['青石县图书馆'] });
  });

  it('tells what does not add up, and what is planned', () => {
    expect(of('4000人次')).toMatchObject({ additive: false });
    expect(of('三成')).toMatchObject({ additive: false });
    expect(of('3期')).toMatchObject({ status: 'planned' });
  });

  it('is in the order of time, with the keys of tables', () => {
    const times = rows.map(({ from }) => from.getTime());
    expect(times).toEqual([...times].sort((a, b) => a - b));
    const { activities, counts } = toTables([{ name: 'a', root }]);
    const keys = new Set([...activities.rows, ...counts.rows].map(({ id }) => id));
    expect(rows.filter(({ id }) => !keys.has(id))).toEqual([]);
  });

  it('leaves out what has no place in time', () => {
    expect(toTimeline(parseReport('举办培训班12期。'))).toEqual([]);
    expect(toTimeline(parseReport('举办培训班12期。', { reference: '2014-06' }))).toMatchObject([
      { type: 'activity', from: day('2014-06-01'), until: day('2014-07-01'), precision: 'month', dated: 'report' },
      { type: 'count', value: 12, dated: 'report' },
    ]);
  });

  it('refuses two documents of one name', () => {
    const twice = [
      { name: 'a', root },
      { name: 'a', root },
    ];
    expect(() => toTimeline(twice)).toThrow(BaogaoError);
  });
});
