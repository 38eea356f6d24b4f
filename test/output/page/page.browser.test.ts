import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parseReport, renderHtml } from '../../../src/index.js';
import { escapeHtml } from '../../../src/output/page/escape.js';
import { type Browser, CHROMIUM, hasChromium, startBrowser } from './browser.js';
import { ATTACK, pageRoot, repeatedRoot } from './page-root.js';
import { withPage as openPage } from './with-page.js';

const html = renderHtml(pageRoot());

let browser: Browser;
beforeAll(async () => {
  if (hasChromium) browser = await startBrowser();
});
afterAll(async () => browser?.close());

async function withPage(
  act: (page: Page) => Promise<void>,
  { content = html, ...window }: Parameters<Browser['open']>[1] & { content?: string } = {},
): Promise<void> {
  await openPage(browser, content, act, window);
}

const details = (page: Page): Locator => page.locator('#page-record');
const mark = (page: Page, id: string): Locator => page.locator(`mark#${id}`);
const chip = (page: Page, type: string): Locator => page.locator(`.chip[data-type=${type}]`);
const background = (locator: Locator): Promise<string> =>
  locator.evaluate((element) => getComputedStyle(element).backgroundColor);
const focused = (page: Page): Promise<string> => page.evaluate(() => document.activeElement?.id ?? '');
const fields = async (page: Page): Promise<Record<string, string>> => {
  const names = await details(page).locator('.fields dt').allTextContents();
  const values = await details(page).locator('.fields dd').allTextContents();
  return Object.fromEntries(names.map((name, index) => [name, values[index] ?? '']));
};
const scrollsSideways = (page: Page): Promise<boolean> =>
  page.evaluate(() => document.documentElement.scrollWidth > innerWidth);

describe.skipIf(!hasChromium)(
  hasChromium ? 'the page in a browser' : `the page in a browser: no ${CHROMIUM} here`,
  () => {
    it('opens, asks for nothing and complains of nothing', () =>
      withPage(async (page) => {
        expect(await page.title()).toBe('柳河镇2031年工作总结');
        await page.locator('#page-text').getByText('听讲者').first().waitFor();
      }));

    it('runs nothing that a report says', () =>
      withPage(async (page) => {
        expect(await page.locator('#page-text').innerText()).toContain(ATTACK.replace('\u2028', ''));
        expect(await page.locator('#page-text :is(script, img)').count()).toBe(0);
      }));

    describe('a click on a record', () => {
      it('shows its fields, its rule and what it is linked with', () =>
        withPage(async (page) => {
          await mark(page, 'count-1').click();
          await details(page).getByRole('heading', { name: '3场', exact: true }).waitFor();
          expect(await fields(page)).toEqual({
            ...{ 数值: '3', 单位: '场', 对象: '春耕讲座', 动作: '举办', 量的类别: '计数', 精确程度: '准确数' },
            相关活动: '举办春耕讲座3场',
          });
          expect(await details(page).locator('.origin').innerText()).toContain('sample/rules.grammar:7 sample');
          expect(await mark(page, 'count-1').getAttribute('data-state')).toBe('selected');
          expect(await mark(page, 'activity-1').getAttribute('data-state')).toBe('related');
          expect(page.url()).toMatch(/#count-1$/);
        }));

      it('goes on to the record around when it comes again', () =>
        withPage(async (page) => {
          await mark(page, 'count-1').click();
          await mark(page, 'count-1').click();
          await details(page).getByRole('heading', { name: '举办春耕讲座3场' }).waitFor();
          expect(await details(page).getByRole('link').allTextContents()).toEqual([
            ...['一、主要做法', '一是抓宣传'],
            ...['镇文化站', '3月5日', '3场'],
            '3场',
          ]);
        }));

      it('leads on to linked records and to other mentions of a body', () =>
        withPage(async (page) => {
          await mark(page, 'activity-1').click({ position: { x: 4, y: 8 } });
          await details(page).getByRole('link', { name: '镇文化站' }).click();
          expect(await mark(page, 'organisation-2').getAttribute('data-state')).toBe('selected');
          expect(await fields(page)).toMatchObject({ 类别: '事业单位', 组织全称: '柳河镇文化站' });
          await details(page).getByRole('link', { name: 'BC组' }).click();
          expect(await mark(page, 'organisation-3').getAttribute('data-state')).toBe('selected');
          // It crosses another record: both its pieces are selected.
          expect(await page.locator('mark[data-of=organisation-3]').getAttribute('data-state')).toBe('selected');
        }));

      it('says of the body that wrote the report that it did', () =>
        withPage(async (page) => {
          await mark(page, 'organisation-1').click();
          expect(await fields(page)).toMatchObject({ 层级: '乡镇街道级 · 报告的撰写单位' });
        }));
    });

    it('opens at the record that its address names', () =>
      withPage(async (page) => {
        await page.goto(`${page.url()}#count-4`);
        await page.reload();
        await details(page).getByRole('heading', { name: '9公里' }).waitFor();
      }));

    it('works inside another page that lets it do no more than run, as in a notebook', () =>
      withPage(
        async (page) => {
          const frame = page.frameLocator('iframe');
          await frame.locator('mark#count-4').click();
          await frame.getByRole('heading', { name: '9公里' }).waitFor();
          await frame.locator('#page-language').click();
          await frame.getByRole('tab', { name: 'Tables' }).click();
          expect(await frame.locator('#page-view-tables tbody tr').count()).toBe(4);
        },
        { content: `<iframe sandbox="allow-scripts" width="1200" height="700" srcdoc="${escapeHtml(html)}"></iframe>` },
      ));

    it('hides a type, its numbers in the outline too, and shows it again', () =>
      withPage(async (page) => {
        const activity = mark(page, 'activity-1');
        const total = page.locator('#page-outline .tally').first();
        const shown = await background(activity);
        await chip(page, 'activity').click();
        expect(await chip(page, 'activity').getAttribute('aria-pressed')).toBe('false');
        expect(await background(activity)).toBe('rgba(0, 0, 0, 0)');
        expect(await total.textContent()).toBe('9');
        await activity.click({ position: { x: 4, y: 8 } });
        expect(await details(page).getByRole('heading').count()).toBe(0);
        await chip(page, 'activity').click();
        expect(await background(activity)).toBe(shown);
        expect(await total.textContent()).toBe('11');
      }));

    it('hides page furniture', () =>
      withPage(async (page) => {
        await chip(page, 'furniture').click();
        const furniture = page.locator('#page-text :is(.furniture, .furniture-block)');
        expect(await furniture.count()).toBe(2);
        for (const piece of await furniture.all()) expect(await piece.isVisible()).toBe(false);
      }));

    it('finds text across marks, whatever its width', () =>
      withPage(async (page) => {
        await page.locator('#page-search').fill('讲座３场，发放');
        await page.keyboard.press('Enter');
        expect(await page.locator('#page-search-place').textContent()).toBe('1 / 1');
        const found = await page.evaluate(() =>
          [...(CSS.highlights.get('current-match') ?? [])].map((range) => (range as Range).toString()),
        );
        expect(found).toEqual(['讲座3场，发放']);
      }));

    it('goes from match to match, and says where there is none', () =>
      withPage(async (page) => {
        const place = page.locator('#page-search-place');
        await page.locator('#page-search').fill('，');
        await page.keyboard.press('Enter');
        expect(await place.textContent()).toBe('1 / 5');
        await page.keyboard.press('Shift+Enter');
        expect(await place.textContent()).toBe('5 / 5');
        await page.locator('#page-search-next').click();
        expect(await place.textContent()).toBe('1 / 5');
        await page.locator('#page-search').fill('没有的');
        await page.keyboard.press('Enter');
        expect(await place.textContent()).toBe('没有找到');
      }));

    it.each([
      ['文艺演出', '文藝演出'],
      ['文藝演出', '文藝演出'],
      ['乡镇', '乡镇'],
      ['鄉鎮', '乡镇'],
    ])('finds Simplified and Traditional alike: %s', (wanted, found) =>
      withPage(
        async (page) => {
          await page.locator('#page-search').fill(wanted);
          await page.keyboard.press('Enter');
          const matches = await page.evaluate(() =>
            [...(CSS.highlights.get('match') ?? [])].map((range) => (range as Range).toString()),
          );
          expect(matches).toEqual([found]);
          await page.getByRole('tab', { name: '表格' }).click();
          await page.locator('[data-table=activity]').click();
          const rows = page.locator('#page-view-tables tbody th');
          expect(await rows.allTextContents()).toEqual(found === '乡镇' ? [] : ['舉辦文藝演出']);
        },
        { content: renderHtml(parseReport('舉辦文藝演出3場。各乡镇踊跃参加。')) },
      ),
    );

    it('has a table for each type of record, with the fields of that type', () =>
      withPage(async (page) => {
        await page.getByRole('tab', { name: '表格' }).click();
        const cells = (row: number): Promise<string[]> =>
          page.locator('#page-view-tables tbody tr').nth(row).locator('th, td').allTextContents();
        expect(await page.locator('#page-view-tables .chip').allTextContents()).toEqual([
          ...['数量 4', '日期 2', '组织 3', '活动 2', '比较 0'],
        ]);
        await page.locator('[data-table=date]').click();
        expect(await cells(0)).toEqual(['今年', '日期', '', '2031-01-01 – 2031-12-31', '', '']);
        await page.locator('[data-table=organisation]').click();
        expect(await cells(1)).toEqual(['镇文化站', '事业单位', '柳河镇文化站', '一是抓宣传', '']);
        await page.locator('[data-table=activity]').click();
        expect(await cells(0)).toEqual([
          ...['举办春耕讲座3场', '已完成', '会议与活动', '镇文化站', '', '3月5日', '河东<i>', '3场', '一是抓宣传', ''],
        ]);
        await page.locator('[data-table=comparison]').click();
        await page.getByText('没有此类记录').waitFor();
      }));

    describe('the table of counts', () => {
      const column = (page: Page, number: number): Promise<string[]> =>
        page.locator(`#page-view-tables tbody tr > :nth-child(${number})`).allTextContents();

      it('has a row for each count in text order, and sorts by any column', () =>
        withPage(async (page) => {
          await page.getByRole('tab', { name: '表格' }).click();
          expect(await column(page, 1)).toEqual(['3场', '1200余册', '35万元', '9公里']);
          await page.getByRole('button', { name: '数值' }).click();
          expect(await column(page, 3)).toEqual(['3', '9', '1,200', '350,000']);
          await page.getByRole('button', { name: '数值' }).click();
          expect(await column(page, 3)).toEqual(['350,000', '1,200', '9', '3']);
          expect(await page.getByRole('columnheader', { name: '数值' }).getAttribute('aria-sort')).toBe('descending');
        }));

      it('shows what the search finds', () =>
        withPage(async (page) => {
          await page.getByRole('tab', { name: '表格' }).click();
          await page.locator('#page-search').fill('水渠');
          await page.keyboard.press('Enter');
          expect(await column(page, 1)).toEqual(['35万元']);
        }));

      it('is copied as TSV, as sorted, with plain numbers and no formulas', () =>
        withPage(async (page) => {
          await page.getByRole('tab', { name: '表格' }).click();
          await page.getByRole('button', { name: '数值' }).click();
          await page.getByRole('button', { name: '复制为 TSV' }).click();
          await page.getByText('已复制 4 行').first().waitFor();
          const copied = await page.evaluate(() => navigator.clipboard.readText());
          expect(copied.split(/\r?\n/).map((line) => line.split('\t'))).toEqual([
            ['原文', '对象', '数值', '单位', '动作', '量的类别', '精确程度', '章节', '核对'],
            ['3场', '春耕讲座', '3', '场', '举办', '计数', '准确数', '一是抓宣传', ''],
            ['9公里', '路', '9', '公里', '修', '长度', '准确数', '二、明年打算', ''],
            ['1200余册', "'=手册", '1200', '册', '发放', '计数', '多于', '一是抓宣传', ''],
            ['35万元', '水渠', '350000', '元', '', '金额', '准确数', '一、主要做法', ''],
            [''],
          ]);
        }));

      it('leads back into the text', () =>
        withPage(async (page) => {
          await page.getByRole('tab', { name: '表格' }).click();
          await page.locator('#page-view-tables').getByRole('link', { name: '9公里' }).click();
          await details(page).getByRole('heading', { name: '9公里' }).waitFor();
          expect(await mark(page, 'count-4').isVisible()).toBe(true);
          expect(await focused(page)).toBe('count-4');
        }));
    });

    it('draws its charts', () =>
      withPage(async (page) => {
        await page.getByRole('tab', { name: '概览' }).click();
        const bars = page.locator('#page-view-overview .bars').first().locator('li');
        expect(await bars.locator('.bar-value').allTextContents()).toEqual(['2', '8', '1']);
        expect(await bars.nth(1).locator('rect').count()).toBe(4);
        await page.getByRole('link', { name: '二、明年打算' }).last().click();
        expect(await page.locator('#section-3').isVisible()).toBe(true);
      }));

    describe('the keyboard', () => {
      it('steps through the records that are shown', () =>
        withPage(async (page) => {
          await page.keyboard.press('n');
          expect(await focused(page)).toBe('date-1');
          await page.keyboard.press('ArrowRight');
          expect(await focused(page)).toBe('organisation-1');
          await chip(page, 'date').click();
          await mark(page, 'organisation-1').focus();
          await page.keyboard.press('n');
          expect(await focused(page)).toBe('organisation-2');
          await page.keyboard.press('p');
          expect(await focused(page)).toBe('organisation-1');
          await page.keyboard.press('ArrowLeft');
          expect(await focused(page)).toBe('organisation-1');
        }));

      it('opens the details of a record and comes back', () =>
        withPage(async (page) => {
          await mark(page, 'date-1').focus();
          await page.keyboard.press('Enter');
          await details(page).getByRole('heading', { name: '今年' }).waitFor();
          await page.keyboard.press('Enter');
          expect(await focused(page)).toBe('page-record');
          await page.keyboard.press('Escape');
          expect(await focused(page)).toBe('date-1');
          expect(await details(page).getByRole('heading').count()).toBe(0);
        }));

      it('reaches everything by Tab, with a ring around what has the focus', () =>
        withPage(async (page) => {
          const seen: string[] = [];
          for (let step = 0; step < 40 && !seen.includes('date-1'); step++) {
            await page.keyboard.press('Tab');
            const { name, ring } = await page.evaluate(() => {
              const element = document.activeElement as HTMLElement;
              const framed = element.closest('.search') ?? element;
              return {
                name: element.id || element.dataset.type || element.getAttribute('href') || '',
                ring: getComputedStyle(framed).outlineStyle,
              };
            });
            seen.push(name);
            expect(ring, name).not.toBe('none');
          }
          // The outline's button is for narrow windows. Of the tabs, the chosen one; of the marks, one.
          expect(seen).toEqual([
            ...['#page-text', 'page-tab-text', 'page-search', 'page-language', 'page-theme', 'page-help-open'],
            ...['#report-1', '#section-1', '#section-2', '#section-3'],
            ...['count', 'date', 'organisation', 'activity', 'comparison', 'furniture', 'date-1'],
          ]);
        }));

      it('searches, changes the view and filters with single keys, unless they are turned off', () =>
        withPage(async (page) => {
          await page.keyboard.press('/');
          expect(await focused(page)).toBe('page-search');
          await page.keyboard.type('n1');
          expect(await page.locator('#page-search').inputValue()).toBe('n1');
          await page.keyboard.press('Escape');
          expect(await page.locator('#page-search').inputValue()).toBe('');
          await page.locator('#page-text').focus();
          await page.keyboard.press('1');
          expect(await chip(page, 'count').getAttribute('aria-pressed')).toBe('false');
          await page.keyboard.press('v');
          expect(await page.getByRole('tab', { selected: true }).textContent()).toBe('表格');
          await page.keyboard.press('?');
          await page.getByLabel('启用单键快捷键').uncheck();
          await page.keyboard.press('Escape');
          await page.keyboard.press('v');
          expect(await page.getByRole('tab', { selected: true }).textContent()).toBe('表格');
        }));

      it('moves between tabs with the arrows', () =>
        withPage(async (page) => {
          await page.locator('#page-tab-text').focus();
          await page.keyboard.press('ArrowLeft');
          expect(await focused(page)).toBe('page-tab-overview');
          expect(await page.locator('#page-view-overview').isVisible()).toBe(true);
        }));
    });

    it('changes its language, and keeps it', () =>
      withPage(async (page) => {
        await mark(page, 'count-1').click();
        await page.locator('#page-language').click();
        expect(await page.locator('html').getAttribute('lang')).toBe('en');
        expect(await fields(page)).toMatchObject({ Value: '3', Measure: 'count', Activities: '举办春耕讲座3场' });
        expect(await page.locator('#page-search').getAttribute('placeholder')).toBe('Search text and tables');
        expect(await page.getByRole('tab').allTextContents()).toEqual(['Text', 'Tables', 'Overview']);
        await page.reload();
        expect(await page.getByRole('tab').allTextContents()).toEqual(['Text', 'Tables', 'Overview']);
        // What the report says stays Chinese.
        expect(await page.locator('#page-text .title').textContent()).toBe('柳河镇2031年工作总结');
      }));

    describe('its colours', () => {
      const paper = (page: Page): Promise<string> => background(page.locator('body'));

      it('follow the system, until the reader chooses', () =>
        withPage(
          async (page) => {
            const dark = await paper(page);
            await page.locator('#page-theme').click();
            const light = await paper(page);
            expect(light).not.toBe(dark);
            expect(await page.locator('#page-theme').getAttribute('aria-label')).toBe('外观：浅色');
            await page.emulateMedia({ colorScheme: 'light' });
            await page.locator('#page-theme').click();
            expect(await paper(page)).toBe(dark);
            await page.reload();
            expect(await paper(page)).toBe(dark);
          },
          { colorScheme: 'dark' },
        ));
    });

    describe('on a phone', () => {
      const phone = { width: 360, height: 740 };

      it.each(['text', 'tables', 'overview'])('does not scroll sideways: %s', (view) =>
        withPage(async (page) => {
          await page.locator(`#page-tab-${view}`).click();
          expect(await scrollsSideways(page)).toBe(false);
        }, phone),
      );

      it('shows the outline when asked, and goes where it leads', () =>
        withPage(async (page) => {
          const link = page.locator('#page-outline').getByRole('link', { name: '明年打算' });
          expect(await link.isVisible()).toBe(false);
          await page.locator('#page-menu').click();
          await link.click();
          await page.locator('#page-outline').waitFor({ state: 'hidden' });
          expect(
            await page.locator('#section-3').evaluate((element) => element.getBoundingClientRect().top),
          ).toBeLessThan(740);
          expect(await focused(page)).toBe('section-3');
        }, phone));

      it('shows details below the record that they are of', () =>
        withPage(async (page) => {
          await mark(page, 'count-4').click();
          const [record, sheet] = await Promise.all([mark(page, 'count-4').boundingBox(), details(page).boundingBox()]);
          expect((record?.y ?? 0) + (record?.height ?? 0)).toBeLessThanOrEqual(sheet?.y ?? 0);
          expect(await scrollsSideways(page)).toBe(false);
          await details(page).getByRole('button', { name: '关闭详情' }).click();
          expect(await details(page).isVisible()).toBe(false);
        }, phone));
    });

    it('opens a text of more than a megabyte, with few elements for each record and section', () =>
      withPage(
        async (page) => {
          const elements = await page.locator('*').count();
          const [marks, entries] = [await page.locator('mark').count(), await page.locator('#page-outline li').count()];
          expect(marks).toBeGreaterThan(20_000);
          expect(elements).toBeLessThan(5 * (marks + entries));
          await page.keyboard.press('n');
          expect(await focused(page)).toBe('date-1-0');
          await page.getByRole('tab', { name: '表格' }).click();
          const rows = page.locator('#page-view-tables tbody tr');
          const before = await rows.count();
          expect(before).toBeLessThan(1000);
          await rows.last().scrollIntoViewIfNeeded();
          await expect.poll(() => rows.count()).toBeGreaterThan(before);
        },
        { content: renderHtml(repeatedRoot(2600)) },
      ));
  },
);
