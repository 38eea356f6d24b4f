import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { runCli } from './run-cli.js';

const REPORT = '青石站工作总结\n一、抓培训\n全年举办培训班12期。\n';

let folder: string;
let file: string;
let page: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'baogao-view-'));
  file = join(folder, 'a.txt');
  page = join(folder, 'a.html');
  writeFileSync(file, REPORT);
});
afterAll(() => rmSync(folder, { recursive: true }));

describe('baogao view', () => {
  it('writes a page with the records marked', async () => {
    expect(await runCli(['view', file, '-o', page])).toEqual({ code: 0, stdout: '', stderr: '' });
    expect(readFileSync(page, 'utf8')).toContain('<mark id="count-1" class="count">12期</mark>');
  });

  it('prints the page where no file is named, from standard input too', async () => {
    const { code, stdout } = await runCli(['view', '-'], { stdin: Buffer.from(REPORT) });
    expect(code).toBe(0);
    expect(stdout).toMatch(/^<!doctype html>.*<title>青石站工作总结<\/title>/s);
  });

  it('tells whoever looks on what was written, and prints no page on a terminal', async () => {
    const written = await runCli(['view', file, '-o', page], { terminal: 80 });
    expect(written).toMatchObject({ code: 0, stdout: '' });
    const size = (Buffer.byteLength(readFileSync(page)) / 1000).toFixed(1);
    expect(written.stderr).toBe(`written: ${page} (${size} kB)\n`);
    const shown = await runCli(['view', file], { terminal: 80 });
    expect(shown).toMatchObject({ code: 2, stdout: '', stderr: expect.stringContaining('--out a.txt.html') });
  });

  it('has labels in either language', async () => {
    expect((await runCli(['view', file])).stdout).toContain('<html lang="zh-Hans">');
    expect((await runCli(['view', file, '--language', 'en'])).stdout).toContain('<html lang="en">');
    expect((await runCli(['view', file, '--lang', 'en'])).stdout).toContain('<html lang="en">');
    expect((await runCli(['view', file, '--language', 'fr'])).code).toBe(2);
  });

  it('calls a page by its file where no report has a title', async () => {
    const untitled = join(folder, 'b.txt');
    writeFileSync(untitled, '全年举办培训班12期。');
    expect((await runCli(['view', untitled])).stdout).toContain('<title>b.txt</title>');
  });

  it('says which file it could not read or write', async () => {
    const missing = join(folder, 'missing.txt');
    expect(await runCli(['view', missing])).toMatchObject({ code: 1, stderr: expect.stringContaining(missing) });
    const nowhere = join(folder, 'no', 'a.html');
    expect(await runCli(['view', file, '-o', nowhere])).toMatchObject({
      code: 1,
      stderr: expect.stringContaining(nowhere),
    });
  });

  it('writes a page for each of several files, and an index that leads to them', async () => {
    const other = join(folder, 'sub', 'a.txt');
    mkdirSync(join(folder, 'sub'));
    writeFileSync(other, '白石站工作总结\n修路9公里。\n');
    writeFileSync(join(folder, 'sub', 'notes.zip'), 'no document');
    const out = join(folder, 'pages');
    const { code, stdout, stderr } = await runCli(['view', file, join(folder, 'sub'), '-o', out]);
    expect([code, stdout]).toEqual([0, '']);
    expect(stderr).toBe(`2 pages, ${join(out, 'index.html')}\n`);
    expect(readdirSync(out).sort()).toEqual(['a.txt-2.html', 'a.txt.html', 'index.html']);
    const index = readFileSync(join(out, 'index.html'), 'utf8');
    expect(index).toContain('href="a.txt.html"');
    expect(readFileSync(join(out, 'a.txt-2.html'), 'utf8')).toContain('<title>白石站工作总结</title>');
  });

  it('needs a folder for several pages, and loses only the file that it cannot read', async () => {
    expect(await runCli(['view', file, file])).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('--out FOLDER'),
    });
    const missing = join(folder, 'missing.txt');
    const { code, stderr } = await runCli(['view', missing, file, '-o', join(folder, 'some')]);
    expect(code).toBe(1);
    expect(stderr).toContain(missing);
    expect(readdirSync(join(folder, 'some')).sort()).toEqual(['a.txt.html', 'index.html']);
  });
});
