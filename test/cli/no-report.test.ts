import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { makeDocx, p } from '../document/make-docx.js';
import { runCli } from './run-cli.js';

const folder = mkdtempSync(join(tmpdir(), 'baogao-no-report-'));
afterAll(() => rmSync(folder, { recursive: true }));

function fileWith(name: string, content: string | Uint8Array): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

/** Bytes of a program: no text in any encoding. */
const BINARY = Uint8Array.from({ length: 4096 }, (_, index) => (index * 7 + (index >> 3)) % 256);
const DOCX = makeDocx({ body: p('全年举办培训班12期。') });
const DATA = { name: 'baogao', keywords: ['工作总结', '述职报告', '中文'] };
const REPORT = '青石站工作总结\n全年举办培训班12期。\n';

describe('a file that is no report', () => {
  it.each([
    ['nothing', 'empty.txt', '', 'there is nothing in it'],
    ['nothing, by the name of a document', 'empty.docx', '', 'there is nothing in it'],
    ['blanks', 'blank.txt', ' \n\t\n\u3000\n', 'there is nothing but blanks in it'],
    ['data', 'package.json', JSON.stringify(DATA, null, 2), 'data (JSON), not a report'],
    ['data without a name', 'data', JSON.stringify([DATA]), 'data (JSON), not a report'],
    ['lines of data', 'documents.ndjson', `${JSON.stringify({ id: 1, text: REPORT })}\n{"id"`, 'baogao pipe'],
    ['a program', 'program', BINARY, 'a binary file, not a report'],
    ['a program by the name of a text', 'program.txt', BINARY, 'a binary file, not a report'],
    [
      'another language',
      'english.txt',
      'A report of the year: 12 courses were held.\n',
      '0 of its 31 letters are Chinese',
    ],
    ['another language with a Chinese word', 'words.md', `# Report\n\n${'courses held '.repeat(20)}培训\n`, 'not'],
  ])('says so: %s', async (_name, name, content, said) => {
    const path = fileWith(name, content);
    const { code, stdout, stderr } = await runCli(['extract', path]);
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
    expect(stderr).toMatch(/^baogao: [^\n]+\n$/);
    expect(stderr.startsWith(`baogao: ${path}: `)).toBe(true);
    if (said !== 'not') expect(stderr).toContain(said);
  });

  it.each(['view', 'audit', 'account'])('says so to %s too, and does not lose the others', async (command) => {
    const empty = fileWith('none.txt', '');
    const { code, stderr } = await runCli([command, empty]);
    expect({ code, stderr }).toEqual({ code: 1, stderr: `baogao: ${empty}: there is nothing in it\n` });
  });

  it('says so on standard input', async () => {
    const { code, stderr } = await runCli(['extract', '-'], { stdin: '' });
    expect({ code, stderr }).toEqual({ code: 1, stderr: 'baogao: -: there is nothing in it\n' });
  });

  it('is read by whoever says what it is', async () => {
    const data = fileWith('read.json', JSON.stringify({ text: '全年举办培训班12期。' }));
    const read = await runCli(['extract', data, '--input-format', 'txt', '--types', 'count']);
    expect(read).toMatchObject({ code: 0, stderr: '', stdout: expect.stringContaining('12期') });
    const empty = await runCli(['extract', fileWith('e.txt', ''), '--input-format', 'txt', '--format', 'json']);
    expect(empty).toMatchObject({ code: 0, stderr: '' });
  });

  it.each([
    ['a few words', '办班3期'],
    ['many Latin names', 'CPU升级3台，GPU升级2台，OA系统、ERP系统上线，IPv6改造完成。'],
    ['a table of numbers', '12\t30\n15\t40\n'],
    ['brackets', '【总结】[一]全年办班3期。'],
    ['a brace', '{甲}全年办班3期。'],
    ['bytes that were damaged', Buffer.concat([Buffer.from(REPORT), Buffer.from([0xff, 0xff])])],
  ])('is not what a report looks like: %s', async (name, content) => {
    const { code } = await runCli(['extract', fileWith(`${name}.txt`, content)]);
    expect(code).toBe(0);
  });
});

describe('a broken document', () => {
  it.each([
    ['no archive at all', 'a.docx', BINARY, 'cannot be read as docx: it does not begin as such a file does'],
    ['cut off', 'b.docx', DOCX.subarray(0, DOCX.length >> 1), 'ends too early'],
    [
      'an archive of nothing',
      'c.docx',
      Buffer.from('PK\u0003\u0004 and no more'),
      'cannot be read as docx: the archive holds no such document',
    ],
    ['no pdf', 'd.pdf', BINARY, 'cannot be read as pdf: it does not begin as such a file does'],
    ['text by another name', 'e.docx', REPORT, 'should be docx but holds plain text; if it is text under a wrong name'],
  ])('says what is wrong with it: %s', async (_name, name, content, said) => {
    const path = fileWith(name, content);
    const { code, stdout, stderr } = await runCli(['extract', path]);
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
    expect(stderr.startsWith(`baogao: ${path}: ${said}`)).toBe(true);
    expect(stderr).not.toContain('name the format');
  });

  it('is told from a document under another name, which is read', async () => {
    const { code, stdout } = await runCli(['extract', fileWith('f.pdf', DOCX), '--types', 'count']);
    expect({ code, records: stdout.trim().split('\n').length }).toEqual({ code: 0, records: 1 });
  });
});
