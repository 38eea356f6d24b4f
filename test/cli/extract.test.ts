import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { flatRecordSchema, rootSchema } from '../../src/index.js';
import { makeDocx, p } from '../document/make-docx.js';
import { runCli } from './run-cli.js';

const REPORT = '青石站工作总结\n一、抓培训\n全年举办培训班12期。\n二、抓宣传\n发放传单400余份。\n';
/** 总结, then 数 cut in half, in GB 18030. */
const GB18030 = new Uint8Array([0xd7, 0xdc, 0xbd, 0xe1]);

let folder: string;
let file: string;
let other: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'baogao-cli-'));
  file = join(folder, 'a.txt');
  other = join(folder, 'b.txt');
  writeFileSync(file, REPORT);
  writeFileSync(other, REPORT);
});
afterAll(() => rmSync(folder, { recursive: true }));

const lines = (text: string): unknown[] =>
  text
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line));

describe('baogao extract', () => {
  it('prints flat records when nothing else is said and no one is looking', async () => {
    const { code, stdout, stderr } = await runCli(['extract', file]);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    for (const record of lines(stdout)) expect(flatRecordSchema.safeParse(record).error).toBeUndefined();
    expect(lines(stdout)).toContainEqual(
      expect.objectContaining({ type: 'count', start: 21, end: 24, text: '12期', value: 12 }),
    );
  });

  it('prints an outline on a terminal, as wide as that', async () => {
    const { stdout } = await runCli(['extract', file], { terminal: 60, env: { NO_COLOR: '1' } });
    expect(stdout).toMatch(/^ {2}一、抓培训 +1\b/m);
    expect(Math.max(...stdout.split('\n').map((line) => line.length))).toBeLessThanOrEqual(60);
  });

  it('prints the tree as JSON', async () => {
    const { stdout } = await runCli(['extract', file, '--format', 'json']);
    expect(rootSchema.safeParse(JSON.parse(stdout)).error).toBeUndefined();
  });

  it('prints CSV with one header', async () => {
    const { stdout } = await runCli(['extract', file, other, '--format', 'csv', '--types', 'count']);
    const rows = stdout.trimEnd().split('\r\n');
    expect(rows).toHaveLength(5);
    expect(rows[0]).toMatch(
      /^document,type,id,report_id,section_id,section_path,section_role,sentence_id,start,end,text,/,
    );
    expect(rows[3]).toContain(`${other},count,`);
  });

  it.skipIf(process.platform !== 'linux')('reads files whose names are no UTF-8, as the shell gives them', async () => {
    const old = mkdtempSync(join(tmpdir(), 'baogao-old-'));
    // 报告.txt and 总结.txt in GB 18030; Node.js makes the same of both.
    const names = [
      [0xb1, 0xa8, 0xb8, 0xe6],
      [0xd7, 0xdc, 0xbd, 0xe1],
    ].map((bytes) => Buffer.concat([Buffer.from(`${old}/`), Uint8Array.from(bytes), Buffer.from('.txt')]));
    for (const name of names) writeFileSync(name, REPORT);
    const argv = ['extract', ...names.map(String), '--format', 'json'];
    const { code, stdout, stderr } = await runCli(argv);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    const roots = lines(stdout) as { data: { document: string } }[];
    expect(roots.map(({ data }) => data.document)).toEqual([join(old, '报告.txt'), join(old, '总结.txt')]);
    rmSync(old, { recursive: true });
  });

  it('shows what names and texts would make a terminal do', async () => {
    const name = join(folder, 'a\u001b]0;x\u0007\nb.txt');
    writeFileSync(name, '总结\u001b[2J报告\n一、抓培训\n全年办班3期。\n');
    const seen = await runCli(['extract', name, other, join(folder, 'no\u001bthere.txt')], {
      ...{ terminal: 80, env: { NO_COLOR: '1' } },
    });
    expect(seen.stdout).not.toContain('\u001b');
    expect(seen.stdout).not.toContain('\u0007');
    expect(seen.stdout).toContain('a\\u001b]0;x\\u0007\\u000ab.txt <==\n');
    expect(seen.stderr).toMatch(/^baogao: [^\n]*no\\u001bthere\.txt: [^\n]*\n$/);
    rmSync(name);
  });

  it('prints only the types asked for', async () => {
    const { stdout } = await runCli(['extract', file, '--types', 'section,count']);
    expect(new Set(lines(stdout).map((record) => (record as { type: string }).type))).toEqual(
      new Set(['section', 'count']),
    );
  });

  it('reads standard input', async () => {
    const { stdout } = await runCli(['extract', '-', '--types', 'count'], { stdin: REPORT });
    expect(lines(stdout)).toHaveLength(2);
  });

  it('names the document of each result when there are several files', async () => {
    const records = lines((await runCli(['extract', file, other, '--types', 'count'])).stdout);
    expect(records.map((record) => (record as { document: string }).document)).toEqual([file, file, other, other]);
    const trees = lines((await runCli(['extract', file, other, '--format', 'json'])).stdout);
    expect(trees).toMatchObject([{ data: { document: file } }, { data: { document: other } }]);
    const outline = (await runCli(['extract', file, other, '--format', 'outline'])).stdout;
    expect(outline).toContain(`==> ${other} <==\n`);
  });

  it('loses only the bad file, names it, and fails', async () => {
    const missing = join(folder, 'missing.txt');
    const { code, stdout, stderr } = await runCli(['extract', file, missing, other, '--types', 'count']);
    expect(code).toBe(1);
    expect(lines(stdout)).toHaveLength(4);
    expect(stderr).toBe(`baogao: ${missing}: ENOENT: no such file or directory\n`);
  });

  it('detects the encoding, and takes one', async () => {
    const detected = await runCli(['extract', '-', '--format', 'json'], { stdin: GB18030 });
    expect(detected).toMatchObject({ code: 0, stdout: expect.stringContaining('总结') });
    const taken = await runCli(['extract', '-', '--encoding', 'gbk', '--format', 'json'], { stdin: GB18030 });
    expect(taken.stdout).toContain('总结');
    const refused = await runCli(['extract', '-', '--encoding', 'utf-8'], { stdin: GB18030 });
    expect(refused).toMatchObject({ code: 1, stdout: '' });
    expect(refused.stderr).toBe('baogao: -: not text in utf-8; name its encoding, such as gb18030\n');
  });

  it('reads Word documents, and takes the format of what has no name', async () => {
    const document = makeDocx({ body: [p('××站工作总结'), p('全年举办培训班12期。')].join('') });
    const word = join(folder, 'report.docx');
    writeFileSync(word, document);
    const fromFile = await runCli(['extract', word, '--types', 'count']);
    expect(lines(fromFile.stdout)).toEqual([expect.objectContaining({ text: '12期', item: '培训班' })]);
    const fromInput = await runCli(['extract', '-', '--input-format', 'docx', '--types', 'count'], { stdin: document });
    expect(fromInput.stdout).toBe(fromFile.stdout);
    const mistaken = await runCli(['extract', word, '--input-format', 'pdf']);
    expect(mistaken.stderr).toBe(`baogao: ${word}: should be pdf but holds docx; name the format that it has\n`);
  });

  it('refuses what is larger than it may be', async () => {
    for (const input of [file, '-']) {
      const { code, stderr } = await runCli(['extract', input, '--max-bytes', '10'], { stdin: REPORT });
      expect({ code, stderr }).toEqual({
        code: 1,
        stderr: `baogao: ${input}: larger than 10 bytes, the limit (limits.bytes)\n`,
      });
    }
  });

  it('takes vocabulary of the user', async () => {
    const lexicon = join(folder, 'classifier.txt');
    writeFileSync(lexicon, '咚 measure=count\n');
    const text = '全年敲鼓30咚。';
    const spans = async (...more: string[]): Promise<unknown[]> =>
      lines((await runCli(['extract', '-', '--types', 'count', ...more], { stdin: text })).stdout || 'null');
    expect(await spans('--grammar', lexicon)).toEqual([expect.objectContaining({ text: '30咚', unit: '咚' })]);
  });
});

describe('wrong use', () => {
  it.each([
    ['no command', []],
    ['no file', ['extract']],
    ['an unknown command', ['extrude', 'x.txt']],
    ['an unknown option', ['extract', 'x.txt', '--colour']],
    ['an unknown format', ['extract', 'x.txt', '--format', 'xml']],
    ['an unknown type', ['extract', 'x.txt', '--types', 'number']],
    ['an unknown encoding', ['extract', 'x.txt', '--encoding', 'morse']],
    ['a period that is none', ['extract', 'x.txt', '--reference', 'last year']],
    ['a grammar that is not there', ['extract', 'x.txt', '--grammar', '/nowhere/x.grammar']],
  ])('%s ends with 2, a message and nothing on stdout', async (_name, argv) => {
    const { code, stdout, stderr } = await runCli(argv);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).not.toBe('');
  });
});

describe('help', () => {
  it('shows formats, examples and exit codes', async () => {
    const { code, stdout } = await runCli(['extract', '--help']);
    expect(code).toBe(0);
    for (const part of ['Usage: baogao extract', '--format', 'Examples:', 'Exit code:']) expect(stdout).toContain(part);
  });
});
