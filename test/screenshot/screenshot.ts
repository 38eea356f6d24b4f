import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseReport, renderHtml } from '../../src/index.js';
import type { Browser } from '../output/page/browser.js';

/** The picture of the page that the READMEs show. */
export const SCREENSHOT = fileURLToPath(new URL('../../examples/page.webp', import.meta.url));
export const SIZE = { width: 1280, height: 760 } as const;

const REPORT = new URL('../../examples/court.txt', import.meta.url);
const QUALITY = 70;

/** The page of an example with a count chosen and a review begun, as a WebP picture. */
export async function takeScreenshot(browser: Browser): Promise<Buffer> {
  const root = parseReport(readFileSync(REPORT, 'utf8'));
  const { page, close } = await browser.open(renderHtml(root), SIZE);
  for (const record of ['count-1', 'count-2', 'count-3']) {
    await page.locator(`mark#${record}`).click();
    await page.keyboard.press('a');
  }
  await page.locator('mark#count-7').click();
  await page.mouse.move(0, 0);
  const session = await page.context().newCDPSession(page);
  const { data } = await session.send('Page.captureScreenshot', { format: 'webp', quality: QUALITY });
  await close();
  return Buffer.from(data, 'base64');
}
