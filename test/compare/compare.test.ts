import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compare, createParser, parseReport, type ReportDifference, reportDifferenceSchema } from '../../src/index.js';
import { plantedReport } from '../audit/planted-reports.js';
import { anyText } from '../fuzz/arbitraries.js';

const EARLIER = `青石站2023年工作总结
一、抓培训
全年举办培训班12期，培训农户800人次。发放宣传材料3000份。入学率达到95%。
二、抓项目
修建水渠5公里。
三、2024年工作打算
举办培训班15期，新建农家书屋3个。召开座谈会2次。
`;
const LATER = `青石站2024年工作总结
一、抓培训
全年举办培训班16期，培训农户1000人次。发放宣传材料3000份。入学率达到97%。
二、抓服务
走访困难群众60户。新建农家书屋2个。
三、2025年工作打算
召开座谈会2次。
`;
const differences: ReportDifference = compare(parseReport(EARLIER), parseReport(LATER));

describe('compare', () => {
  it('tells how figures of the same thing differ, and why they are the same thing', () => {
    expect(reportDifferenceSchema.parse(differences)).toEqual(differences);
    // 16 - 12 = 4, 16 / 12 = 4/3; 1000 - 800 = 200, 1000 / 800 = 1.25; percentages differ by points.
    expect(
      differences.figures.map(({ item, a, b, difference, ratio }) => [item, a.text, b.text, difference, ratio]),
    ).toEqual([
      ['培训班', '12期', '16期', 4, 1.33333333333],
      ['农户', '800人次', '1000人次', 200, 1.25],
      ['入学率', '95%', '97%', 2, null],
    ]);
    expect(differences.figures[0]?.reasons).toEqual(['same-item', 'same-action', 'same-unit', 'same-role']);
  });

  it('tells what became of plans', () => {
    // 15 planned and 16 done; 3 planned and 2 done; what is planned again is no news.
    expect(differences.plans.map(({ plan, outcome, found }) => [plan.text, outcome, found?.text])).toEqual([
      ['举办培训班', 'done', '举办培训班'],
      ['15期', 'done', '16期'],
      ['新建农家书屋', 'done', '新建农家书屋'],
      ['3个', 'changed', '2个'],
    ]);
  });

  it('tells a plan that nothing came of', () => {
    const { plans } = compare(
      parseReport(EARLIER),
      parseReport('青石站2024年工作总结\n一、抓培训\n发放宣传材料3000份。\n'),
    );
    expect(plans.filter(({ outcome }) => outcome === 'missing').map(({ plan }) => plan.text)).toContain('召开座谈会');
  });

  it('tells sections, activities and figures that only one has; years in headings do not count', () => {
    // 2个 is what became of a plan, and told there.
    expect(differences.presence.map(({ change, type, item, place }) => [change, type, item, place.text])).toEqual([
      ['gone', 'section', null, '二、抓项目'],
      ['gone', 'activity', null, '修建水渠'],
      ['gone', 'count', '水渠', '5公里'],
      ['new', 'section', null, '二、抓服务'],
      ['new', 'activity', null, '走访困难群众'],
      ['new', 'count', '困难群众', '60户'],
    ]);
  });

  it('tells every figure of what is done once: it differs, became of a plan, is new or gone, or is the same', () => {
    const [a, b] = [parseReport(EARLIER), parseReport(LATER)];
    const told = [
      ...differences.figures.flatMap((figure) => [`a ${figure.a.id}`, `b ${figure.b.id}`]),
      ...differences.plans.flatMap(({ found }) => (found?.id.startsWith('count') ? [`b ${found.id}`] : [])),
      ...differences.presence.flatMap(({ type, change, place }) =>
        type === 'count' ? [`${change === 'gone' ? 'a' : 'b'} ${place.id}`] : [],
      ),
    ];
    // 3000份 is the same in both; 16期 differs from 12期, and is more than the 15期 planned.
    expect(told.filter((one, index) => told.indexOf(one) !== index)).toEqual(['b count-1']);
    const idsOf = (root: typeof a, side: string): string[] =>
      root.children.flatMap((node) =>
        node.type === 'report'
          ? node.records.flatMap((one) => (one.type === 'count' ? [`${side} ${one.id}`] : []))
          : [],
      );
    expect([...idsOf(a, 'a'), ...idsOf(b, 'b')].filter((id) => !told.includes(id))).toEqual([
      ...['a count-3', 'a count-6', 'a count-7', 'a count-8', 'b count-3', 'b count-7'],
    ]);
  });

  it('does not take figures of other units or items for the same', () => {
    const [a, b] = [parseReport('举办培训班12期。'), parseReport('举办运动会15次。发放传单12份。')];
    expect(compare(a, b).figures).toEqual([]);
  });

  it('pairs equal numbers first where an item is counted several times', () => {
    const [a, b] = [parseReport('发放传单300份。又发放传单500份。'), parseReport('发放传单500份。又发放传单700份。')];
    expect(compare(a, b).figures.map((figure) => [figure.a.value, figure.b.value, figure.reasons])).toEqual([
      [300, 700, ['same-item', 'same-action', 'same-unit', 'same-role', 'same-place-in-order']],
    ]);
  });
});

describe('a report and itself', () => {
  const parser = createParser();
  const nothing = { figures: [], plans: [], presence: [] };

  it('have no differences, whatever the text', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(compare(parser.parse(text), parser.parse(text))).toEqual(nothing);
      }),
      { numRuns: 150 },
    );
  });

  it('have no differences, also with plans', () => {
    for (let index = 0; index < 40; index++) {
      const root = parser.parse(`${EARLIER}${plantedReport(index).planted}`);
      expect(compare(root, root)).toEqual(nothing);
    }
    expect(compare(parseReport(EARLIER), parseReport(EARLIER))).toEqual(nothing);
  });
});
