import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, it } from 'vitest';
import { MESSAGES, templateIn } from '../../src/cli/messages/message.js';
import { languageAsked, languageOfLocale } from '../../src/cli/terminal/language-of.js';
import { folderOfReports, newFolder, writeFiles } from '../batch/made-folder.js';
import { runCli } from './run-cli.js';

const CHINESE = { LANG: 'zh_CN.UTF-8' };
const HAN = /\p{Script=Han}/u;

const folder = mkdtempSync(join(tmpdir(), 'baogao-language-'));
afterAll(() => rmSync(folder, { recursive: true }));

describe('the language', () => {
  it.each([
    [{}, 'en'],
    [{ LANG: 'zh_CN.UTF-8' }, 'zh'],
    [{ LANG: 'zh' }, 'zh'],
    [{ LANG: 'zh-Hant-TW' }, 'zh'],
    [{ LANG: 'zha_CN' }, 'en'],
    [{ LANG: 'C.UTF-8' }, 'en'],
    [{ LANG: 'de_DE.UTF-8' }, 'en'],
    [{ LANG: 'en_GB.UTF-8', LC_MESSAGES: 'zh_CN.UTF-8' }, 'zh'],
    [{ LANG: 'zh_CN.UTF-8', LC_MESSAGES: 'en_GB.UTF-8' }, 'en'],
    [{ LANG: 'zh_CN.UTF-8', LC_MESSAGES: 'zh_CN.UTF-8', LC_ALL: 'C' }, 'en'],
    [{ LANG: 'zh_CN.UTF-8', LC_ALL: '' }, 'zh'],
  ])('of the locale %j is %s', (env, language) => {
    expect(languageOfLocale(env)).toBe(language);
  });

  it.each([
    [['extract', 'a.txt'], null],
    [['extract', 'a.txt', '--lang', 'zh'], 'zh'],
    [['--lang=en', 'extract', 'a.txt'], 'en'],
    [['view', '-l', 'zh'], 'zh'],
    [['view', '-lzh'], 'zh'],
    [['view', '--language', 'en'], 'en'],
    [['view', '--lang', 'fr'], null],
    [['view', '--', '--lang', 'zh'], null],
    [['view', '--lang', 'en', '--lang', 'zh'], 'zh'],
  ])('that %j asks for is %s', (argv, language) => {
    expect(languageAsked(argv)).toBe(language);
  });

  it('that is asked for is stronger than the locale', async () => {
    expect((await runCli(['--help', '--lang', 'en'], { env: CHINESE })).stdout).toContain('Usage:');
    expect((await runCli(['--help', '--lang', 'zh'])).stdout).toContain('用法：');
    expect((await runCli(['--help'], { env: CHINESE })).stdout).toContain('用法：');
    expect(await runCli(['--help', '--lang', 'fr'])).toMatchObject({ code: 2 });
  });
});

describe('messages', () => {
  const read = (language: string): Record<string, string | string[]> =>
    JSON.parse(
      readFileSync(fileURLToPath(new URL(`../../src/cli/messages/${language}.json`, import.meta.url)), 'utf8'),
    );
  const holes = (text: string | string[] = ''): string[] =>
    String(text)
      .match(/\{\w+\}/g)
      ?.sort() ?? [];
  const [en, zh] = [read('en'), read('zh')];

  it('are the same in both languages, in the same order', () => {
    expect(Object.keys(zh)).toEqual(Object.keys(en));
    expect(MESSAGES).toEqual(Object.keys(en));
  });

  it.each(Object.keys(en))('have the same holes: %s', (key) => {
    expect(new Set(holes(zh[key]))).toEqual(new Set(holes(en[key])));
  });

  it('are Chinese in one and English in the other', () => {
    // Names are the same in all languages, and a comma has no words.
    const alike = Object.keys(en).filter((key) => String(en[key]) === String(zh[key]));
    expect(alike.sort()).toEqual(['argument.kinds', 'value.MiB', 'value.shell']);
    const chinese = Object.keys(en).filter((key) => HAN.test(templateIn('en', key as never)));
    expect(chinese).toEqual(['details.explain']);
  });
});

/** Words of English that are neither names of options nor what stands between quotation marks. */
function englishIn(text: string): string[] {
  const names =
    /baogao [a-z]+|Model Context Protocol|--?[a-z][\w-]*|“[^”]*”|<[^>]*>|\/\S+|[\w-]+\.(?:txt|docx|ndjson|grammar|json)/g;
  return text.replace(names, ' ').match(/\b[a-z]{3,}(?: [a-z]+)+/gi) ?? [];
}

describe('in Chinese', () => {
  it.each([
    ['no command', []],
    ['no file', ['extract']],
    ['an unknown command', ['extrude', 'x.txt']],
    ['an unknown option', ['extract', 'x.txt', '--formet', 'csv']],
    ['an option without its value', ['extract', 'x.txt', '--format']],
    ['a required option', ['collect', 'j']],
    ['too many arguments', ['account', 'a.txt', 'b.txt']],
    ['too many of none', ['pipe', 'a.txt']],
    ['an unknown value', ['extract', 'x.txt', '--segmenter', 'none']],
    ['an unknown format', ['extract', 'x.txt', '--format', 'xml']],
    ['an unknown type', ['extract', 'x.txt', '--types', 'number']],
    ['an unknown encoding', ['extract', 'x.txt', '--encoding', 'morse']],
    ['an unknown shell', ['completion', 'tcsh']],
    ['no number', ['explain', 'x.txt', '--at', 'begin']],
    ['no workers', ['extract', '.', '--out', 'c', '--workers', '0']],
    ['workers without a folder', ['extract', 'x.txt', '--workers', '2']],
    ['formats without a folder', ['extract', 'x.txt', '--format', 'csv,json']],
    ['two folders', ['extract', 'a', 'b', '--out', 'c']],
    ['a folder without --out', ['extract', folder]],
    ['a folder instead of a file', ['audit', folder]],
    ['no place', ['explain', 'x.txt']],
    ['two places', ['explain', 'x.txt', '--at', '3', '--find', 'x']],
    ['several pages without a folder', ['view', 'a.txt', 'b.txt']],
    ['a period that is none', ['extract', 'x.txt', '--reference', 'soon']],
    ['a grammar that is not there', ['extract', 'x.txt', '--grammar', '/nowhere/x.grammar']],
    ['a pack that is not there', ['extract', 'x.txt', '--pack', 'nowhere']],
  ])('wrong use is refused: %s', async (_name, argv) => {
    const { code, stdout, stderr } = await runCli(argv, { env: CHINESE });
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toMatch(HAN);
    expect(englishIn(stderr)).toEqual([]);
  });

  it.each([
    ['a file that is not there', 'none.txt', null, '没有这个文件'],
    ['an empty file', 'empty.txt', '', '空的'],
    ['a picture', 'picture.png', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]), 'OCR'],
    ['a broken document', 'broken.docx', Buffer.from([0, 1, 2, 3, 4, 5]), '损坏'],
    ['text under a wrong name', 'text.docx', '总结', '纯文本'],
    ['no Chinese', 'english.txt', 'This is no report at all.', '不是中文报告'],
  ])('a file that fails is named: %s', async (_name, name, content, said) => {
    const path = join(folder, name);
    if (content !== null) writeFileSync(path, content);
    const { code, stderr } = await runCli(['extract', path], { env: CHINESE });
    expect(code).toBe(1);
    expect(stderr).toContain(said);
    expect(englishIn(stderr)).toEqual([]);
  });

  it('what a file has lost is told, and diagnostics stand under the outline', async () => {
    const path = join(folder, 'lossy.txt');
    writeFileSync(path, Buffer.concat([Buffer.from('青石站工作总结\n一、抓培训\n三、抓宣传\n'), Buffer.from([0xff])]));
    const { stdout, stderr } = await runCli(['extract', path, '--format', 'outline'], { env: CHINESE });
    expect(stderr).toMatch(/^baogao: \S+lossy\.txt: 有 1 个字符无法按 utf-8 读出，现为 U\+FFFD\n$/);
    expect(stdout).toContain('青石站工作总结 [工作总结]');
    expect(stdout).toMatch(/^numbering-gap \d+-\d+: 一、 之后是 三、：缺号$/m);
  });

  it('a folder is summed up', async () => {
    const reports = folderOfReports(2);
    writeFiles(reports, { 'a.docx': 'no archive', 'b.xls': '' });
    const out = join(newFolder(), 'out');
    const argv = ['extract', reports, '--out', out, '--workers', '1', '--types', 'count'];
    const { stdout, stderr } = await runCli(argv, { env: CHINESE });
    expect(stdout).toMatch(/^文件 +3（1 个失败，1 个其他类型的未动：1 \.xls）\n/);
    expect(stdout).toMatch(/^数量 +\d+$/m);
    expect(stdout).toMatch(/^读取 +0\.00 MB，用时 \d+\.\d 秒，每秒 \d+\.\d\d MB$/m);
    expect(stdout).toMatch(/^写入 +\S+diagnostics\.ndjson \(\d+ B\)$/m);
    expect(englishIn(stderr)).toEqual([]);
  });

  it('help is all Chinese', async () => {
    const { stdout } = await runCli(['view', '--help'], { env: CHINESE });
    for (const part of ['用法：', '参数：', '选项：', '所有命令的选项：', '<页面>', '显示帮助']) {
      expect(stdout).toContain(part);
    }
    expect(englishIn(stdout)).toEqual([]);
  });

  it('tables for people are Chinese too', async () => {
    const { stdout } = await runCli(['account', '-', '--lang', 'zh'], { stdin: '他说四千七百二十九吧。' });
    expect(stdout).toMatch(/^ +总数 +记录 +排除 +无从解释\n数字 /);
    expect(stdout).toMatch(/无从解释\n$/);
  });

  it('what programs read stays as it is', async () => {
    const stdin = '{"id":1}\n';
    const english = await runCli(['pipe'], { stdin });
    expect(await runCli(['pipe'], { stdin, env: CHINESE })).toEqual(english);
  });
});
