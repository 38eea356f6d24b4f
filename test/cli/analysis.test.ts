import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { runCli } from './run-cli.js';

const WRONG = '青石站2021年工作总结\n全站120人，其中党员30人，占35%。\n';
const RIGHT = '青石站2021年工作总结\n全站120人，其中党员30人，占25%。\n';

describe('baogao audit', () => {
  it('prints a line for each finding', async () => {
    expect(await runCli(['audit', '-', '--lang', 'zh'], { stdin: WRONG })).toEqual({
      code: 0,
      stdout: '-:2:3: error share-contradicted: 120人中的30人，占比并非35% (30 / 120 * 100 = 25, not 35)\n',
      stderr: '',
    });
  });

  it('speaks English, and the language of the locale', async () => {
    for (const argv of [[], ['--language', 'en'], ['-l', 'en']]) {
      const { stdout } = await runCli(['audit', '-', ...argv], { stdin: WRONG });
      expect(stdout).toContain('30人 of 120人 is not 35%');
    }
    const { stdout } = await runCli(['audit', '-'], { stdin: WRONG, env: { LANG: 'zh_CN.UTF-8' } });
    expect(stdout).toContain('占比并非35%');
  });

  it('fails with --strict only where there are findings', async () => {
    expect((await runCli(['audit', '-', '--strict'], { stdin: WRONG })).code).toBe(1);
    expect(await runCli(['audit', '-', '--strict'], { stdin: RIGHT })).toEqual({ code: 0, stdout: '', stderr: '' });
  });

  it('prints JSON', async () => {
    const { stdout } = await runCli(['audit', '-', '--json'], { stdin: WRONG });
    expect(JSON.parse(stdout)).toMatchObject({ file: '-', rule: 'share-contradicted', start: 15 });
  });

  it('prints how often each rule was tried', async () => {
    // 30 of 120 are 25 %.
    const stdin = '全站120人，其中党员30人，占25%。';
    const { stdout } = await runCli(['audit', '-', '--balance'], { stdin });
    expect(stdout.split('\n').map((line) => line.split(/\s+/))).toContainEqual(['share-contradicted', '1', '0']);
    const { stdout: json } = await runCli(['audit', '-', '--balance', '--json'], { stdin });
    expect(JSON.parse(json).balance).toContainEqual({ rule: 'share-contradicted', checked: 1, contradicted: 0 });
  });

  it('goes on behind a file that cannot be read', async () => {
    const { code, stdout, stderr } = await runCli(['audit', '/nowhere/x.txt', '-'], { stdin: WRONG });
    expect(code).toBe(1);
    expect(stdout).toContain('share-contradicted');
    expect(stderr).toContain('baogao: /nowhere/x.txt: ENOENT');
  });
});

describe('baogao account', () => {
  it('prints the balance, and what is unexplained', async () => {
    const { code, stdout } = await runCli(['account', '-'], {
      stdin: '发放传单400份。统一部署。他说四千七百二十九吧。',
    });
    expect(code).toBe(0);
    expect(stdout.split('\n')).toEqual([
      '              total  record  dismissed  unexplained',
      'numeral       3      1       1          1',
      'date          0      0       0          0',
      'marker        0      0       0          0',
      'organisation  0      0       0          0',
      '1:17  numeral  400份。统一部署。他说[四千七百二十九]吧。  unexplained',
      '',
    ]);
  });

  it('prints dismissals with their rules', async () => {
    const { stdout } = await runCli(['account', '-', '--dismissed'], { stdin: '统一部署。' });
    expect(stdout).toMatch(/\[一\]部署。.*word, account\/word\.grammar:\d+/);
  });
});

describe('baogao compare', () => {
  let folder = '';
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'baogao-compare-'));
    writeFileSync(join(folder, 'a.txt'), '青石站2023年工作总结\n一、抓培训\n举办培训班12期。\n');
    writeFileSync(join(folder, 'b.txt'), '青石站2024年工作总结\n一、抓宣传\n举办培训班15期。\n');
  });
  afterAll(() => rmSync(folder, { recursive: true }));
  const path = (name: string): string => join(folder, name);

  it('prints a table of what differs', async () => {
    const { code, stdout } = await runCli(['compare', path('a.txt'), path('b.txt')]);
    expect(code).toBe(0);
    expect(stdout.split('\n')).toEqual([
      'figures',
      '  举办培训班  12期 → 15期  +3  ×1.25  same-item same-action same-unit same-role',
      'gone and new',
      '  gone  section  一、抓培训',
      '  new   section  一、抓宣传',
      '',
    ]);
  });

  it('writes a page with both side by side', async () => {
    const { code, stdout } = await runCli(['compare', path('a.txt'), path('b.txt'), '--format', 'html']);
    expect(code).toBe(0);
    expect(stdout).toMatch(/^<!doctype html>.*<title>青石站2023年工作总结 → 青石站2024年工作总结<\/title>/s);
    const page = path('both.html');
    const argv = ['compare', path('a.txt'), path('b.txt'), '-f', 'html', '-l', 'en', '-o', page];
    expect(await runCli(argv)).toEqual({ code: 0, stdout: '', stderr: '' });
    expect(readFileSync(page, 'utf8')).toContain('<html lang="en">');
    expect((await runCli([...argv.slice(0, -1), join(folder, 'no', 'x.html')])).code).toBe(1);
  });

  it('prints nothing of a report and itself', async () => {
    expect(await runCli(['compare', path('a.txt'), path('a.txt')])).toEqual({ code: 0, stdout: '', stderr: '' });
  });

  it('fails where one of the files is not there', async () => {
    expect((await runCli(['compare', path('a.txt'), '/nowhere/x.txt'])).code).toBe(1);
  });
});
