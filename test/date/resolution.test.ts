import { describe, expect, it } from 'vitest';
import { parseReport, recogniseDates } from '../../src/index.js';

/** The days of each expression of a text, `start..end`, with `~` where they are implied, or `-`. */
function daysOf(text: string, reference?: string): string[] {
  return recogniseDates(text, reference === undefined ? undefined : { reference }).map(({ text, resolved }) => {
    const days = resolved ? `${resolved.start}..${resolved.end}${resolved.implied ? '~' : ''}` : '-';
    return `${text} ${days}`;
  });
}

describe('what an expression says by itself', () => {
  it.each([
    ['二〇一二年二月', '2012-02-01..2012-02-29'],
    ['2013年2月', '2013-02-01..2013-02-28'],
    ['2011年6月8日', '2011-06-08..2011-06-08'],
    ['2011年第三季度', '2011-07-01..2011-09-30'],
    ['2011年下半年', '2011-07-01..2011-12-31'],
    ['2011年底', '2011-12-01..2011-12-31'],
    ['2011年6月上旬', '2011-06-01..2011-06-10'],
    ['2012年2月底', '2012-02-21..2012-02-29'],
    ['2011年冬季', '2011-12-01..2012-02-29'],
    ['2011年3月至5月', '2011-03-01..2011-05-31'],
    ['2011年11月至2012年1月', '2011-11-01..2012-01-31'],
    ['2011—2015年', '2011-01-01..2015-12-31'],
    ['建军85周年', '2012-01-01..2012-12-31'],
    ['第一个五年计划', '1953-01-01..1957-12-31'],
    ['二十世纪八十年代', '1980-01-01..1989-12-31'],
    ['2011年9月1日上午9时', '2011-09-01..2011-09-01'],
    ['2010年“七一”', '2010-07-01..2010-07-01'],
  ])('%s', (text, days) => {
    expect(daysOf(`${text}，全站检修设备。`)).toEqual([`${text} ${days}`]);
  });

  it.each(['20xx年5月', '周五', '每年的5月8日', '三个月', '下午3点', '近几年', '寒假'])(
    '%s lies nowhere in particular',
    (text) => expect(daysOf(`在${text}，全站检修设备。`, '2011')).toEqual([`${text} -`]),
  );
});

describe('lunar festivals, once the year is known', () => {
  // Days as the calendars of these years were published.
  it.each([
    ['2020年春节', '2020-01-25'],
    ['2020年除夕', '2020-01-24'],
    ['2020年元宵节', '2020-02-08'],
    ['2020年清明节', '2020-04-04'],
    ['2020年端午节', '2020-06-25'],
    ['2020年中秋节', '2020-10-01'],
    ['2020年重阳节', '2020-10-25'],
    ['2020年冬至', '2020-12-21'],
    ['2014年春节', '2014-01-31'],
    ['2014年端午节', '2014-06-02'],
    ['2014年中秋节', '2014-09-08'],
  ])('%s', (text, day) => {
    expect(daysOf(`${text}前走访慰问。`)).toEqual([`${text} ${day}..${day}`]);
  });

  // The lunar year 2023 began on 22 January 2023 and ended on 9 February 2024; the second month of 2023 was doubled.
  it.each([
    ['农历2023年腊月', '2024-01-11..2024-02-09'],
    ['2023年腊月二十三', '2024-02-02..2024-02-02'],
    ['农历二〇二三年五月初五', '2023-06-22..2023-06-22'],
    ['2023年闰二月', '2023-03-22..2023-04-19'],
  ])('a year told beside a lunar month is a lunar one: %s', (text, days) => {
    expect(daysOf(`${text}走访慰问。`)).toEqual([`${text} ${days}`]);
  });

  it('take the year of the report', () => {
    expect(daysOf('重阳节敬老，腊月二十三送年货。', '2014')).toEqual([
      '重阳节 2014-10-02..2014-10-02~',
      '腊月二十三 2014-01-23..2014-01-23~',
    ]);
  });
});

describe('with the period that the caller states', () => {
  it('a year', () => {
    const text = '今年增收，去年减产，前年持平，明年扩种；上半年交货，7月21日验收，年初签约，全年无事故，年内结清。';
    expect(daysOf(text, '2014')).toEqual([
      '今年 2014-01-01..2014-12-31~',
      '去年 2013-01-01..2013-12-31~',
      '前年 2012-01-01..2012-12-31~',
      '明年 2015-01-01..2015-12-31~',
      '上半年 2014-01-01..2014-06-30~',
      '7月21日 2014-07-21..2014-07-21~',
      '年初 2014-01-01..2014-01-31~',
      '全年 2014-01-01..2014-12-31~',
      '年内 2014-01-01..2014-12-31~',
    ]);
  });

  it('a month', () => {
    expect(daysOf('上月受理，本月办结，8日开会，月底归档，比去年同期快。三年来首次。', '2014-03')).toEqual([
      '上月 2014-02-01..2014-02-28~',
      '本月 2014-03-01..2014-03-31~',
      '8日 2014-03-08..2014-03-08~',
      '月底 2014-03-21..2014-03-31~',
      '去年同期 2013-03-21..2013-03-31~',
      '三年 2011-04-01..2014-03-31~',
    ]);
  });

  it('a day', () => {
    expect(daysOf('今天出警，昨天演练，今年以来平安，五年来首次。', '2012-02-29')).toEqual([
      '今天 2012-02-29..2012-02-29~',
      '昨天 2012-02-28..2012-02-28~',
      '今年 2012-01-01..2012-12-31~',
      '五年 2007-03-01..2012-02-29~',
    ]);
  });

  it('lengths of time up to its end and behind it', () => {
    expect(daysOf('一年来，三年来，过去五年，今后两年，半年来，十年如此。', '2014')).toEqual([
      '一年 2014-01-01..2014-12-31~',
      '三年 2012-01-01..2014-12-31~',
      '过去五年 2010-01-01..2014-12-31~',
      '今后两年 2015-01-01..2016-12-31~',
      '半年 -',
      '十年 -',
    ]);
  });

  it('a range that runs into the next year', () => {
    expect(daysOf('11月至3月供暖，去年12月至今年2月检修。', '2014')).toEqual([
      '11月至3月 2014-11-01..2015-03-31~',
      '去年12月至今年2月 2013-12-01..2014-02-28~',
    ]);
  });

  it('days that the month does not have', () => {
    expect(daysOf('2月29日检修。', '2014')).toEqual(['2月29日 -']);
    expect(daysOf('2月29日检修。', '2012')).toEqual(['2月29日 2012-02-29..2012-02-29~']);
  });
});

describe('with what stands before', () => {
  it('a year in the same sentence holds on', () => {
    expect(daysOf('2011年5月立项，8月开工，次年6月竣工。9月验收。', '2014')).toEqual([
      '2011年5月 2011-05-01..2011-05-31',
      '8月 2011-08-01..2011-08-31~',
      '次年6月 2012-06-01..2012-06-30~',
      '9月 2014-09-01..2014-09-30~',
    ]);
  });

  it('a year that is only compared with does not', () => {
    expect(daysOf('全年比2011年减少10起，8月最多。', '2014')).toEqual([
      '全年 2014-01-01..2014-12-31~',
      '2011年 2011-01-01..2011-12-31',
      '8月 2014-08-01..2014-08-31~',
    ]);
  });

  it('the same period is that of the sentence, or else the report’s', () => {
    expect(daysOf('一季度增长，比去年同期多。全场增收，比上年同期多。', '2014')).toEqual([
      '一季度 2014-01-01..2014-03-31~',
      '去年同期 2013-01-01..2013-03-31~',
      '上年同期 2013-01-01..2013-12-31~',
    ]);
  });

  it('days and months go on from those named last', () => {
    expect(daysOf('5月30日降雨，次日转移，当天安置，下旬返家；同年收割，当月结算。', '2014')).toEqual([
      '5月30日 2014-05-30..2014-05-30~',
      '次日 2014-05-31..2014-05-31~',
      '当天 2014-05-31..2014-05-31~',
      '下旬 2014-05-21..2014-05-31~',
      '同年 2014-01-01..2014-12-31~',
      '当月 -',
    ]);
  });
});

describe('the period that a report shows', () => {
  const section = (title: string, body: string): string => `${title}\n\n${body}\n`;

  it('in its title', () => {
    expect(daysOf(section('青山水库2013年工作总结', '今年蓄水提前，今年汛期平稳，5月开闸。')).slice(1)).toEqual([
      '今年 2013-01-01..2013-12-31~',
      '今年汛期 -',
      '5月 2013-05-01..2013-05-31~',
    ]);
  });

  it('in its title, a part of a year', () => {
    expect(daysOf(section('青山水库2013年上半年工作总结', '比去年同期多蓄水，半年来无险情。')).slice(1)).toEqual([
      '去年同期 2012-01-01..2012-06-30~',
      '半年 2013-01-01..2013-06-30~',
    ]);
  });

  it('in its title, a school year', () => {
    expect(daysOf(section('青山中学2018-2019学年第一学期工作总结', '9月10日表彰教师，1月18日放假。')).slice(1)).toEqual(
      ['9月10日 2018-09-10..2018-09-10~', '1月18日 2019-01-18..2019-01-18~'],
    );
  });

  it('in its opening', () => {
    const text = '建于1998年的青山水库，2013年蓄水充足。现将2013年工作总结如下：去年检修。6月放水。';
    expect(daysOf(text).slice(3)).toEqual(['去年 2012-01-01..2012-12-31~', '6月 2013-06-01..2013-06-30~']);
  });

  it('by an anniversary', () => {
    expect(daysOf('7月31日，值此建军85周年之际，全站慰问驻军。今年已是第三次。')).toEqual([
      '7月31日 2012-07-31..2012-07-31~',
      '建军85周年 2012-01-01..2012-12-31',
      '今年 2012-01-01..2012-12-31~',
    ]);
  });

  it('by an anniversary rather than by other years', () => {
    const text = '全站慰问2008年、2010年入伍的官兵。召开建军85周年座谈会。7月28日，送去图书。';
    expect(daysOf(text).at(-1)).toBe('7月28日 2012-07-28..2012-07-28~');
  });

  it('not at all, where nothing tells', () => {
    expect(daysOf('今年蓄水提前，5月开闸。')).toEqual(['今年 -', '5月 -']);
  });

  it('and never by the clock: the same text gives the same days', () => {
    expect(daysOf('今天下雨。')).toEqual(['今天 -']);
  });
});

describe('a heading with a year', () => {
  const report = (heading: string): string =>
    `青山水库2013年工作总结\n\n一、主要工作\n3月检修设备。\n${heading}\n一季度完成招标，全年蓄水1亿方，今年不再扩容。\n`;

  it('gives its year to the section', () => {
    expect(daysOf(report('二、2014年工作打算')).slice(-3)).toEqual([
      '一季度 2014-01-01..2014-03-31~',
      '全年 2014-01-01..2014-12-31~',
      '今年 2013-01-01..2013-12-31~',
    ]);
  });

  it('gives nothing to the one before', () => {
    expect(daysOf(report('二、2014年工作打算'))).toContain('3月 2013-03-01..2013-03-31~');
  });

  it('is needed: plans without a year stay in the period', () => {
    expect(daysOf(report('二、下一步工作打算')).slice(-3)).toEqual([
      '一季度 2013-01-01..2013-03-31~',
      '全年 2013-01-01..2013-12-31~',
      '今年 2013-01-01..2013-12-31~',
    ]);
  });
});

/** `start..end` of the period of each report, with `!` where the caller gave it, or `-`. */
function periodsOf(text: string, reference?: string): string[] {
  const { children } = parseReport(text, reference === undefined ? undefined : { reference });
  return children.flatMap((child) => {
    if (child.type !== 'report') return [];
    const { period } = child;
    return [period ? `${period.start}..${period.end}${period.given ? '!' : ''}` : '-'];
  });
}

describe('years since an event', () => {
  it.each([
    ['改革开放30年来，全站更新水泵3台。', '30年 1978-01-01..2008-12-31'],
    ['建国五十年来，全站更新水泵3台。', '五十年 1949-01-01..1999-12-31'],
  ])('%s', (text, days) => {
    expect(daysOf(text)).toEqual([days]);
    expect(daysOf(text, '2015')).toEqual([days]);
  });
});

describe('the period of a report', () => {
  it.each([
    ['水务站2017年工作总结\n全站检修水泵3台。', '2017-01-01..2017-12-31'],
    ['水务站2017年上半年工作总结\n全站检修水泵3台。', '2017-01-01..2017-06-30'],
    ['水务站工作总结\n2018年，全站检修水泵3台。5月8日，检修闸门。', '2018-01-01..2018-12-31'],
    ['水务站工作总结\n5月8日，全站检修水泵3台。', '-'],
    ['《水务站2018年度总结》\n全站检修水泵3台。', '2018-01-01..2018-12-31'],
    ['水务站《二〇一九年工作总结》\n全站检修水泵3台。', '2019-01-01..2019-12-31'],
    ['《水务站管理办法》\n全站检修水泵3台。', '-'],
    ['水务站2018年度总结（2017-10——2018-04）\n全站检修水泵3台。', '2017-10-01..2018-04-30'],
    ['水务站年终总结\n2018年，全站检修水泵3台。', '2018-01-01..2018-12-31'],
    ['水务站年终总结\n全站检修水泵3台。', '-'],
    ['水务站工作总结\n我自2018年5月进站，一年来检修水泵3台。', '2018-01-01..2018-12-31'],
    ['水务站5月份工作总结\n2018年5月，全站检修水泵3台。', '2018-05-01..2018-05-31'],
    ['水务站2018年12月31日工作总结\n全站检修水泵3台。', '2018-01-01..2018-12-31'],
  ])('%s', (text, period) => {
    expect(periodsOf(text)).toEqual([period]);
  });

  it('is the caller’s, where that is given', () => {
    expect(periodsOf('水务站2017年工作总结\n全站检修水泵3台。', '2019-03')).toEqual(['2019-03-01..2019-03-31!']);
  });

  it('is what the days of its dates rest on', () => {
    const text = '水务站2017年工作总结\n5月8日，检修水泵3台。去年检修2台。';
    expect(daysOf(text).slice(1)).toEqual(['5月8日 2017-05-08..2017-05-08~', '去年 2016-01-01..2016-12-31~']);
    expect(periodsOf(text)).toEqual(['2017-01-01..2017-12-31']);
  });
});
