import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Plugin } from 'esbuild';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildPlayground } from '../../examples/playground/build.js';
import { hasChromium, type OpenPage, startBrowser } from '../output/page/browser.js';
import { buildModules } from '../package/tarball.js';

const MINUTES = 60_000;

const HTML = '<html><body><h1>白石站工作总结</h1><p>全年举办培训班15期。</p></body></html>';

/** What browsers get of the package, as it is here. */
const packageAt = (modules: string): Plugin => ({
  name: 'package',
  setup({ onResolve }) {
    onResolve({ filter: /^baogao$/ }, () => ({ path: join(modules, 'dist', 'browser', 'index.js') }));
  },
});

describe.skipIf(!hasChromium)('the playground', () => {
  const folder = mkdtempSync(join(tmpdir(), 'baogao-playground-'));
  let browser: Awaited<ReturnType<typeof startBrowser>>;
  let open: OpenPage;
  beforeAll(async () => {
    const html = await buildPlayground([packageAt(buildModules(folder))]);
    browser = await startBrowser();
    open = await browser.open(html);
  }, 3 * MINUTES);
  afterAll(async () => {
    await browser?.close();
    rmSync(folder, { recursive: true, force: true });
  });

  const view = () => open.page.frameLocator('#view');

  it('shows the page of a text that was pasted', async () => {
    await open.page.fill('#text', '青石站工作总结\n一、抓培训\n全年举办培训班12期。\n');
    await open.page.click('button[type=submit]');
    await view().locator('mark.count', { hasText: '12期' }).click();
    // The page in the frame runs its own script.
    await view().locator('#page-record', { hasText: '培训班' }).waitFor();
    expect(await open.page.textContent('#summary')).toContain('报告：');
  });

  it('shows the page of a file that was opened', async () => {
    await open.page.click('#back');
    await open.page.setInputFiles('#file', { name: 'a.html', mimeType: 'text/html', buffer: Buffer.from(HTML) });
    await view().locator('mark.count', { hasText: '15期' }).waitFor();
    expect(await open.page.textContent('#summary')).toContain('a.html：');
  });

  it('saves the records', async () => {
    const waiting = open.page.waitForEvent('download');
    await open.page.click('#records');
    expect((await waiting).suggestedFilename()).toBe('a.html.ndjson');
  });

  it('says why a file cannot be read', async () => {
    await open.page.click('#back');
    await open.page.setInputFiles('#file', { name: 'a.docx', mimeType: '', buffer: Buffer.from('no archive') });
    await open.page.locator('#status.error', { hasText: 'a.docx' }).waitFor();
  });

  it('asks for nothing, and cannot', async () => {
    expect(open.requests).toHaveLength(1);
    expect(open.complaints).toEqual([]);
    const refused = await open.page.evaluate(() => fetch('https://example.org/').catch((error) => error.name));
    expect(refused).toBe('TypeError');
    expect(open.complaints.join('\n')).toContain('Content Security Policy');
  });
});
