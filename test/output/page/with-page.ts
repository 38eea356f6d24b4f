import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import type { Browser, OpenPage } from './browser.js';

/** Opens a page, does something with it, and expects that it asked for nothing and complained of nothing. */
export async function withPage(
  browser: Browser,
  content: string,
  act: (page: Page) => Promise<void>,
  window: Parameters<Browser['open']>[1] = {},
): Promise<void> {
  const opened: OpenPage = await browser.open(content, window);
  try {
    await act(opened.page);
    expect(opened.complaints).toEqual([]);
    const asked = opened.requests.filter((address) => !address.startsWith('blob:'));
    expect(asked.filter((address) => !address.startsWith('file:'))).toEqual([]);
    expect(new Set(asked).size).toBe(1);
  } finally {
    await opened.close();
  }
}
