import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parseReport, renderHtml, renderIndex } from '../../../src/index.js';
import { type Browser, CHROMIUM, hasChromium, startBrowser } from './browser.js';
import { withPage as openPage } from './with-page.js';

const first = parseReport('青石站2023年工作总结\n全年举办培训班12期，发放手册300份。\n');
const second = parseReport('白石站2022年工作總結\n修路9公里。\n');
const folder = mkdtempSync(join(tmpdir(), 'baogao-index-'));
const page1 = join(folder, 'a.html');
writeFileSync(page1, renderHtml(first));
const html = renderIndex([
  { name: 'a.txt', href: pathToFileURL(page1).href, root: first },
  { name: 'b.txt', href: 'b.html', root: second },
]);

let browser: Browser;
beforeAll(async () => {
  if (hasChromium) browser = await startBrowser();
});
afterAll(async () => {
  await browser?.close();
  rmSync(folder, { recursive: true });
});

const names = (page: Page): Promise<string[]> => page.locator('tbody tr:visible a').allTextContents();

describe.skipIf(!hasChromium)(hasChromium ? 'the index' : `the index: no ${CHROMIUM} here`, () => {
  it('tells of each document its report, period and records; is sorted and searched, in either script', () =>
    openPage(browser, html, async (page) => {
      const cells = await page.locator('tbody tr').first().locator('th, td').allTextContents();
      expect(cells).toEqual([
        ...['a.txt', '青石站2023年工作总结', '青石站', '2023', '2'],
        ...[
          expect.stringMatching(/^\d$/),
          expect.stringMatching(/^\d$/),
          '2',
          '0',
          expect.stringMatching(/^0 \/ \d+$/),
        ],
      ]);
      await page.getByRole('button', { name: '数量' }).click();
      expect(await names(page)).toEqual(['b.txt', 'a.txt']);
      await page.locator('#page-search').fill('总结 白石');
      expect(await names(page)).toEqual(['b.txt']);
      await page.locator('#page-search').fill('總結');
      expect(await names(page)).toEqual(['a.txt', 'b.txt'].reverse());
      await page.locator('#page-language').click();
      expect(await page.getByRole('button', { name: 'Document' }).isVisible()).toBe(true);
    }));

  it('leads to the pages, and tells how far each has been checked', async () => {
    const { page, close, complaints } = await browser.open(html);
    try {
      await page.getByRole('link', { name: 'a.txt' }).click();
      await page.locator('mark.count').first().click();
      await page.keyboard.press('a');
      await page.keyboard.press('x');
      await page.goBack();
      await expect.poll(() => page.locator('.checked').first().textContent()).toMatch(/^2 \//);
      expect(complaints).toEqual([]);
    } finally {
      await close();
    }
  });
});
