import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createParser, renderHtml } from '../../src/index.js';
import { type Browser, hasChromium, startBrowser } from '../output/page/browser.js';
import { withPage as openPage } from '../output/page/with-page.js';
import { taxPack } from './tax-pack.js';

const root = createParser({ packs: [taxPack] }).parse('一、办税服务\n3月2日，县税务局办理第2批出口退税300万元。\n');
const html = renderHtml(root);
const own = root.children.flatMap((node) => (node.type === 'report' ? node.records : []));

let browser: Browser;
beforeAll(async () => {
  if (hasChromium) browser = await startBrowser();
});
afterAll(async () => browser?.close());

const withPage = (act: (page: Page) => Promise<void>): Promise<void> => openPage(browser, html, act);
const details = (page: Page): Locator => page.locator('#page-record');
const refund = (page: Page): Locator => page.locator('mark#refund-1');
const tally = (page: Page): Promise<string | null> => page.locator('#page-outline a .tally').first().textContent();

/** Selects the record as a reader with a keyboard does. */
async function select(page: Page): Promise<void> {
  for (let pressed = 0; pressed < own.length + 1; pressed++) {
    await page.keyboard.press('n');
    if ((await page.evaluate(() => document.activeElement?.id)) === 'refund-1') return;
  }
  throw new Error('no step leads to the record');
}

describe.skipIf(!hasChromium)('records of packs on the page', () => {
  it('show their type and fields in the language of the labels, with links', () =>
    withPage(async (page) => {
      await select(page);
      expect(await refund(page).getAttribute('data-state')).toBe('selected');
      expect(await refund(page).getAttribute('aria-label')).toContain('退税');
      expect(await details(page).locator('.badge').textContent()).toBe('退税');
      expect(await details(page).locator('.badge').getAttribute('class')).toBe('badge pack');
      expect(await details(page).locator('.fields dt').allTextContents()).toEqual(
        expect.arrayContaining(['amount', 'kind', 'batch', 'day', 'office']),
      );
      expect(await page.locator('mark#date-1').getAttribute('data-state')).toBe('related');
      await page.locator('#page-language').click();
      expect(await details(page).locator('.badge').textContent()).toBe('refund');
      expect(await page.locator('.chip[data-type=refund] .sample').textContent()).toBe('refund');
      await details(page).locator('.fields .record-link', { hasText: '3月2日' }).click();
      expect(await page.locator('mark#date-1').getAttribute('data-state')).toBe('selected');
    }));

  it('are hidden by the switch of their type, and counted no more', () =>
    withPage(async (page) => {
      expect(await tally(page)).toBe(String(own.length + 1));
      await select(page);
      await page.locator('.chip[data-type=refund]').click();
      expect(await refund(page).getAttribute('class')).toBe('pack off');
      expect(await tally(page)).toBe(String(own.length));
      expect(await details(page).locator('.badge').count()).toBe(0);
      await page.locator('.chip[data-type=refund]').click();
      expect(await refund(page).getAttribute('class')).toBe('pack');
    }));

  it('are no part of the review, which leaves them where they are', () =>
    withPage(async (page) => {
      const progress = page.locator('#page-progress-text');
      await select(page);
      for (const key of ['a', 'x', 'e', 'c']) await page.keyboard.press(key);
      expect(await page.locator('#page-form').count()).toBe(0);
      expect(await details(page).locator('.review-actions').count()).toBe(0);
      expect(await progress.textContent()).toBe(`已核对 0 / ${own.length}`);
      // A record added in the same paragraph has its marks drawn anew.
      await page.keyboard.press('i');
      await page.getByRole('button', { name: '保存' }).click();
      expect(await page.locator('mark[id][data-review=added]').count()).toBe(1);
      expect(await progress.textContent()).toBe(`已核对 1 / ${own.length + 1}`);
      // An activity ends inside: the record is marked in two pieces.
      const pieces = page.locator('mark.pack[data-type=refund]');
      expect((await pieces.allTextContents()).join('')).toBe('第2批出口退税300万元');
      for (let pressed = 0; pressed < own.length; pressed++) {
        await page.keyboard.press('m');
        await page.keyboard.press('a');
      }
      expect(await progress.textContent()).toBe(`已核对 ${own.length + 1} / ${own.length + 1}`);
      expect(await page.locator('#page-next').isDisabled()).toBe(true);
    }));
});
