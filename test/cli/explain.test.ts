import { describe, expect, it } from 'vitest';
import { runCli } from './run-cli.js';

const TEXT = '2021年林场工作总结\n一、造林绿化\n全年发放树苗5万多株。\n';

describe('baogao explain', () => {
  it('names the rule that made the record at the place', async () => {
    const at = String(TEXT.indexOf('5万'));
    const { code, stdout, stderr } = await runCli(['explain', '-', '--at', at], { stdin: TEXT });
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(stdout).toContain('section-1');
    expect(stdout).toMatch(/count\/quantity\.grammar:\d+/);
  });

  it('prints the explanation as JSON', async () => {
    const { stdout } = await runCli(['explain', '-', '--at', '0', '--json'], { stdin: TEXT });
    expect(JSON.parse(stdout)).toMatchObject({ offset: 0 });
  });

  it('explains every place where words stand, and all that has a part in them', async () => {
    const text = `${TEXT}春季发放树苗3株。\n`;
    const { code, stdout, stderr } = await runCli(['explain', '-', '--find', '发放树苗'], { stdin: text });
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    const first = text.indexOf('发放树苗');
    const second = text.indexOf('发放树苗', first + 1);
    const heads = stdout.split('\n').filter((line) => /^\d/.test(line));
    expect(heads).toEqual([
      expect.stringMatching(new RegExp(`^3:3 \\(${first}\\): .*全年\\[发放树苗\\]5万多株。`)),
      expect.stringMatching(new RegExp(`^4:3 \\(${second}\\): .*春季\\[发放树苗\\]3株。`)),
      '2 places',
    ]);
    expect(stdout).toMatch(/records: .*activity-1/);
    expect(stdout).toMatch(/records: .*activity-2/);
  });

  it('says of words what it says of their places', async () => {
    const at = TEXT.indexOf('5万');
    const single = JSON.parse((await runCli(['explain', '-', '--at', String(at), '--json'], { stdin: TEXT })).stdout);
    const found = await runCli(['explain', '-', '--find', '5万', '--json'], { stdin: TEXT });
    const lines = found.stdout
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(lines).toMatchObject([{ file: '-', start: at, end: at + 2, text: '5万', records: single.records }]);
    expect(lines[0].candidates).toEqual(expect.arrayContaining(single.candidates));
    // 年发 lies across two words: what is said of either is said of it.
    const across = await runCli(['explain', '-', '--find', '全年发放', '--json'], { stdin: TEXT });
    const { records } = JSON.parse(across.stdout);
    expect(records).toEqual(expect.arrayContaining(['date-2', 'activity-1']));
  });

  it('says why there is a section, a report or furniture, and why there is none', async () => {
    const text = `下载文档\n${TEXT}成效1、明显。\n`;
    const said = async (words: string, ...options: string[]): Promise<string> =>
      (await runCli(['explain', '-', '--find', words, ...options], { stdin: text })).stdout;
    expect(await said('下载')).toContain(
      'furniture 下载文档 by site-line, structure/furniture-line.txt:1: sites write such lines\n',
    );
    expect(await said('一、')).toMatch(/ section 一、造林绿化 by marker-one, structure\/accept-markers\.ts:1: /);
    expect(await said('成效')).toMatch(/ no section 1、 by one-alone, /);
    expect(await said('成效', '--lang', 'zh')).toMatch(/不是章节 1、 规则 one-alone，.*：第一个编号要在行首或句首/);
  });

  it('says that words stand nowhere, and fails', async () => {
    expect(await runCli(['explain', '-', '--find', '没有这些字'], { stdin: TEXT })).toEqual({
      code: 1,
      stdout: '',
      stderr: 'baogao: -: 没有这些字 does not occur\n',
    });
  });

  it.each([
    ['no place', ['explain', '-']],
    ['two ways to say it', ['explain', '-', '--at', '0', '--find', '树苗']],
    ['no words', ['explain', '-', '--find', '']],
    ['a place that is no number', ['explain', '-', '--at', 'begin']],
    ['a place outside the text', ['explain', '-', '--at', '999']],
  ])('%s is wrong use', async (_name, argv) => {
    const { code, stdout, stderr } = await runCli(argv, { stdin: TEXT });
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).not.toBe('');
  });

  it('fails on a file that is not there, and names it', async () => {
    const { code, stderr } = await runCli(['explain', '/nowhere/x.txt', '--at', '0']);
    expect(code).toBe(1);
    expect(stderr).toContain('baogao: /nowhere/x.txt: ENOENT');
  });
});
