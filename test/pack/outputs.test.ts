import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, it } from 'vitest';
import {
  createParser,
  definePack,
  extractFolder,
  extractLines,
  flatPackRecordSchema,
  flatRecordJsonSchema,
  packTableSchema,
  renderHtml,
  rootJsonSchema,
  rootSchema,
  toCsv,
  toOutline,
  toRecords,
  toRows,
  toTables,
} from '../../src/index.js';
import { runCli } from '../cli/run-cli.js';
import { taxPack } from './tax-pack.js';

const folder = mkdtempSync(join(tmpdir(), 'baogao-pack-out-'));
afterAll(() => rmSync(folder, { recursive: true }));

const TEXT = '一、办税服务\n3月2日，县税务局办理第2批出口退税300万元。\n二、宣传\n面向个体户、自由职业者宣讲。\n';
const root = createParser({ packs: [taxPack] }).parse(TEXT);
const link = (text: string, id: string) => ({
  text,
  id,
  start: TEXT.indexOf(text),
  end: TEXT.indexOf(text) + text.length,
});
const police = fileURLToPath(new URL('../../examples/packs/police', import.meta.url));

describe('records of packs come out', () => {
  it('as flat records, in text order, with their place', () => {
    const records = toRecords(root);
    expect(records.map(({ start }) => start)).toEqual(records.map(({ start }) => start).sort((a, b) => a - b));
    const refund = records.find(({ type }) => type === 'refund');
    expect(refund).toEqual({
      type: 'refund',
      id: 'refund-1',
      ...{ start: TEXT.indexOf('第2批'), end: TEXT.indexOf('。'), text: '第2批出口退税300万元' },
      amount: link('300万元', 'count-1'),
      kind: 'export',
      batch: 2,
      day: link('3月2日', 'date-1'),
      office: link('县税务局', 'organisation-1'),
      report: 'report-1',
      section: { id: 'section-1', path: ['办税服务'], role: expect.toBeOneOf([expect.any(String), null]) },
      sentence: 'sentence-2',
      rule: 'tax/tax.grammar:2 refund',
    });
    const [type] = root.packTypes;
    expect(type && flatPackRecordSchema(type).safeParse(refund).success).toBe(true);
    expect(type && flatPackRecordSchema(type).safeParse({ ...refund, batch: 5 }).success).toBe(false);
  });

  it('under the name of a document, which their ids and links begin with', () => {
    const refund = toRecords(root, { document: 'd' }).find(({ type }) => type === 'refund');
    expect(refund).toMatchObject({
      ...{ document: 'd', id: 'd#refund-1', report: 'd#report-1', sentence: 'd#sentence-2', kind: 'export' },
      amount: { text: '300万元', id: 'd#count-1' },
      section: { id: 'd#section-1', path: ['办税服务'] },
    });
    const [type] = root.packTypes;
    expect(type && flatPackRecordSchema(type).safeParse(refund).success).toBe(true);
    expect(toRows(root, { document: 'd' }).refund).toMatchObject([
      { document: 'd', id: 'd#refund-1', office_id: 'd#organisation-1' },
    ]);
  });

  it('whatever their fields are called: links alone hold ids', () => {
    const pack = definePack({
      name: 'names',
      records: {
        fire: {
          fields: { partOf: 'string', parent: 'organisation', parts: { type: 'string', list: true }, caseID: 'number' },
        },
      },
      grammars: [
        {
          name: 'fire.grammar',
          text: "rule fire\n  pattern parts:'火灾' partOf:'扑救' caseID:numeral '起'\n  match [火灾扑救3起]\n  never 扑救\n",
        },
      ],
    });
    const fires = createParser({ packs: [pack] }).parse('火灾扑救3起。');
    const [fire] = toRecords(fires, { document: 'd' }).filter(({ type }) => type === 'fire');
    expect(fire).toMatchObject({ id: 'd#fire-1', partOf: '扑救', parent: null, parts: ['火灾'], caseID: 3 });
    const { fires: table } = toTables([{ name: 'd', root: fires }]);
    expect(table?.rows).toMatchObject([
      { id: 'd#fire-1', part_of: '扑救', parent: null, parent_id: null, parts: ['火灾'], case_id: 3 },
    ]);
  });

  it('not in the flavour of the guide, which knows none', () => {
    const types = new Set<string>(toRecords(root, { flavour: 'guide' }).map(({ type }) => type));
    expect(types).toContain('count');
    for (const { name } of root.packTypes) expect(types).not.toContain(name);
  });

  it('as rows of a report by itself, with the columns that its records tell', () => {
    const [report] = root.children.filter((node) => node.type === 'report');
    const rows = report && toRows(report);
    expect(rows?.refund).toEqual(toRows(root).refund);
  });

  it('in a tree that is what its schema says', () => {
    expect(rootSchema.safeParse(JSON.parse(JSON.stringify(root))).success).toBe(true);
  });

  it('in JSON Schema', () => {
    const text = JSON.stringify(flatRecordJsonSchema(root.packTypes));
    for (const name of ['"refund"', '"notice-number"', '"batch"', '"export"']) {
      expect(text).toContain(name);
      expect(JSON.stringify(flatRecordJsonSchema())).not.toContain(name);
      expect(JSON.stringify(rootJsonSchema(root.packTypes))).toContain(name);
    }
  });

  it('as rows and CSV', () => {
    const rows = toRows(root);
    expect(rows.refund).toMatchObject([
      {
        ...{ type: 'refund', id: 'refund-1', report_id: 'report-1', section_id: 'section-1', section_path: '办税服务' },
        ...{ sentence_id: 'sentence-2', batch: 2, amount: '300万元', amount_id: 'count-1', kind: 'export' },
        ...{ day: '3月2日', day_id: 'date-1', rule: 'tax/tax.grammar:2 refund' },
      },
    ]);
    expect(rows.audience).toMatchObject([{ groups: '个体户; 自由职业者', places: '', section_path: '宣传' }]);
    expect(rows['notice-number']).toEqual([]);
    expect(toCsv(rows.refund ?? [])).toContain('第2批出口退税300万元');
  });

  it('as tables whose keys join', () => {
    const tables = toTables([{ name: 'd', root }]);
    const [row] = tables.refunds?.rows ?? [];
    expect(row).toMatchObject({
      ...{
        id: 'd#refund-1',
        document: 'd',
        report_id: 'd#report-1',
        section_id: 'd#section-1',
        section_path: ['办税服务'],
      },
      ...{ sentence_id: 'd#sentence-2', amount: '300万元', amount_id: 'd#count-1', batch: 2 },
    });
    expect(tables.counts.rows.map((count) => count.id)).toContain('d#count-1');
    expect(tables.audiences?.rows).toMatchObject([{ groups: ['个体户', '自由职业者'], places: [], places_id: [] }]);
    expect(tables.notice_numbers?.rows).toEqual([]);
    for (const type of root.packTypes) {
      const { columns, name } = packTableSchema(type);
      for (const made of tables[name]?.rows ?? []) expect(Object.keys(made)).toEqual(Object.keys(columns));
    }
  });

  it('in the outline', () => {
    expect(toOutline(root)).toMatch(/refund.*audience/);
  });

  it('on the page: marks, switches, labels, fields', () => {
    const page = renderHtml(root);
    expect(page).toContain('<mark id="refund-1" class="pack" data-type="refund">');
    expect(page).toContain(
      'data-type="refund"><span class="sample"><span data-pack-zh="退税" data-pack-en="refund">退税',
    );
    const [, data = ''] = /id="page-data">(.*?)<\/script>/s.exec(page) ?? [];
    const { records, packs } = JSON.parse(data.replaceAll('\\u003c', '<'));
    expect(packs.types).toContainEqual({ name: 'refund', label: { zh: '退税', en: 'refund' } });
    const refund = packs.records.find(({ id }: { id: string }) => id === 'refund-1');
    expect(refund).toMatchObject({ type: 'refund', text: '第2批出口退税300万元', section: 0 });
    const number = (wanted: string) => records.findIndex(({ value }: { value: { id: string } }) => value.id === wanted);
    expect(refund.fields).toEqual([
      { label: { zh: 'amount', en: 'amount' }, value: [{ text: '300万元', record: number('count-1') }] },
      { label: { zh: 'kind', en: 'kind' }, value: 'export' },
      { label: { zh: 'batch', en: 'batch' }, value: 2 },
      { label: { zh: 'day', en: 'day' }, value: [{ text: '3月2日', record: number('date-1') }] },
      { label: { zh: 'office', en: 'office' }, value: [{ text: '县税务局', record: number('organisation-1') }] },
    ]);
    // The review is about the library's own records.
    expect(records.map(({ value }: { value: { type: string } }) => value.type)).not.toContain('refund');
  });

  it('on the page of a report by itself, under the names that they have', () => {
    const [report] = root.children.filter((node) => node.type === 'report');
    const page = report === undefined ? '' : renderHtml(report);
    expect(page).toContain('<mark id="refund-1" class="pack" data-type="refund">');
    expect(page).toContain('<span data-pack-zh="refund" data-pack-en="refund">refund</span>');
    expect(page).toContain('{"label":{"zh":"batch","en":"batch"},"value":2}');
  });

  it('on the page in its numbers: the outline, the overview', () => {
    const page = renderHtml(root);
    // Count, date, organisation, activity, comparison; refund, notice number, audience.
    expect(page).toMatch(/href="#section-1">.*?data-tally="1 1 1 \d 0 1 0 0"/);
    expect(page).toMatch(/href="#section-2">.*?data-tally="0 0 0 \d 0 0 0 1"/);
    expect(page).toContain(
      '<div class="pack"><dt><span data-pack-zh="退税" data-pack-en="refund">退税</span></dt><dd>1</dd></div>',
    );
  });

  it('on no page that was made without packs', () => {
    const page = renderHtml(createParser().parse(TEXT));
    const [body = ''] = /<body>.*?(?=<script>)/s.exec(page) ?? [];
    expect(body).toContain('id="page-data"');
    expect(body).not.toMatch(/pack/);
  });

  it('as lines', async () => {
    const lines = async function* () {
      yield `${JSON.stringify({ id: 7, text: TEXT })}\n`;
    };
    const answers: string[] = [];
    for await (const { text } of extractLines(lines(), { packs: [taxPack], types: ['refund'] })) answers.push(text);
    expect(
      answers
        .join('')
        .trim()
        .split('\n')
        .map((line) => JSON.parse(line).text),
    ).toEqual(['第2批出口退税300万元']);
  });

  it('from a folder, as CSV and Parquet', async () => {
    const [from, to] = [join(folder, 'in'), join(folder, 'out')];
    const { mkdirSync } = await import('node:fs');
    mkdirSync(from);
    writeFileSync(join(from, 'a.txt'), TEXT);
    const summary = await extractFolder(from, to, {
      ...{ packs: [taxPack], types: ['refund', 'audience'], formats: ['records', 'csv', 'parquet'], workers: 1 },
    });
    expect(summary.records).toMatchObject({ refund: 1, audience: 1 });
    expect(readFileSync(join(to, 'refunds.csv'), 'utf8')).toContain('a.txt#refund-1');
    expect(readFileSync(join(to, 'refunds.parquet')).subarray(0, 4).toString()).toBe('PAR1');
    expect(readFileSync(join(to, 'records.ndjson'), 'utf8').trim().split('\n')).toHaveLength(2);
  });
});

describe('the command line', () => {
  const report = join(folder, 'report.txt');
  writeFileSync(report, '县法院审结（2023）青0102刑初12号案件。');

  it('takes packs', async () => {
    const { code, stdout } = await runCli(['extract', report, '--pack', police, '--format', 'records']);
    expect(code).toBe(0);
    expect(stdout).toContain('"type":"case-number"');
    const csv = await runCli(['extract', report, '-p', police, '--types', 'case-number', '--format', 'csv']);
    expect(csv.stdout.split('\r\n')[1]).toContain('（2023）青0102刑初12号');
  });

  it('refuses types that neither we nor the packs have', async () => {
    const { code, stderr } = await runCli(['extract', report, '-p', police, '--types', 'refund']);
    expect(code).toBe(2);
    expect(stderr).toContain('comparison, case-number, accused');
    expect((await runCli(['extract', report, '--types', 'case-number'])).code).toBe(2);
  });

  it('refuses a pack that is not there', async () => {
    const { code, stderr } = await runCli(['extract', report, '-p', './nowhere']);
    expect({ code, stderr }).toEqual({ code: 2, stderr: expect.stringContaining('cannot read the pack ./nowhere') });
  });

  it('tries packs', async () => {
    const { code, stdout } = await runCli(['pack', 'test', police]);
    expect(code).toBe(0);
    expect(stdout).toMatch(
      /^rule examples: (\d+) of \1 hold\ncases: (\d+) of \2 hold\nexample texts: 20 of 20 hold\n$/,
    );
  });
});
