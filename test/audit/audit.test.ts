import { describe, expect, it } from 'vitest';
import { auditRules } from '../../src/audit/audit-rules.js';
import { audit, auditBalance, auditBalanceSchema, type Finding, findingSchema, parseReport } from '../../src/index.js';

const findingsOf = (sentence: string): Finding[] =>
  audit(parseReport(`青石站2021年工作总结\n一、抓好管理\n坚持以人为本。\n二、抓好服务\n${sentence}\n`));
const rulesOf = (sentence: string): string[] => findingsOf(sentence).map(({ rule }) => rule);

describe('audit', () => {
  it('says what is wrong, where, and how it calculates', () => {
    const [finding, ...others] = findingsOf('全站120人，其中党员30人，占35%。');
    expect(others).toEqual([]);
    expect(findingSchema.parse(finding)).toEqual(finding);
    expect(finding).toMatchObject({
      rule: 'share-contradicted',
      severity: 'error',
      text: '120人，其中党员30人，占35%',
      arithmetic: '30 / 120 * 100 = 25, not 35',
      message: { zh: '120人中的30人，占比并非35%', en: '30人 of 120人 is not 35%' },
    });
    expect(finding?.parts.map(({ role, text }) => [role, text])).toEqual([
      ['whole', '120人'],
      ['part', '30人'],
      ['share', '35%'],
    ]);
  });

  it.each([
    ['parts-exceed-whole', '全站职工24名，其中女职工9名、男职工17名。'],
    ['parts-unlike-whole', '男职工8人，女职工9人，共计19人。'],
    ['share-contradicted', '全镇有农户300户，其中示范户100户，占43.3%。'],
    ['growth-contradicted', '接待游客300人次，比上年的200人次增长40%。'],
    ['fall-contradicted', '受理投诉90件，比上年的120件下降30%。'],
    ['completion-contradicted', '发放传单500份，完成计划400份的110%。'],
    ['difference-contradicted', '办结案件90件，比上年的60件增加20件。'],
    ['growth-contradicted', '收入由12万元增加到18万元，增长80%。'],
    ['points-contradicted', '入学率由95%提高到97%，提高5个百分点。'],
    ['shares-over-whole', '优、良、中分别占60%、30%、20%。'],
    ['shares-unlike-whole', '三次产业比为11.8：48.3：39.2。'],
    ['weekday-mismatch', '2021年3月2日（星期三）召开大会。'],
    ['weekday-mismatch', '3月2日星期三召开大会。'],
    ['no-such-day', '2021年2月29日召开大会。'],
    ['no-such-day', '9月31日召开大会。'],
    ['range-reversed', '3月25日至3月20日举办培训班。'],
    ['range-reversed', '2020年至2019年实施改造。'],
    ['date-after-period', '2022年6月3日召开大会。'],
    ['figure-repeated', '发放宣传材料1234份。走访各村。发放宣传材料1243份。'],
    // 18 / (90 - 18) is 25 %, 30 / (90 + 30) too.
    ['growth-unlike-change', '办结案件90件，比上年增加18件，增长35%。'],
    ['growth-unlike-change', '办结案件90件，同比增长35%，同比增加18件。'],
    ['fall-unlike-change', '受理投诉90件，比上年减少30件，下降33%。'],
    ['fall-unlike-change', '税收收入完成900万元，比上年减收300万元，下降33.3%。'],
    // 50 of 200 are 25 %; the level before is told with the opening: (120 - 100) / 100.
    ['share-contradicted', '全镇总产值200万元。渔业总产值50万元。渔业总产值占全镇总产值的35%。'],
    ['growth-contradicted', '办结案件120件，与上年的100件相比，增长30%。'],
    // The second part of a whole, behind what is said of the first: 90 of 120 are 75 %.
    ['share-contradicted', '全站120人，其中党员30人，占25%；群众90人，占65%。'],
    ['points-contradicted', '识字率、入园率分别从82%、60%提高到95%、88%，入学率由95%提高到97%，提高5个百分点。'],
  ])('%s is found in %s', (rule, sentence) => {
    expect(rulesOf(sentence)).toEqual([rule]);
  });

  // Each would be found if the digits were taken for more than they say, or the words for less.
  it.each([
    ['a share rounded down', '全镇有农户300户，其中示范户200户，占66.6%。'],
    ['a share in whole percent', '全镇有农户300户，其中示范户100户，占33%。'],
    ['a change and its rate', '办结案件90件，比上年增加18件，增长25%。'],
    ['a change and a rate since another time', '办结案件90件，比上年增加18件，比2015年增长35%。'],
    ['a change and a rate of other things', '办结案件90件，比上年增加18件，办结率增长35%。'],
    ['a change and real growth', '工业增加值90万元，比上年增加18万元，按可比价格计算，增长21%。'],
    ['a change that is rounded', '办结案件9.0万件，比上年增加1.8万件，增长24.6%。'],
    ['shares of one whole, one told of a part', '全镇有老人220人，占16%，其中高龄老人140人，占10.2%。'],
    ['a fall as a whole', '在园幼儿3200人，比上年减少16人，下降0.5%。其中普惠园幼儿2800人，占在园幼儿的87.5%。'],
    [
      'a share of a name with two numbers',
      '全镇总产值200万元。全镇总产值300万元。渔业总产值50万元，占全镇总产值的16.7%。',
    ],
    ['levels that are rounded themselves', '产值3亿元，比上年的2亿元增长40%。'],
    ['an approximate whole', '全镇有农户约300户，其中示范户100户，占30%。'],
    ['growth in words', '原煤由六千四百万吨增加到八千万吨，增长百分之二十五。'],
    ['levels and growth side by side', '收入由12万元增加到18万元，增长50%。'],
    ['rates and points', '入学率由95%提高到97%，提高2个百分点。'],
    ['growth at constant prices', '全镇生产总值315亿元，比上年的300亿元增长6.9%。'],
    ['growth a year on average', '游客由200万人次增加到300万人次，年均增长8.4%。'],
    ['parts that are not all', '全站职工24名，其中女职工9名。'],
    ['parts of a rate', '抽检量达每千人6批次，其中快检5000批次。'],
    ['parts of an average', '年均培训200人次，其中去年培训260人次。'],
    ['shares of several wholes', '党员占60%，大专以上学历的占70%。'],
    ['rates side by side', '就业率、入学率分别达到96%、99%。'],
    ['a time of day', '会议于9:30:15开始。'],
    ['a score', '以3：1：2的比例配备。'],
    ['the right day of the week', '2021年3月2日（星期二）召开大会。'],
    ['the last day of a month', '2021年2月28日召开大会。'],
    ['a range over the end of the year', '11月25日至3月20日开展巡查。'],
    ['a plan for later', '计划2022年6月3日召开大会。'],
    ['a day just after the period', '2022年1月10日召开大会。'],
    ['a year long after', '2030年前建成园区。'],
    ['the same item of another month', '3月发放宣传材料1234份。4月发放宣传材料1243份。'],
    ['another number of the same item', '发放宣传材料1234份。走访各村。发放宣传材料2650份。'],
  ])('nothing is found in %s: %s', (_name, sentence) => {
    expect(rulesOf(sentence)).toEqual([]);
  });

  it('finds numbers of headings that are missing or stand twice, and no number that is not read as one', () => {
    const rules = (text: string): string[] => audit(parseReport(text)).map(({ rule }) => rule);
    const report = (numbers: string): string =>
      `青石站工作总结\n${[...numbers].map((number) => `${number}、抓好各项工作\n坚持以人为本。\n`).join('')}`;
    expect(rules(report('一二三四'))).toEqual([]);
    expect(rules(report('一二四'))).toEqual(['numbering-gap']);
    const figures = (second: string): string =>
      `青石站工作总结\n1.抓好宣传\n坚持以人为本。\n${second}\n坚持以人为本。\n3.抓好管理\n坚持以人为本。\n`;
    expect(rules(figures('抓好服务'))).toEqual(['numbering-gap']);
    expect(rules(figures('2.5+2就业之家'))).toEqual([]);
  });

  it('does not change with a root that went through JSON', () => {
    const root = parseReport('青石站2021年工作总结\n全站120人，其中党员30人，占35%。\n');
    expect(audit(JSON.parse(JSON.stringify(root)))).toEqual(audit(root));
    expect(audit(root)).toHaveLength(1);
  });

  it('finds nothing in nothing', () => {
    expect(audit(parseReport(''))).toEqual([]);
  });

  it('has messages for all rules, and arithmetic that can be read', () => {
    const rules = [...auditRules().values()];
    expect(rules).toHaveLength(21);
    expect(rules.every(({ severity }) => ['error', 'warning', 'note'].includes(severity))).toBe(true);
  });
});

describe('auditBalance', () => {
  const balanceOf = (text: string): Record<string, readonly [number, number]> =>
    Object.fromEntries(
      auditBalance(parseReport(text))
        .filter(({ checked }) => checked > 0)
        .map(({ rule, checked, contradicted }) => [rule, [checked, contradicted]]),
    );

  it('tells what was checked and agrees, and what does not', () => {
    // 30 of 120 are 25 %, 40 of 120 are not 50 %; parts of 70 do not exceed 120, twice told of one whole.
    expect(balanceOf('全站120人，其中党员30人，占25%。全站120人，其中团员40人，占50%。')).toEqual({
      'parts-exceed-whole': [2, 0],
      'share-contradicted': [2, 1],
    });
  });

  it('names every rule with an arithmetic once, tried or not, and no other', () => {
    const balance = auditBalance(parseReport('今天天气很好。'));
    for (const one of balance) expect(auditBalanceSchema.parse(one)).toEqual({ ...one, checked: 0, contradicted: 0 });
    const rules = [...auditRules().values()].filter(({ holds }) => holds !== null).map(({ name }) => name);
    expect(balance.map(({ rule }) => rule)).toEqual(rules);
  });

  it('contradicts as often as there are findings', () => {
    const root = parseReport(
      '全站120人，其中党员30人，占35%；2021年2月29日开会，受理投诉90件，比上年减少30件，下降33%。',
    );
    const contradicted = auditBalance(root).reduce((sum, one) => sum + one.contradicted, 0);
    expect(contradicted).toBe(audit(root).length);
    expect(contradicted).toBe(3);
  });
});
