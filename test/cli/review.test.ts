import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parseReport } from '../../src/index.js';
import { runCli } from './run-cli.js';

const REPORT = '青石站工作总结\n一、抓培训\n全年举办培训班12期，发放手册300份。\n';

let folder: string;
let file: string;
let review: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'baogao-review-'));
  file = join(folder, 'a.txt');
  review = join(folder, 'a.review.ndjson');
  writeFileSync(file, REPORT);
  const lines = parseReport(REPORT).children.flatMap((child) => (child.type === 'report' ? child.records : []));
  const line = (text: string, said: object) => ({ ...lines.find((record) => record.text === text), ...said });
  const said = [line('12期', { review: 'edited', item: '电工培训班' }), line('300份', { review: 'rejected' })];
  writeFileSync(review, said.map((each) => `${JSON.stringify(each)}\n`).join(''));
});
afterAll(() => rmSync(folder, { recursive: true }));

describe('baogao review', () => {
  it('prints the records as they were corrected, and how many of them were', async () => {
    const { code, stdout, stderr } = await runCli(['review', file, review]);
    expect(code).toBe(0);
    const counts = stdout
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line))
      .filter(({ type }) => type === 'count');
    expect(counts).toMatchObject([{ text: '12期', item: '电工培训班' }]);
    expect(stderr).toBe('accepted 0, rejected 1, edited 1, added 0\n');
  });

  it('says which of its files cannot be used', async () => {
    const other = join(folder, 'b.txt');
    writeFileSync(other, `题记。${REPORT}`);
    const missing = join(folder, 'missing');
    for (const argv of [
      ['review', other, review],
      ['review', file, missing],
      ['review', missing, review],
    ]) {
      const { code, stdout, stderr } = await runCli(argv);
      expect([code, stdout]).toEqual([1, '']);
      expect(stderr).toContain(argv.includes(missing) ? missing : review);
    }
  });
});
