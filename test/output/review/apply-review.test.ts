import { describe, expect, it } from 'vitest';
import {
  applyReview,
  parseReport,
  type ReportRecord,
  type ReviewedRecord,
  type Root,
  readReview,
  rootSchema,
} from '../../../src/index.js';

const TEXT = `青石站2023年工作总结
一、抓培训
3月5日，青石站举办春耕培训班12期，培训农户800人次。县文化馆发放手册3000份。
二、抓项目
修建水渠5公里，投资35万元。
`;
const root = parseReport(TEXT);

const recordsOf = (node: Root): ReportRecord[] =>
  node.children.flatMap((child) => (child.type === 'report' ? child.records : []));
const entitiesOf = (node: Root) => node.children.flatMap((child) => (child.type === 'report' ? child.entities : []));
const byText = (node: Root, text: string): ReportRecord => {
  const found = recordsOf(node).find((record) => record.text === text);
  if (found === undefined) throw new Error(`there is no ${text}`);
  return found;
};

function line(text: string, review: ReviewedRecord['review'], fields: object = {}): ReviewedRecord {
  const { sentence, sections, rule, ...value } = byText(root, text);
  return { ...value, ...fields, review } as ReviewedRecord;
}

/** As the page writes it and the library reads it. */
const written = (...lines: object[]): ReviewedRecord[] =>
  readReview(lines.map((each) => `${JSON.stringify(each)}\n`).join(''));

const spanOf = (text: string) => {
  const start = TEXT.indexOf(text);
  return { start, end: start + text.length, text };
};

describe('applyReview', () => {
  it('leaves what nobody has judged', () => {
    expect(applyReview(root, [])).toEqual(root);
    expect(applyReview(root, written(line('12期', 'accepted')))).toEqual(root);
  });

  it('takes away what was rejected, and the links to it keep their text', () => {
    const corrected = applyReview(root, written(line('12期', 'rejected'), line('3月5日', 'rejected')));
    expect(recordsOf(corrected)).toHaveLength(recordsOf(root).length - 2);
    const activity = byText(corrected, '举办春耕培训班');
    expect(activity).toMatchObject({ counts: [{ text: '12期', id: null }], dates: [{ text: '3月5日', id: null }] });
    expect(rootSchema.parse(corrected)).toEqual(corrected);
  });

  it('gives a record the fields and the span that it was given, its id and its place stay', () => {
    const [was] = [byText(root, '800人次')];
    const original = { start: was.start, end: was.end };
    const edit = line('800人次', 'edited', { ...spanOf('农户800人次'), item: '种粮农户', original });
    const corrected = applyReview(root, written(edit));
    const { sentence, sections, rule, id } = was;
    expect(byText(corrected, '农户800人次')).toMatchObject({
      id,
      sentence,
      sections,
      rule,
      item: '种粮农户',
      value: 800,
    });
    expect(recordsOf(corrected)).toHaveLength(recordsOf(root).length);
  });

  it('puts in what was added, at its place in the tree and in the order of the text', () => {
    const added = { ...spanOf('春耕'), id: 'date-added-1', type: 'date', kind: 'DATE', review: 'added' };
    const corrected = applyReview(root, written(added));
    const record = byText(corrected, '春耕');
    const neighbour = byText(root, '12期');
    expect(record).toMatchObject({
      sections: neighbour.sections,
      sentence: neighbour.sentence,
      rule: { file: 'review' },
    });
    const starts = recordsOf(corrected).map(({ start }) => start);
    expect(starts).toEqual([...starts].sort((a, b) => a - b));
    expect(rootSchema.parse(corrected)).toEqual(corrected);
  });

  it('knows records by their places: a review outlives the numbers of its version', () => {
    const later = parseReport(TEXT, { types: ['activity', 'count'] });
    const review = written({ ...line('3000份', 'edited', { item: '明白纸' }), id: 'count-99' });
    const { id } = byText(later, '3000份');
    expect(byText(applyReview(later, review), '3000份')).toMatchObject({ id, item: '明白纸' });
    // What the later version does not find is there all the same, once.
    const twice = applyReview(
      applyReview(later, written(line('3月5日', 'accepted'))),
      written(line('3月5日', 'accepted')),
    );
    expect(recordsOf(twice).filter(({ text }) => text === '3月5日')).toHaveLength(1);
  });

  it('links what activities are made to count, both ways', () => {
    const count = byText(root, '5公里');
    const activity = byText(root, '举办春耕培训班');
    const edit = line('举办春耕培训班', 'edited', {
      counts: [{ text: '5公里', id: count.id, start: count.start, end: count.end }],
    });
    const corrected = applyReview(root, written(edit, line('修建水渠', 'rejected')));
    expect(byText(corrected, '5公里')).toMatchObject({ activity: activity.id });
    expect(byText(corrected, '12期')).toMatchObject({ activity: null });
  });

  it('keeps the bodies true', () => {
    const body = (node: Root, name: string) => entitiesOf(node).find((entity) => entity.name === name);
    expect(body(root, '县文化馆')?.mentions).toHaveLength(1);
    const without = applyReview(root, written(line('县文化馆', 'rejected')));
    expect(body(without, '县文化馆')).toBeUndefined();
    const added = { ...spanOf('春耕培训班'), id: 'organisation-added-1', type: 'organisation', kind: 'group' };
    const corrected = applyReview(root, written({ ...added, name: '县文化馆', review: 'added' }));
    expect(body(corrected, '县文化馆')?.mentions).toHaveLength(2);
  });

  it('refuses the review of another text', () => {
    const other = parseReport(`关于春耕。${TEXT}`);
    expect(() => applyReview(other, written(line('12期', 'accepted')))).toThrow(
      expect.objectContaining({ code: 'review-unusable' }),
    );
  });
});

describe('readReview', () => {
  it('passes over empty lines, and over what a line says besides', () => {
    const ndjson = `\uFEFF\n${JSON.stringify({ ...line('12期', 'accepted'), report: 'report-1', document: 7 })}\r\n\n`;
    expect(readReview(ndjson)).toEqual(written(line('12期', 'accepted')));
  });

  it.each([
    ['no JSON', '{', 1, 'it is not JSON'],
    ['no record', '\n{"type":"count"}', 2, 'id'],
    ['no verdict', JSON.stringify(line('12期', 'perhaps' as 'accepted')), 1, 'review'],
    ['a date of another kind', JSON.stringify(line('3月5日', 'edited', { kind: 'WEEK' })), 1, 'kind'],
  ])('says where there is %s', (_, ndjson, number, problem) => {
    expect(() => readReview(ndjson)).toThrow(
      expect.objectContaining({
        code: 'review-unusable',
        data: expect.objectContaining({ line: number, problem: expect.stringContaining(problem) }),
      }),
    );
  });
});
