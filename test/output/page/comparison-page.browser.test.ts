import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parseReport, renderComparison } from '../../../src/index.js';
import { type Browser, CHROMIUM, hasChromium, startBrowser } from './browser.js';
import { withPage as openPage } from './with-page.js';

const EARLIER = parseReport(`青石站2023年工作总结
一、抓培训
全年举办培训班12期。发放宣传材料3000份。入学率达到97%。
二、抓项目
修建水渠5公里。
`);
const LATER = parseReport(`青石站2024年工作总结
一、抓培训
全年举办培训班16期。发放宣传材料3000份。入学率达到95%。
二、抓服务
走访困难群众60户。
`);
const html = renderComparison(EARLIER, LATER);

let browser: Browser;
beforeAll(async () => {
  if (hasChromium) browser = await startBrowser();
});
afterAll(async () => browser?.close());

const withPage = (act: (page: Page) => Promise<void>, content = html): Promise<void> =>
  openPage(browser, content, act, { width: 1400, height: 700 });

const rows = (page: Page, kind: string): Locator => page.locator(`tr.change.${kind}`);
const marked = (page: Page, side: 'a' | 'b'): Promise<string[]> =>
  page.locator(`#page-side-${side} mark[data-state=selected]`).allTextContents();

describe.skipIf(!hasChromium)(
  hasChromium ? 'the page of two reports' : `the page of two reports: no ${CHROMIUM} here`,
  () => {
    it('tells what grew, shrank, appeared and vanished', () =>
      withPage(async (page) => {
        const cells = (kind: string) =>
          rows(page, kind).evaluateAll((found) =>
            found.map((row) => [...row.querySelectorAll('td')].slice(1, 5).map((cell) => cell.textContent ?? '')),
          );
        // 16 - 12 = 4, 16 / 12 = 1.33; percentages differ by points and have no ratio.
        expect(await cells('grew')).toEqual([['举办培训班', '12期', '16期', '+4期 ×1.33']]);
        expect(await cells('shrank')).toEqual([['入学率', '97%', '95%', '−2%']]);
        expect(await cells('vanished')).toEqual([
          ['二、抓项目', '二、抓项目', '', ''],
          ['修建水渠', '修建水渠', '', ''],
          ['修建水渠', '5公里', '', ''],
        ]);
        expect(await cells('appeared')).toEqual([
          ['二、抓服务', '', '二、抓服务', ''],
          ['走访困难群众', '', '走访困难群众', ''],
          ['走访困难群众', '', '60户', ''],
        ]);
        expect(await page.locator('#page-kinds .number').allTextContents()).toEqual(['1', '1', '3', '3', '0']);
      }));

    it('draws both numbers to one scale', () =>
      withPage(async (page) => {
        const widths = await rows(page, 'grew')
          .locator('rect')
          .evaluateAll((bars) => bars.map((bar) => bar.getAttribute('width')));
        expect(widths).toEqual(['75', '100']);
      }));

    it('shows a change at its place in both columns, which stand side by side', () =>
      withPage(async (page) => {
        await rows(page, 'grew').click();
        expect([await marked(page, 'a'), await marked(page, 'b')]).toEqual([['12期'], ['16期']]);
        const [a, b] = await Promise.all(['a', 'b'].map((side) => page.locator(`#page-side-${side}`).boundingBox()));
        expect(a?.y).toBe(b?.y);
        expect((a?.x ?? 0) + (a?.width ?? 0)).toBeLessThanOrEqual(b?.x ?? 0);
        await page.locator('#page-side-b mark.appeared').last().click();
        expect([await marked(page, 'a'), await marked(page, 'b')]).toEqual([[], ['60户']]);
        expect(await page.locator('tr[aria-current]').count()).toBe(1);
      }));

    it('is stepped through by keyboard, and filtered', () =>
      withPage(async (page) => {
        await page.keyboard.press('n');
        expect(await marked(page, 'a')).toEqual(['12期']);
        await page.keyboard.press('n');
        expect(await marked(page, 'b')).toEqual(['95%']);
        await page.keyboard.press('p');
        expect(await marked(page, 'a')).toEqual(['12期']);
        await page.locator('.chip.shrank').click();
        expect(await rows(page, 'shrank').isVisible()).toBe(false);
        await page.keyboard.press('n');
        expect(await marked(page, 'b')).toEqual(['二、抓服务']);
      }));

    it('changes its language', () =>
      withPage(async (page) => {
        await page.locator('#page-language').click();
        expect(await page.locator('.chip.grew .sample').textContent()).toBe('grew');
      }));

    it('says that equal reports have no difference', () =>
      withPage(
        async (page) => {
          await page.getByText('两份报告没有不同之处').waitFor();
        },
        renderComparison(EARLIER, EARLIER),
      ));
  },
);
