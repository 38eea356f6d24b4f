import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { type BrowserContext, chromium, type Page } from 'playwright-core';

/** Debian's. */
export const CHROMIUM = '/usr/bin/chromium';
export const hasChromium = existsSync(CHROMIUM);

const FLAGS = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** A page in a browser, with all that it asked for and complained about. */
export interface OpenPage {
  readonly page: Page;
  /** Addresses of requests, the file's own first. */
  readonly requests: readonly string[];
  /** Messages of the console, errors that nothing caught, and dialogs. */
  readonly complaints: readonly string[];
  /** Closes the page, and makes the browser forget what it kept. */
  close(): Promise<void>;
}

export interface Browser {
  /** Writes a page to a file and opens it. */
  open(html: string, window?: { width?: number; height?: number; colorScheme?: 'light' | 'dark' }): Promise<OpenPage>;
  close(): Promise<void>;
}

/** A browser with nothing in it yet. */
export async function startBrowser(): Promise<Browser> {
  const folder = mkdtempSync(join(tmpdir(), 'baogao-page-'));
  const context: BrowserContext = await chromium.launchPersistentContext(join(folder, 'profile'), {
    executablePath: CHROMIUM,
    args: FLAGS,
    permissions: ['clipboard-read', 'clipboard-write'],
  });
  let files = 0;
  return {
    async open(html, { width = 1280, height = 800, colorScheme = 'light' } = {}) {
      const file = join(folder, `page-${files}.html`);
      files += 1;
      writeFileSync(file, html);
      const page = await context.newPage();
      const requests: string[] = [];
      const complaints: string[] = [];
      page.on('request', (request) => requests.push(request.url()));
      page.on('console', (message) => complaints.push(message.text()));
      page.on('pageerror', (error) => complaints.push(error.message));
      page.on('dialog', (dialog) => {
        complaints.push(dialog.message());
        return dialog.dismiss();
      });
      await page.setViewportSize({ width, height });
      await page.emulateMedia({ colorScheme });
      await page.goto(pathToFileURL(file).href);
      return {
        ...{ page, requests, complaints },
        async close() {
          await page.evaluate(() => localStorage.clear());
          await page.close();
        },
      };
    },
    async close() {
      await context.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
