import { describe, expect, it } from 'vitest';
import { type Entity, parseReport, type Report } from '../../src/index.js';

function reportOf(text: string): Report {
  const report = parseReport(text).children.find((node): node is Report => node.type === 'report');
  if (!report) throw new Error('no report');
  return report;
}

/** Entities as `name: mention, mention`. */
function entitiesOf(report: Report): string[] {
  const texts = new Map(report.records.map(({ id, text }) => [id, text]));
  return report.entities.map(({ name, mentions }) => `${name}: ${mentions.map((id) => texts.get(id)).join(', ')}`);
}

const named = (report: Report, name: string): Entity | undefined =>
  report.entities.find((entity) => entity.name === name);
const issuerOf = (report: Report): string | undefined => report.entities.find(({ id }) => id === report.issuer)?.name;

describe('mentions of one body', () => {
  it('are the same name, its short forms and 我局', () => {
    const report = reportOf(
      '松源县文化局2021年工作总结\n一年来，我局办展览4场，县文化局与县妇联办培训2期，本局干部下乡6次。\n一、存在问题\n县妇联提出建议3条。',
    );
    expect(entitiesOf(report)).toEqual(['松源县文化局: 松源县文化局, 我局, 县文化局, 本局', '县妇联: 县妇联, 县妇联']);
    expect(issuerOf(report)).toBe('松源县文化局');
  });

  it('may be written in either script', () => {
    expect(entitiesOf(reportOf('市妇联办班1期。市婦聯辦班2期。'))).toEqual(['市妇联: 市妇联, 市婦聯']);
  });

  it('are members of lists under the shared name', () => {
    expect(entitiesOf(reportOf('市、区双拥办检查2次。区双拥办整改3处。'))).toEqual([
      '市双拥办: 市',
      '区双拥办: 区双拥办, 区双拥办',
    ]);
  });

  it('are companies with and without their form', () => {
    expect(entitiesOf(reportOf('恒岳机械有限公司投产。全年恒岳机械纳税30万元。'))).toEqual([
      '恒岳机械有限公司: 恒岳机械有限公司, 恒岳机械',
    ]);
  });

  it('are not bodies of other ranks, or of another kind with the same end', () => {
    const report = reportOf('县委召开会议，团县委参加，县妇联、乡妇联组织活动2场。');
    expect(report.entities.map(({ name }) => name)).toEqual(['县委', '团县委', '县妇联', '乡妇联']);
  });
});

describe('an entity', () => {
  const report = reportOf(
    '国务院、省财政厅、市妇联、县教育局、白沙镇政府、柿林村村委会和71230部队二大队派员参加，教务处安排车辆。',
  );
  it.each([
    ['国务院', 'government', 'national'],
    ['省财政厅', 'government', 'province'],
    ['市妇联', 'mass', 'city'],
    ['县教育局', 'government', 'county'],
    ['白沙镇政府', 'government', 'town'],
    ['柿林村村委会', 'community', 'village'],
    ['71230部队二大队', 'military', 'unit'],
    ['教务处', 'institution', null],
  ])('%s has a kind and a level', (name, kind, level) => {
    expect(named(report, name)).toMatchObject({ kind, level });
  });

  it('has an id of its own in the root', () => {
    const root = parseReport('县妇联2020年工作总结\n办班2期。\n\n县团委2021年工作总结\n植树3亩。');
    const ids = root.children.flatMap((node) => (node.type === 'report' ? node.entities.map(({ id }) => id) : []));
    expect(new Set(ids).size).toBe(ids.length);
  });
});

describe('the issuer', () => {
  it('signs', () => {
    expect(issuerOf(reportOf('2021年工作总结\n一年来办结案件30件，接待来访12批次。\n县信访局\n2021年12月30日'))).toBe(
      '县信访局',
    );
  });

  it('is the first subject of the opening', () => {
    expect(issuerOf(reportOf('工作总结\n今年以来，县供销社在县委领导下新建网点6个。县妇联协办2场。'))).toBe('县供销社');
  });

  it('is nobody where nothing tells', () => {
    expect(reportOf('工作总结\n认真学习，扎实工作，办实事20件。').issuer).toBeNull();
  });

  it('gives its kind to what is the author’s own', () => {
    const records = reportOf('松源县人民法院2021年工作总结\n我院受理案件300件，本单位干部下乡6次。').records;
    expect(
      records.flatMap((record) => (record.type === 'organisation' ? [`${record.text} ${record.kind}`] : [])),
    ).toEqual(['松源县人民法院 government', '我院 government', '本单位 government']);
  });
});
