import { describe, expect, expectTypeOf, it } from 'vitest';
import {
  type Count,
  createParser,
  type Link,
  type PackRecord,
  type PackRecordBase,
  parseReport,
  type ReportRecord,
  recogniseCounts,
  toRecords,
} from '../../src/index.js';
import { taxPack } from './tax-pack.js';

const parser = createParser({ packs: [taxPack], reference: '2023' });

/** The records of packs, as the tree has them. */
const recordsIn = (text: string, own = parser) =>
  own.parse(text).children.flatMap((node) => (node.type === 'report' ? node.packRecords : []));

const TEXT = '一、办税服务\n3月2日，县税务局办理第2批出口退税300万元、个税退税12万元。\n';

const link = (text: string, id: string) => ({
  text,
  id,
  start: TEXT.indexOf(text),
  end: TEXT.indexOf(text) + text.length,
});

describe('records of a pack', () => {
  it('have what all records have, and their fields', () => {
    const [first, second, ...others] = recordsIn(TEXT);
    expect(others).toEqual([]);
    expect(first).toEqual({
      type: 'refund',
      id: 'refund-1',
      start: TEXT.indexOf('第2批'),
      end: TEXT.indexOf('、个税'),
      text: '第2批出口退税300万元',
      sentence: 1,
      sections: ['section-1'],
      rule: { file: 'tax/tax.grammar', line: 2, name: 'refund' },
      amount: link('300万元', 'count-1'),
      kind: 'export',
      batch: 2,
      day: link('3月2日', 'date-1'),
      office: link('县税务局', 'organisation-1'),
    });
    expect(second).toMatchObject({ id: 'refund-2', text: '个税退税12万元', kind: 'income', batch: null });
  });

  it('lead by their links to the records that the tree has', () => {
    const root = parser.parse(TEXT);
    for (const node of root.children) {
      if (node.type !== 'report') continue;
      const byId = new Map(node.records.map((record) => [record.id, record]));
      for (const record of node.packRecords) {
        if (record.type !== 'refund') continue;
        expect(byId.get(record.amount.id ?? '')).toMatchObject({ type: 'count', text: record.amount.text });
        expect(byId.get(record.day?.id ?? '')).toMatchObject({ type: 'date' });
      }
    }
  });

  it('leave the records of the library as they are', () => {
    const plain = parseReport(TEXT, { reference: '2023' });
    const own = (root: typeof plain): ReportRecord[] =>
      root.children.flatMap((node) => (node.type === 'report' ? node.records : []));
    const texts = (records: ReportRecord[]): string[] => records.map(({ type, text }) => `${type} ${text}`);
    expect(texts(own(parser.parse(TEXT))).filter((text) => !text.startsWith('activity'))).toEqual(
      texts(own(plain)).filter((text) => !text.startsWith('activity')),
    );
    expect(plain).not.toHaveProperty('packTypes');
    for (const node of plain.children) expect(node).not.toHaveProperty('packRecords');
  });

  it('are there also where there are none', () => {
    const root = parser.parse('没有这些。');
    expect(root.packTypes.map(({ name }) => name)).toEqual(['refund', 'notice-number', 'audience']);
    expect(recordsIn('没有这些。')).toEqual([]);
    expect(recordsIn('')).toEqual([]);
  });

  it('hold lists, of texts and of links', () => {
    expect(recordsIn('面向个体户、自由职业者宣讲政策。')).toMatchObject([
      { groups: ['个体户', '自由职业者'], places: [] },
    ]);
  });

  it('have what the rule states', () => {
    expect(recordsIn('印发税发[2023]12号。')).toMatchObject([{ type: 'notice-number', status: 'valid', number: 12 }]);
  });

  it('are numbered through the whole text, each type by itself', () => {
    const text = '甲局工作总结\n出口退税3万元。\n乙局工作总结\n出口退税4万元，税发[2023]2号。\n';
    expect(recordsIn(text).map(({ id }) => id)).toEqual(['refund-1', 'refund-2', 'notice-number-1']);
  });

  it('read numerals as the library does', () => {
    expect(recordsIn('第三批个税退税３.5万元。')).toMatchObject([{ batch: 3, amount: { text: '３.5万元' } }]);
  });

  it('are found in Traditional and full-width writing', () => {
    expect(recordsIn('辦理出口退稅３００萬元。')).toMatchObject([{ text: '出口退稅３００萬元', kind: 'export' }]);
  });

  it('are where they say that they are, whatever stands around', () => {
    const text = `${TEXT}\u3000\u3000面向小微企业主\u200b、个体户，出口退税7万\n元。`;
    for (const { start, end, text: own } of recordsIn(text)) expect(text.slice(start, end)).toBe(own);
  });
});

describe('a type that is opaque', () => {
  it('holds nothing else', () => {
    const text = '印发税发[2023]12号文件3份。';
    const counts = (root: ReturnType<typeof parseReport>): string[] =>
      root.children.flatMap((node) =>
        node.type === 'report' ? node.records.filter(({ type }) => type !== 'activity').map((each) => each.text) : [],
      );
    expect(counts(parser.parse(text))).toEqual(['3份']);
    expect(counts(parseReport(text)).length).toBeGreaterThanOrEqual(1);
  });
});

describe('what does not fit the type', () => {
  it('is no record, and a diagnostic says so', () => {
    const text = '第5批出口退税3万元。税发[1023]12号。';
    const root = parser.parse(text);
    expect(recordsIn(text)).toEqual([]);
    expect(root.diagnostics.filter(({ code }) => code === 'pack-record-refused')).toMatchObject([
      { start: 0, end: text.indexOf('。'), message: expect.stringMatching(/^no refund: field batch: /) },
      { start: text.indexOf('税发'), message: expect.stringMatching(/^no notice-number: field year: /) },
    ]);
  });
});

describe('the types option', () => {
  it('asks for types of packs', () => {
    const only = createParser({ packs: [taxPack], types: ['notice-number', 'date'] });
    const root = only.parse(`${TEXT}税发[2023]12号。`);
    expect(recordsIn(`${TEXT}税发[2023]12号。`, only).map(({ type }) => type)).toEqual(['notice-number']);
    const types = root.children.flatMap((node) => (node.type === 'report' ? node.records.map(({ type }) => type) : []));
    expect(new Set(types)).toEqual(new Set(['date']));
  });

  it('leaves links without a record where their type is not asked for', () => {
    const only = createParser({ packs: [taxPack], types: ['refund'] });
    expect(recordsIn('出口退税3万元。', only)).toMatchObject([{ amount: { text: '3万元', id: null } }]);
  });

  it('refuses what no pack has', () => {
    expect(() => createParser({ packs: [taxPack], types: ['refunds'] })).toThrow(
      expect.objectContaining({ code: 'bad-option', data: expect.objectContaining({ option: 'types.0' }) }),
    );
  });
});

describe('types', () => {
  it('are those of the pack', () => {
    const records = recordsIn(TEXT);
    const [record] = records;
    if (record?.type === 'refund') {
      expectTypeOf(record.amount).toEqualTypeOf<Link>();
      expectTypeOf(record.batch).toEqualTypeOf<number | null>();
      expectTypeOf(record.kind).toEqualTypeOf<'income' | 'export'>();
    }
    if (record?.type === 'audience') expectTypeOf(record.groups).toEqualTypeOf<string[]>();
    for (const flat of toRecords(parser.parse(TEXT))) {
      if (flat.type === 'refund') expectTypeOf(flat.office).toEqualTypeOf<Link | null>();
    }
  });

  it('stay those of the library for those who use no packs', () => {
    const root = parseReport(TEXT);
    for (const node of root.children) {
      if (node.type === 'report') expectTypeOf(node.records).toEqualTypeOf<ReportRecord[]>();
    }
    expectTypeOf(toRecords(root)[0]?.type).toEqualTypeOf<'report' | 'section' | ReportRecord['type'] | undefined>();
    expectTypeOf(recogniseCounts(TEXT)).toEqualTypeOf<Count[]>();
  });

  it('can be told for a folder, and are open where they are not', () => {
    interface Refund extends PackRecordBase {
      readonly type: 'refund';
      readonly quarter: number | null;
    }
    const told = (): void => {
      const [node] = createParser<Refund>({ packs: ['./tax'] }).parse('').children;
      if (node?.type === 'report') expectTypeOf(node.packRecords).toEqualTypeOf<Refund[]>();
      const [open] = createParser({ packs: ['./tax'] }).parse('').children;
      if (open?.type === 'report') expectTypeOf(open.packRecords).toEqualTypeOf<PackRecord[]>();
    };
    expect(told).toBeTypeOf('function');
  });
});
