import { readFileSync } from 'node:fs';
import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { applyReview, type ReportRecord, type Root, readReview, renderHtml, rootSchema } from '../../../src/index.js';
import { type Browser, CHROMIUM, hasChromium, startBrowser } from './browser.js';
import { pageRoot } from './page-root.js';
import { withPage as openPage } from './with-page.js';

const root = pageRoot();
const html = renderHtml(root);
const TOTAL = 11;

let browser: Browser;
beforeAll(async () => {
  if (hasChromium) browser = await startBrowser();
});
afterAll(async () => browser?.close());

const withPage = (act: (page: Page) => Promise<void>, window: Parameters<Browser['open']>[1] = {}): Promise<void> =>
  openPage(browser, html, act, window);

const details = (page: Page): Locator => page.locator('#page-record');
const mark = (page: Page, id: string): Locator => page.locator(`mark#${id}`);
const said = (page: Page, id: string): Promise<string | null> => mark(page, id).getAttribute('data-review');
const progress = (page: Page): Promise<string | null> => page.locator('#page-progress-text').textContent();
const field = (page: Page, name: string): Locator => page.locator('#page-form').getByLabel(name, { exact: true });
const focused = (page: Page): Promise<string> => page.evaluate(() => document.activeElement?.id ?? '');

/** Selects a stretch of the text as a mouse does. */
async function drag(page: Page, text: string): Promise<void> {
  const box = await page.evaluate((wanted) => {
    const walker = document.createTreeWalker(document.getElementById('page-text') as Node, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      const at = (node as Text).data.indexOf(wanted);
      if (at < 0) continue;
      node.parentElement?.scrollIntoView({ block: 'center' });
      const range = document.createRange();
      range.setStart(node, at);
      range.setEnd(node, at + wanted.length);
      const { left, right, top, bottom } = range.getBoundingClientRect();
      return { left, right, middle: (top + bottom) / 2 };
    }
    throw new Error(`there is no ${wanted}`);
  }, text);
  await page.mouse.move(box.left + 1, box.middle);
  await page.mouse.down();
  await page.mouse.move(box.right - 1, box.middle, { steps: 5 });
  await page.mouse.up();
}

/** What the page exports, as text. */
async function exported(page: Page): Promise<string> {
  const [download] = await Promise.all([page.waitForEvent('download'), page.locator('#page-export').click()]);
  expect(download.suggestedFilename()).toBe('柳河镇2031年工作总结.review.ndjson');
  return readFileSync(await download.path(), 'utf8');
}

const recordsOf = (node: Root): ReportRecord[] =>
  node.children.flatMap((child) => (child.type === 'report' ? child.records : []));
const byId = (node: Root, id: string) => recordsOf(node).find((record) => record.id === id);

describe.skipIf(!hasChromium)(
  hasChromium ? 'a review on the page' : `a review on the page: no ${CHROMIUM} here`,
  () => {
    it('accepts and rejects with buttons, tells how far it is, and goes on', () =>
      withPage(async (page) => {
        expect(await progress(page)).toBe(`已核对 0 / ${TOTAL}`);
        await mark(page, 'date-1').click();
        await details(page).getByRole('button', { name: '接受' }).click();
        expect(await said(page, 'date-1')).toBe('accepted');
        expect(await mark(page, 'organisation-1').getAttribute('data-state')).toBe('selected');
        await details(page).getByRole('button', { name: '拒绝' }).click();
        expect(await said(page, 'organisation-1')).toBe('rejected');
        expect(await progress(page)).toBe(`已核对 2 / ${TOTAL}`);
        expect(await page.locator('#page-progress').evaluate((meter) => (meter as HTMLProgressElement).value)).toBe(2);
        // The focus stays where it can press again.
        expect(await page.evaluate(() => document.activeElement?.getAttribute('data-action'))).toBe('review.reject');
      }));

    it('is done with the keyboard alone, to the end', () =>
      withPage(async (page) => {
        await page.keyboard.press('m');
        for (let pressed = 0; pressed < TOTAL; pressed++) await page.keyboard.press(pressed % 2 ? 'x' : 'a');
        expect(await progress(page)).toBe(`已核对 ${TOTAL} / ${TOTAL}`);
        expect(await page.locator('#page-next').isDisabled()).toBe(true);
        for (let pressed = 0; pressed < TOTAL; pressed++) await page.keyboard.press('u');
        expect(await progress(page)).toBe(`已核对 0 / ${TOTAL}`);
        await page.keyboard.press('Shift+U');
        expect(await progress(page)).toBe(`已核对 1 / ${TOTAL}`);
        expect(await said(page, 'date-1')).toBe('accepted');
        await page.keyboard.press('c');
        expect(await said(page, 'date-1')).toBeNull();
      }));

    it('edits fields in a form, by keyboard', () =>
      withPage(async (page) => {
        await mark(page, 'count-2').click();
        await page.keyboard.press('e');
        await expect.poll(() => focused(page)).toBe('page-form-text');
        expect(await field(page, '数值').inputValue()).toBe('1200');
        await field(page, '数值').fill('1,250.5');
        await field(page, '单位').fill('');
        await field(page, '精确程度').selectOption({ label: '大约' });
        await field(page, '上限').fill('1300');
        await field(page, '对象').fill('读本');
        await page.keyboard.press('Enter');
        expect(await said(page, 'count-2')).toBe('edited');
        const shown = await details(page).locator('.fields').first().innerText();
        expect(shown.split('\n')).toEqual([
          ...['数值', '1,250.5', '对象', '读本', '动作', '发放', '量的类别', '计数', '精确程度', '大约'],
          ...['下限', '1,200', '上限', '1,300'],
        ]);
        const review = readReview(await exported(page));
        expect(byId(applyReview(root, review), 'count-2')).toEqual({
          ...byId(root, 'count-2'),
          ...{ value: 1250.5, unit: null, approx: 'about', max: 1300, item: '读本' },
        });
      }));

    it('says which field cannot be so, and leaves everything as it was', () =>
      withPage(async (page) => {
        await mark(page, 'count-1').click();
        await page.keyboard.press('e');
        await field(page, '数值').fill('许多');
        await page.getByRole('button', { name: '保存' }).click();
        expect(await page.getByRole('alert').textContent()).toBe('请检查“数值”');
        expect(await field(page, '数值').getAttribute('aria-invalid')).toBe('true');
        expect(await focused(page)).toBe('page-form-value');
        await page.keyboard.press('Escape');
        expect(await page.locator('#page-form').count()).toBe(0);
        expect(await progress(page)).toBe(`已核对 0 / ${TOTAL}`);
        expect(await focused(page)).toBe('count-1');
      }));

    it('moves a span: by selecting in the text, by character, by typing', () =>
      withPage(async (page) => {
        await mark(page, 'count-4').click();
        await page.keyboard.press('e');
        await drag(page, '计划修路');
        await expect.poll(() => field(page, '原文').inputValue()).toBe('计划修路');
        await field(page, '原文').fill('修路9公里');
        await page.getByRole('button', { name: '起点后移一字' }).click();
        expect(await field(page, '原文').inputValue()).toBe('路9公里');
        await page.getByRole('button', { name: '保存' }).click();
        expect(await mark(page, 'count-4').textContent()).toBe('路9公里');
        await page.keyboard.press('u');
        expect(await mark(page, 'count-4').textContent()).toBe('9公里');
        await page.keyboard.press('Shift+U');
        const [line] = readReview(await exported(page));
        const { start = 0, end = 0 } = byId(root, 'count-4') ?? {};
        expect(line).toMatchObject({ review: 'edited', start: start - 1, end, original: { start, end } });
        expect(byId(applyReview(root, [line as never]), 'count-4')).toMatchObject({ text: '路9公里', value: 9 });
      }));

    it('adds what was missed: selected with the mouse', () =>
      withPage(async (page) => {
        await drag(page, '春耕讲座');
        await page.locator('#page-add').click();
        await field(page, '记录类型').selectOption({ label: '组织' });
        await field(page, '类别').selectOption({ label: '小组与社团' });
        await page.getByRole('button', { name: '保存' }).click();
        const added = page.locator('mark.organisation[data-review=added]');
        expect(await added.textContent()).toBe('春耕讲座');
        // It lies where it belongs: in the activity, which is whole still.
        expect(await mark(page, 'activity-1').textContent()).toBe('举办春耕讲座3场');
        expect(await mark(page, 'activity-1').locator('mark').count()).toBe(2);
        expect(await progress(page)).toBe(`已核对 1 / ${TOTAL + 1}`);
        await details(page).getByText('人工补充').first().waitFor();
        // Who rejects it takes it away.
        await page.keyboard.press('x');
        expect(await page.locator('mark[data-review=added]').count()).toBe(0);
        expect(await progress(page)).toBe(`已核对 0 / ${TOTAL}`);
      }));

    it('adds what was missed with the keyboard alone: an activity with its roles', () =>
      withPage(async (page) => {
        await page.keyboard.press('m');
        while ((await focused(page)) !== 'count-4') await page.keyboard.press('n');
        await page.keyboard.press('i');
        await expect.poll(() => focused(page)).toBe('page-form-text');
        await page.keyboard.press('Control+a');
        await page.keyboard.insertText('修路9公里');
        await field(page, '记录类型').focus();
        for (let at = 0; at < 3; at++) await page.keyboard.press('ArrowDown');
        await field(page, '对象').focus();
        await page.keyboard.insertText('路');
        await field(page, '状态').selectOption({ label: '计划中' });
        expect(await field(page, '数量').inputValue()).toBe('9公里');
        await field(page, '动作').fill('修');
        await field(page, '主办').fill('我镇；镇文化站；外单位');
        await page.keyboard.press('Enter');
        const review = readReview(await exported(page));
        expect(review).toHaveLength(1);
        const corrected = applyReview(root, review);
        expect(rootSchema.parse(corrected)).toEqual(corrected);
        expect(byId(corrected, 'activity-added-1')).toMatchObject({
          ...{
            type: 'activity',
            text: '修路9公里',
            trigger: { text: '修' },
            object: { text: '路' },
            status: 'planned',
          },
          organisers: [
            { text: '我镇', id: 'organisation-1' },
            { text: '镇文化站', id: 'organisation-2' },
            { text: '外单位', id: null },
          ],
          ...{ counts: [{ text: '9公里', id: 'count-4' }], sections: ['section-3'] },
        });
        expect(byId(corrected, 'count-4')).toMatchObject({ activity: 'activity-added-1' });
      }));

    it('is kept, and goes on after the page has been opened again', () =>
      withPage(async (page) => {
        await mark(page, 'date-1').click();
        await page.keyboard.press('a');
        await mark(page, 'count-3').click();
        await page.keyboard.press('x');
        await drag(page, '重视调查');
        await page.keyboard.press('i');
        await page.getByRole('button', { name: '保存' }).click();
        expect(await page.getByRole('alert').textContent()).toBe('请检查“数值”');
        await field(page, '数值').fill('1');
        await page.keyboard.press('Enter');
        const before = await exported(page);
        await page.reload();
        expect(await progress(page)).toBe(`已核对 3 / ${TOTAL + 1}`);
        expect([await said(page, 'date-1'), await said(page, 'count-3')]).toEqual(['accepted', 'rejected']);
        expect(await exported(page)).toBe(before);
      }));

    it('is exported as flat records that say what was judged, and is read by another page', async () => {
      let ndjson = '';
      await withPage(async (page) => {
        await mark(page, 'organisation-2').click();
        await page.keyboard.press('a');
        await mark(page, 'activity-2').first().click();
        await page.keyboard.press('x');
        ndjson = await exported(page);
      });
      expect(
        ndjson
          .trim()
          .split('\n')
          .map((line) => JSON.parse(line)),
      ).toMatchObject([
        {
          ...{ id: 'organisation-2', type: 'organisation', text: '镇文化站', kind: 'institution', review: 'accepted' },
          ...{ report: 'report-1', rule: 'sample/rules.grammar:7 sample' },
          section: { id: 'section-2', path: ['主要做法', '抓宣传'], role: 'achievements' },
        },
        { id: 'activity-2', type: 'activity', text: '听讲者AB', review: 'rejected' },
      ]);
      await withPage(async (page) => {
        expect(await progress(page)).toBe(`已核对 0 / ${TOTAL}`);
        const buffer = Buffer.from(ndjson);
        const file = page.locator('#page-review-file');
        await file.setInputFiles({ name: 'a.ndjson', mimeType: 'application/x-ndjson', buffer });
        await expect.poll(() => progress(page)).toBe(`已核对 2 / ${TOTAL}`);
        expect(await said(page, 'activity-2')).toBe('rejected');
        const foreign = Buffer.from(ndjson.replaceAll('听讲者AB', '听讲者XY'));
        await file.setInputFiles({ name: 'b.ndjson', mimeType: 'application/x-ndjson', buffer: foreign });
        await expect.poll(() => progress(page)).toBe('这不是本文的核对结果');
      });
    });

    it('keeps search and tables true', () =>
      withPage(async (page) => {
        await page.locator('#page-search').fill('讲座3场');
        await page.keyboard.press('Enter');
        await mark(page, 'count-1').click();
        await page.keyboard.press('e');
        await field(page, '原文').fill('讲座3场');
        await page.keyboard.press('Enter');
        const found = await page.evaluate(() =>
          [...(CSS.highlights.get('match') ?? [])].map((range) => (range as Range).toString()),
        );
        expect(found).toEqual(['讲座3场']);
        await page.locator('#page-search').fill('');
        await page.getByRole('tab', { name: '表格' }).click();
        const row = page.locator('#page-view-tables tbody tr').first().locator('th, td');
        await expect.poll(() => row.first().textContent()).toBe('讲座3场');
        expect(await row.last().textContent()).toBe('已修改');
      }));

    it.each(['count-1', 'organisation-3', 'activity-2', 'count-3', 'date-2'])(
      'leaves no trace in the text when it is undone: %s',
      (id) =>
        withPage(async (page) => {
          const text = (): Promise<string> =>
            page
              .locator('#page-text')
              .evaluate((element) =>
                element.innerHTML.replace(/ (?:tabindex|role|aria-[a-z]+|data-state)="[^"]*"| style=""/g, ''),
              );
          const before = await text();
          const words = await page.locator('#page-text').textContent();
          await mark(page, id).click();
          // The innermost record at that place may be another; the first click chooses it, the next goes on outwards.
          while (!page.url().endsWith(`#${id}`)) await mark(page, id).click();
          await page.keyboard.press('e');
          await page.getByRole('button', { name: '终点前移一字' }).click();
          await page.getByRole('button', { name: '起点前移一字' }).click();
          await page.getByRole('button', { name: '保存' }).click();
          expect(await said(page, id)).toBe('edited');
          expect(await text()).not.toBe(before);
          expect(await page.locator('#page-text').textContent()).toBe(words);
          await page.keyboard.press('u');
          expect(await text()).toBe(before);
        }),
    );

    it('tells its keys in the help', () =>
      withPage(async (page) => {
        await page.keyboard.press('?');
        const help = page.locator('#page-help');
        for (const name of ['接受', '拒绝', '修改', '补充记录', '撤销', '导出核对结果', '下一条未核对的记录']) {
          expect(await help.getByText(name, { exact: true }).isVisible()).toBe(true);
        }
        expect(await help.locator('kbd').allTextContents()).toEqual(
          expect.arrayContaining(['a', 'x', 'e', 'i', 'c', 'm', 'u', 'U', 'd']),
        );
      }));

    it('names everything that it is done with', () =>
      withPage(async (page) => {
        await mark(page, 'count-1').click();
        await page.keyboard.press('e');
        const nameless = await page.evaluate(() =>
          [
            ...document.querySelectorAll<HTMLElement>(
              '#page-form :is(input, select, button), #page-review :is(button, progress)',
            ),
          ]
            .filter((element) => {
              const labels = (element as HTMLInputElement).labels;
              return !element.getAttribute('aria-label') && !labels?.length && !element.textContent;
            })
            .map(({ outerHTML }) => outerHTML),
        );
        expect(nameless).toEqual([]);
        for (let step = 0; step < 14; step++) {
          await page.keyboard.press('Tab');
          const ring = await page.evaluate(() => getComputedStyle(document.activeElement as Element).outlineStyle);
          expect(ring).not.toBe('none');
        }
      }));
  },
);
