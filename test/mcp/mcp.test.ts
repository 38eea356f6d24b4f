import { rmSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Client } from '@modelcontextprotocol/sdk/client/index.js';
import { StdioClientTransport } from '@modelcontextprotocol/sdk/client/stdio.js';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { explain, parseReport, toOutline, toRecords } from '../../src/index.js';
import { newFolder, writeFiles } from '../batch/made-folder.js';

const MAIN = fileURLToPath(new URL('../../src/cli/main.ts', import.meta.url));
const TEXT = '青石站2021年工作总结\n一、抓培训\n全年举办培训班12期。\n二、抓宣传\n发放传单400余份。\n';

interface Told {
  readonly text: string;
  readonly isError: boolean;
  readonly structured: { total: number; records: { start: number; end: number; text?: string }[] };
}

describe('baogao mcp', () => {
  const outside = newFolder();
  const folder = newFolder();
  const client = new Client({ name: 'test', version: '1' });

  async function call(name: string, args: Record<string, unknown>): Promise<Told> {
    const { content, isError, structuredContent } = await client.callTool({ name, arguments: args });
    const [first] = content as { text: string }[];
    return { text: first?.text ?? '', isError: isError === true, structured: structuredContent as Told['structured'] };
  }

  beforeAll(async () => {
    writeFiles(outside, { 'secret.txt': '发放传单9份。' });
    writeFiles(folder, { 'report.txt': TEXT });
    symlinkSync(join(outside, 'secret.txt'), join(folder, 'link.txt'));
    await client.connect(
      new StdioClientTransport({
        command: process.execPath,
        args: ['--import', 'tsx', MAIN, 'mcp', '--root', folder],
      }),
    );
  });
  afterAll(async () => {
    await client.close();
    for (const made of [outside, folder]) rmSync(made, { recursive: true, force: true });
  });

  it('has six tools, all of which only read', async () => {
    const { tools } = await client.listTools();
    expect(tools.map(({ name }) => name).sort()).toEqual([
      'account',
      'audit',
      'compare',
      'explain',
      'extract_report',
      'outline',
    ]);
    expect(tools.every(({ annotations }) => annotations?.readOnlyHint === true)).toBe(true);
  });

  it('gives records with their spans', async () => {
    const { structured, text } = await call('extract_report', { text: TEXT, types: ['count'] });
    const expected = toRecords(parseReport(TEXT)).filter(({ type }) => type === 'count');
    expect(structured).toEqual(JSON.parse(JSON.stringify({ total: 2, records: expected })));
    expect(JSON.parse(text)).toEqual(structured);
    for (const { start, end, text: cited } of structured.records) expect(TEXT.slice(start, end)).toBe(cited);
  });

  it('tells what was left out, and how two reports differ', async () => {
    const { text: told } = await call('account', { text: '统一着装，他说四千七百二十九吧。' });
    const { balance, unexplained } = JSON.parse(told);
    expect(balance.numeral).toEqual({ total: 2, record: 0, dismissed: 1, unexplained: 1 });
    expect(unexplained.map(({ text }: { text: string }) => text)).toEqual(['四千七百二十九']);
    const [earlier, later] = ['举办培训班12期。', '举办培训班15期。'].map((text) => ({ text }));
    const { text: differences } = await call('compare', { earlier, later });
    expect(JSON.parse(differences).figures).toMatchObject([{ item: '培训班', difference: 3, ratio: 1.25 }]);
  });

  it('gives records page by page', async () => {
    const all = toRecords(parseReport(TEXT));
    const { structured } = await call('extract_report', { text: TEXT, from: 1, limit: 2 });
    expect(structured.total).toBe(all.length);
    expect(structured.records).toEqual(JSON.parse(JSON.stringify(all.slice(1, 3))));
  });

  it('gives outlines, of files too', async () => {
    expect(await call('outline', { file: 'report.txt' })).toMatchObject({
      text: toOutline(parseReport(TEXT)),
      isError: false,
    });
  });

  it('explains a place', async () => {
    const at = TEXT.indexOf('12期');
    const { text } = await call('explain', { text: TEXT, at });
    expect(JSON.parse(text)).toEqual(JSON.parse(JSON.stringify(explain(parseReport(TEXT), at))));
  });

  it('reads nothing outside of its folder', async () => {
    for (const file of ['../secret.txt', join(outside, 'secret.txt'), 'link.txt', '/etc/hostname', 'none.txt']) {
      const told = await call('outline', { file });
      expect([file, told.isError]).toEqual([file, true]);
      expect(told.text).toMatch(/^file-unreadable: /);
    }
  });

  it('tells an assistant what is wrong', async () => {
    expect(await call('outline', {})).toMatchObject({ isError: true, text: expect.stringMatching(/^bad-option: /) });
    expect(await call('explain', { text: '一', at: 5 })).toMatchObject({ isError: true });
    expect((await call('extract_report', { text: TEXT, types: ['verb'] })).isError).toBe(true);
  });
});
