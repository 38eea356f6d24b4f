import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { runCli } from './run-cli.js';

const MAIN = fileURLToPath(new URL('../../src/cli/main.ts', import.meta.url));

const line = (id: unknown, text: unknown): string => `${JSON.stringify({ id, text })}\n`;

const ids = (stdout: string): unknown[] =>
  stdout
    .trimEnd()
    .split('\n')
    .map((each) => JSON.parse(each).document);

describe('baogao pipe', () => {
  it('answers lines in their order, and fails where one was no document', async () => {
    const stdin = line('a', '发放传单3份。') + line('b', 4) + line('c', '走访企业4家，发放传单5份。');
    const { code, stdout, stderr } = await runCli(['pipe', '--types', 'count'], { stdin });
    expect({ code, stderr }).toEqual({ code: 1, stderr: '' });
    expect(ids(stdout)).toEqual(['a', 'b', 'c', 'c']);
  });

  it('answers each line with a tree', async () => {
    const { code, stdout } = await runCli(['pipe', '--format', 'json'], { stdin: line(1, '') + line(2, '') });
    expect(code).toBe(0);
    expect(ids(stdout)).toEqual([1, 2]);
  });

  it('answers a line before the next one comes', async () => {
    const child = spawn(process.execPath, ['--import', 'tsx', MAIN, 'pipe', '--format', 'json']);
    const answered = (): Promise<string> =>
      new Promise((resolve) => child.stdout.once('data', (data) => resolve(`${data}`)));
    for (const id of ['first', 'second']) {
      const answer = answered();
      child.stdin.write(line(id, ''));
      expect(JSON.parse(await answer)).toMatchObject({ document: id });
    }
    child.stdin.end();
    expect(await new Promise((resolve) => child.on('close', resolve))).toBe(0);
  }, 180_000);

  it.each([
    ['a file', ['pipe', 'documents.ndjson']],
    ['an unknown format', ['pipe', '--format', 'csv']],
    ['a period that is none', ['pipe', '--reference', 'soon']],
  ])('%s: wrong use', async (_name, argv) => {
    const { code, stdout } = await runCli(argv);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
  });
});
