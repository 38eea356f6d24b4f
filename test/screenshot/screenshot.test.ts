import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Browser, CHROMIUM, hasChromium, startBrowser } from '../output/page/browser.js';
import { SCREENSHOT, SIZE, takeScreenshot } from './screenshot.js';

/** More pixels than this differ where the page was laid out anew: `npm run screenshot` takes the picture again. */
const MOST_DIFFERENT = 0.15;
/** Of the pixels that are not the most common colour. */
const LEAST_DRAWN = 0.05;
const MOST_BYTES = 120_000;

const kept = readFileSync(SCREENSHOT);

it.each(['README.md', 'README.zh-CN.md'])('%s shows it', (name) => {
  const text = readFileSync(new URL(`../../${name}`, import.meta.url), 'utf8');
  expect(text).toMatch(/!\[.+\]\(examples\/page\.webp\)/);
});

it('is a small picture', () => {
  expect(kept.subarray(0, 4).toString() + kept.subarray(8, 12).toString()).toBe('RIFFWEBP');
  expect(kept.length).toBeLessThan(MOST_BYTES);
});

/** How large a picture is, how much of it is drawn, and how much of it another one has otherwise. */
const compare = (page: Page, picture: Buffer, other: Buffer) =>
  page.evaluate(
    async (sources) => {
      const [a, b] = await Promise.all(
        sources.map(async (source) => {
          const image = new Image();
          image.src = source;
          await image.decode();
          const context = new OffscreenCanvas(image.width, image.height).getContext('2d');
          if (!context) throw new Error('no canvas');
          context.drawImage(image, 0, 0);
          return context.getImageData(0, 0, image.width, image.height);
        }),
      );
      if (!a || !b) throw new Error('two pictures');
      const counts = new Map<string, number>();
      let different = 0;
      for (let at = 0; at < a.data.length; at += 4) {
        const colour = [...a.data.subarray(at, at + 3)].map((part) => part >> 4).join();
        counts.set(colour, (counts.get(colour) ?? 0) + 1);
        const distance = [0, 1, 2].map((part) => Math.abs((a.data[at + part] ?? 0) - (b.data[at + part] ?? 0)));
        if (Math.max(...distance) > 48) different += 1;
      }
      const pixels = a.width * a.height;
      const drawn = 1 - Math.max(...counts.values()) / pixels;
      return { width: a.width, height: a.height, drawn, different: different / pixels };
    },
    [picture, other].map((one) => `data:image/webp;base64,${one.toString('base64')}`),
  );

describe.skipIf(!hasChromium)(hasChromium ? 'in a browser' : `in a browser: no ${CHROMIUM} here`, () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await startBrowser();
  });
  afterAll(() => browser.close());

  it('is what the page looks like', async () => {
    const fresh = await takeScreenshot(browser);
    const { page, close } = await browser.open('<!doctype html>');
    const found = await compare(page, kept, fresh);
    expect(found).toMatchObject(SIZE);
    expect(found.drawn).toBeGreaterThan(LEAST_DRAWN);
    expect(found.different).toBeLessThan(MOST_DIFFERENT);
    await close();
  });
});
