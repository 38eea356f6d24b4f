import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parseReport, renderHtml } from '../../../src/index.js';
import { type Browser, CHROMIUM, hasChromium, startBrowser } from './browser.js';
import { withPage as openPage } from './with-page.js';

const TEXT = `青石站2023年工作总结
3月，举办培训班4期。3月，又举办培训班2期。9月5日，举办培训班8期。
5月12日，召开座谈会1次。
2024年3月，举办培训班9期。
`;
const html = renderHtml(parseReport(TEXT));

let browser: Browser;
beforeAll(async () => {
  if (hasChromium) browser = await startBrowser();
});
afterAll(async () => browser?.close());

const withPage = (act: (page: Page) => Promise<void>, content = html): Promise<void> => openPage(browser, content, act);

const titles = (page: Page, marks: string): Promise<string[]> =>
  page.locator(`#page-charts ${marks} title`).allTextContents();

describe.skipIf(!hasChromium)(hasChromium ? 'charts' : `charts: no ${CHROMIUM} here`, () => {
  it('draw the totals of an item and unit over time, a month as long as a month', () =>
    withPage(async (page) => {
      await page.getByRole('tab', { name: '概览' }).click();
      // 4 + 2 = 6 in March 2023.
      expect(await titles(page, 'line')).toEqual(
        expect.arrayContaining([
          '2023-03-01 – 2023-03-31: 6期',
          '2023-09-05 – 2023-09-05: 8期',
          '2024-03-01 – 2024-03-31: 9期',
        ]),
      );
      const lengths = await page
        .locator('#page-charts .totals line')
        .evaluateAll((lines) => lines.map((line) => Number(line.getAttribute('x2')) - Number(line.getAttribute('x1'))));
      // 31 days, one day, 31 days.
      expect((lengths[0] ?? 0) / (lengths[1] ?? 1)).toBeCloseTo(31, 5);
      expect(lengths[0]).toBeCloseTo(lengths[2] ?? 0, 5);
    }));

  it('draw the activities on a timeline, in the order of time, and lead to them', () =>
    withPage(async (page) => {
      await page.getByRole('tab', { name: '概览' }).click();
      const bars = page.locator('#page-charts .activities line');
      expect((await titles(page, '.activities')).map((title) => title.split(' · ')[1])).toEqual([
        ...['2023-03-01 – 2023-03-31', '2023-03-01 – 2023-03-31', '2023-05-12', '2023-09-05'],
        '2024-03-01 – 2024-03-31',
      ]);
      await bars.nth(2).focus();
      await page.keyboard.press('Enter');
      await page
        .locator('#page-record')
        .getByRole('heading', { name: /召开座谈会/ })
        .waitFor();
    }));

  it('follow the review', () =>
    withPage(async (page) => {
      await page.locator('mark.count').first().click();
      await page.keyboard.press('x');
      await page.getByRole('tab', { name: '概览' }).click();
      expect(await titles(page, '.totals')).toEqual(expect.arrayContaining(['2023-03-01 – 2023-03-31: 2期']));
    }));

  it('are not carried by a page that has nothing to draw', () =>
    withPage(
      async (page) => {
        await page.getByRole('tab', { name: '概览' }).click();
        expect(await page.locator('#page-charts svg').count()).toBe(0);
      },
      renderHtml(parseReport('发放手册300份。')),
    ));

  it('make a page larger only where they are', () => {
    const [without, drawn] = [renderHtml(parseReport('发放手册300份。')), html].map(({ length }) => length);
    expect(without).toBeLessThan(120_000);
    expect(drawn).toBeLessThan(450_000);
  });
});
