import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { extname, join } from 'node:path';
import { type BrowserContext, chromium, type Page } from 'playwright-core';
import { CHROMIUM } from '../output/page/browser.js';

/** Nobody has it: what is asked of it is answered from a folder, and everything else is refused. */
const ADDRESS = 'http://baogao.test/';

const TYPES: Readonly<Record<string, string>> = { '.html': 'text/html', '.js': 'text/javascript' };

/** A page of a folder, open in a browser that reaches nothing else. */
export interface Site {
  readonly page: Page;
  /** What it asked for, as names in the folder; what it may not ask for with its address. */
  readonly requests: string[];
  /** Messages of the console, and errors that nothing caught. */
  readonly complaints: string[];
  close(): Promise<void>;
}

export async function openSite(folder: string, name = 'index.html'): Promise<Site> {
  const profile = mkdtempSync(join(tmpdir(), 'baogao-site-'));
  const context: BrowserContext = await chromium.launchPersistentContext(profile, {
    executablePath: CHROMIUM,
    args: ['--headless', '--no-sandbox', '--disable-gpu', '--no-first-run', '--disable-background-networking'],
  });
  const requests: string[] = [];
  const complaints: string[] = [];
  await context.route('**', (route) => {
    const address = route.request().url();
    const file = address.startsWith(ADDRESS) ? address.slice(ADDRESS.length).replace(/[?#].*$/, '') : null;
    requests.push(file ?? address);
    if (file === null) return route.abort();
    const path = join(folder, file);
    if (!existsSync(path)) return route.fulfill({ status: 404 });
    const contentType = `${TYPES[extname(file)] ?? 'text/plain'}; charset=utf-8`;
    return route.fulfill({ body: readFileSync(path), contentType });
  });
  const page = await context.newPage();
  page.on('console', (message) => complaints.push(message.text()));
  page.on('pageerror', (error) => complaints.push(error.message));
  await page.goto(`${ADDRESS}${name}`);
  return {
    ...{ page, requests, complaints },
    async close() {
      await context.close();
      rmSync(profile, { recursive: true, force: true });
    },
  };
}
