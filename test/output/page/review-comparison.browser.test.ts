import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  applyReview,
  type Comparison,
  parseReport,
  type Root,
  readReview,
  renderHtml,
  rootSchema,
} from '../../../src/index.js';
import { runCli } from '../../cli/run-cli.js';
import { type Browser, CHROMIUM, hasChromium, startBrowser } from './browser.js';
import { withPage as openPage } from './with-page.js';

const TEXT =
  '青石公司2016年工作总结\n一、经营\n2015年营业额250万元。全年营业额300万元，同比增长20%；利润40万元，增长8%。\n';
const root = parseReport(TEXT);
const html = renderHtml(root);
const folder = mkdtempSync(join(tmpdir(), 'baogao-review-'));

let browser: Browser;
beforeAll(async () => {
  if (hasChromium) browser = await startBrowser();
});
afterAll(async () => {
  rmSync(folder, { recursive: true });
  await browser?.close();
});

const comparisons = (node: Root): Comparison[] =>
  node.children
    .flatMap((child) => (child.type === 'report' ? child.records : []))
    .filter((record): record is Comparison => record.type === 'comparison');
const recordOf = (text: string) =>
  root.children
    .flatMap((child) => (child.type === 'report' ? child.records : []))
    .find((record) => record.text === text && record.type !== 'comparison');

/** Opens the form of the comparison with a text, fills it in, saves it, and gives what the page exports. */
async function review(
  text: string,
  fill: (field: (name: string) => Locator, page: Page) => Promise<void>,
): Promise<string> {
  const { id } = comparisons(root).find((comparison) => comparison.text === text) ?? { id: '' };
  let ndjson = '';
  await openPage(browser, html, async (page) => {
    const mark = page.locator(`mark#${id}`);
    await mark.click();
    // The figure lies in it: the first click may choose that.
    for (let clicks = 0; clicks < 3 && !page.url().endsWith(`#${id}`); clicks++) await mark.click();
    await page.keyboard.press('e');
    await fill((name) => page.locator('#page-form').getByLabel(name, { exact: true }), page);
    await page.getByRole('button', { name: '保存' }).click();
    if ((await page.locator('#page-form').count()) > 0) return;
    const [download] = await Promise.all([page.waitForEvent('download'), page.locator('#page-export').click()]);
    ndjson = readFileSync(await download.path(), 'utf8');
  });
  return ndjson;
}

const corrected = (ndjson: string, text: string): Comparison | undefined => {
  const reviewed = applyReview(root, readReview(ndjson));
  expect(rootSchema.parse(reviewed)).toEqual(reviewed);
  return comparisons(reviewed).find((comparison) => comparison.text === text);
};

describe.skipIf(!hasChromium)(
  hasChromium ? 'a comparison in the form' : `a comparison in the form: no ${CHROMIUM} here`,
  () => {
    const [first, second] = comparisons(root);
    if (!first || !second) throw new Error('two comparisons');

    it('shows what the rules found: basis, figure, level, base', async () => {
      await review(first.text, async (field) => {
        expect(await field('基准原文').inputValue()).toBe('同比');
        expect(await field('数值原文').inputValue()).toBe('20%');
        expect(await field('现值原文').inputValue()).toBe('300万元');
        expect(await field('现值').inputValue()).toBe('3000000');
        expect(await field('现值单位').inputValue()).toBe('元');
        expect(await field('基准值').inputValue()).toBe('2500000');
        expect(await field('基准值原文').inputValue()).toBe('');
      });
    });

    it('takes a base that the text states, and links it to its count', async () => {
      const ndjson = await review(first.text, async (field) => {
        await field('基准值原文').fill('250万元');
        await field('基准值').fill('2500000');
        await field('基准值下限').fill('2500000');
        await field('基准值上限').fill('2,500,000');
      });
      expect(corrected(ndjson, first.text)).toEqual({
        ...first,
        base: {
          ...{ value: 2_500_000, min: 2_500_000, max: 2_500_000, unit: '元' },
          ...{ computed: false, text: '250万元', id: recordOf('250万元')?.id },
        },
      });
    });

    it('takes other words for the basis, with their date and days', async () => {
      const ndjson = await review(first.text, async (field) => {
        await field('基准原文').fill('2015年');
        await field('基准日期').fill('2015年');
        await field('所指日期：自').fill('2015-01-01');
        await field('所指日期：至').fill('2015-12-31');
      });
      const date = recordOf('2015年');
      const start = TEXT.indexOf('2015年');
      expect(corrected(ndjson, first.text)?.basis).toEqual({
        ...{ start, end: start + 5, text: '2015年', carried: false },
        date: { start, end: start + 5, text: '2015年', id: date?.id },
        resolved: { start: '2015-01-01', end: '2015-12-31' },
      });
    });

    it('knows a basis that an earlier comparison has', async () => {
      const ndjson = await review(second.text, async (field) => {
        await field('基准原文').fill('同比');
      });
      expect(corrected(ndjson, second.text)?.basis).toMatchObject({ text: '同比', carried: true });
    });

    it('takes another level, whose bounds follow; and no level, base, basis or figure', async () => {
      const changed = await review(second.text, async (field) => {
        await field('现值原文').fill('300万元');
        await field('现值').fill('3000000');
      });
      expect(corrected(changed, second.text)?.level).toEqual({
        ...{ value: 3_000_000, min: 3_000_000, max: 3_000_000, unit: '元', computed: false, text: '300万元' },
        id: recordOf('300万元')?.id,
      });
      const emptied = await review(first.text, async (field) => {
        for (const name of ['现值原文', '现值', '基准值', '基准原文', '数值原文']) await field(name).fill('');
      });
      expect(corrected(emptied, first.text)).toMatchObject({ level: null, base: null, basis: null, figure: null });
    });

    it.each([
      ['现值原文', '现值', { 现值: '' }],
      ['基准原文', '基准原文', { 基准原文: '没有的字' }],
      ['现值上限', '现值上限', { 现值下限: '5', 现值上限: '4' }],
      ['基准原文', '基准原文', { 基准原文: '', 基准日期: '2015年' }],
    ] as const)('says what cannot be so: %s', async (_, wrong, values) => {
      const ndjson = await review(first.text, async (field, page) => {
        for (const [name, value] of Object.entries(values)) await field(name).fill(value);
        await page.getByRole('button', { name: '保存' }).click();
        expect(await page.getByRole('alert').textContent()).toBe(`请检查“${wrong}”`);
      });
      expect(ndjson).toBe('');
    });

    it('is read back by baogao review', async () => {
      const ndjson = await review(first.text, async (field) => {
        await field('基准值原文').fill('250万元');
        await field('现值单位').fill('人民币元');
      });
      const [report, lines] = [join(folder, 'report.txt'), join(folder, 'report.review.ndjson')];
      writeFileSync(report, TEXT);
      writeFileSync(lines, ndjson);
      const { stdout, code } = await runCli(['review', report, lines, '--format', 'records']);
      expect(code).toBe(0);
      const records = stdout
        .trim()
        .split('\n')
        .map((line) => JSON.parse(line));
      expect(records.find(({ type, text }) => type === 'comparison' && text === first.text)).toMatchObject({
        level: { unit: '人民币元', text: '300万元' },
        base: { text: '250万元', computed: false, value: 2_500_000 },
      });
    });
  },
);
