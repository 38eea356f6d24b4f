import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, readFileSync, rmSync, statSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { extractFolder } from '../../src/index.js';
import { folderOfReports, jsonLines, newFolder, reportText, resultsIn, writeFiles } from '../batch/made-folder.js';
import { runCli } from './run-cli.js';

const MAIN = fileURLToPath(new URL('../../src/cli/main.ts', import.meta.url));

const newOutput = (): string => join(newFolder(), 'results');

describe('baogao extract FOLDER --out FOLDER', () => {
  it('writes files and prints a summary, and nothing else where nobody is looking', async () => {
    const folder = folderOfReports(3);
    const output = newOutput();
    const { code, stdout, stderr } = await runCli([
      ...['extract', folder, '--out', output, '--format', 'records,csv', '--types', 'report,count', '--workers', '1'],
    ]);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(Object.keys(resultsIn(output))).toEqual([
      ...['counts.csv', 'diagnostics.ndjson', 'failures.ndjson', 'records.ndjson', 'reports.csv'],
    ]);
    const counts = jsonLines(join(output, 'records.ndjson')).filter(({ type }) => type === 'count').length;
    expect(stdout).toMatch(/^files +3\nreports +3\n/);
    expect(stdout).toMatch(new RegExp(`^counts +${counts}$`, 'm'));
    expect(stdout).toMatch(/^read +0\.00 MB in \d+\.\d s, \d+\.\d\d MB\/s$/m);
    const written = stdout.slice(stdout.indexOf('written')).trimEnd().split('\n');
    expect(written.map((line) => line.replace(/^written/, '').trim())).toEqual(
      Object.keys(resultsIn(output)).map((name) => {
        const size = statSync(join(output, name)).size;
        return `${join(output, name)} (${size < 1000 ? `${size} B` : `${(size / 1000).toFixed(1)} kB`})`;
      }),
    );
  });

  it('shows on a terminal how far it is', async () => {
    const { stderr } = await runCli(['extract', folderOfReports(2), '--out', newOutput(), '--workers', '1'], {
      terminal: 100,
    });
    expect(stderr).toContain('2/2 files');
  });

  it('names what failed, once, and fails', async () => {
    const folder = folderOfReports(1);
    writeFiles(folder, { 'a.docx': 'no archive' });
    const { code, stdout, stderr } = await runCli(['extract', folder, '--out', newOutput(), '--workers', '1']);
    expect(code).toBe(1);
    expect(stdout).toMatch(/^files +2 \(1 failed\)$/m);
    expect(stderr).toMatch(/^baogao: a\.docx: (?!.*a\.docx).+\n$/);
  });

  it('names what lost a part, and all that was passed over', async () => {
    const folder = folderOfReports(1);
    writeFiles(folder, {
      'a.txt': Buffer.concat([Buffer.from(reportText(1)), Buffer.from([0xff, 0x0a])]),
      'b.xls': '',
      '.c.txt': '',
    });
    symlinkSync(newFolder(), join(folder, 'd'));
    symlinkSync(MAIN, join(folder, 'e.txt'));
    const { code, stdout, stderr } = await runCli(['extract', folder, '--out', newOutput(), '--workers', '1']);
    expect(code).toBe(0);
    expect(stderr).toMatch(/^baogao: a\.txt: .+\n$/);
    const [files = ''] = stdout.split('\n');
    for (const remark of [
      '1 lost something',
      '1 of other kinds left alone: 1 .xls',
      '1 hidden left alone',
      '1 linked folders not followed',
      '1 links out of the folder not followed',
    ]) {
      expect(files).toContain(remark);
    }
  });

  it('tells a run that could not end from one with files that failed', async () => {
    const output = newOutput();
    writeFiles(output, { '.baogao/counts.parquet/in the way': '' });
    const argv = ['extract', folderOfReports(1), '--out', output, '--format', 'parquet', '--types', 'count'];
    const { code, stderr } = await runCli(argv);
    expect(code).toBe(3);
    expect(stderr).toContain('cannot write counts.parquet');
    rmSync(join(output, '.baogao', 'counts.parquet'), { recursive: true });
    expect(await runCli(argv)).toMatchObject({ code: 0, stderr: '' });
  });

  it('shows what a name would make a terminal do', async () => {
    const folder = newFolder();
    writeFiles(folder, { 'a\u001b[2J\n\u202ed.docx': 'no archive', 'b.\u001bx': '' });
    const { stdout, stderr } = await runCli(['extract', folder, '--out', newOutput(), '--workers', '1']);
    expect(stderr).toMatch(/^baogao: a\\u001b\[2J\\u000a\\u202ed\.docx: .+\n$/);
    expect(stdout).toContain('1 .\\u001bx');
  });

  it('says what to add where the results have no place', async () => {
    const folder = folderOfReports(1);
    for (const argv of [[folder], [join(folder, '..'), '--format', 'csv'], ['a.txt', folder]]) {
      const { code, stdout, stderr } = await runCli(['extract', ...argv]);
      expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
      expect(stderr).toMatch(/^error: \S+ is a folder; .*: baogao extract \S+ --out RESULTS /);
    }
    const { stderr } = await runCli(['extract', join(folder, '..', 'it’s not there'), folder]);
    expect(stderr).toContain(`baogao extract ${folder} --out`);
  });

  it('says that a file needs no folder', async () => {
    const folder = newFolder();
    writeFiles(folder, { 'a.txt': reportText(1) });
    const { code, stderr } = await runCli(['extract', join(folder, 'a.txt'), '--out', newOutput()]);
    expect({ code, said: stderr.includes('leave out --out') }).toEqual({ code: 2, said: true });
  });

  it.each([
    ['two folders', ['extract', 'a', 'b', '--out', 'c']],
    ['a folder that is not there', ['extract', '/nowhere', '--out', 'c']],
    ['a format that is for terminals', ['extract', '.', '--out', 'c', '--format', 'outline']],
    ['several formats without a folder', ['extract', 'a.txt', '--format', 'csv,records']],
    ['a format that is for folders', ['extract', 'a.txt', '--format', 'parquet']],
    ['workers without a folder', ['extract', 'a.txt', '--workers', '2']],
    ['links without a folder', ['extract', 'a.txt', '--follow-links']],
    ['no workers', ['extract', '.', '--out', 'c', '--workers', '0']],
  ])('%s: wrong use', async (_name, argv) => {
    const { code, stdout, stderr } = await runCli(argv);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).not.toBe('');
  });

  it('goes on after a signal and after a sudden end, and does no file twice', async () => {
    const folder = newFolder();
    const files = 20;
    const text = Array.from({ length: 5 }, (_, number) => reportText(number)).join('\n');
    writeFiles(folder, Object.fromEntries(Array.from({ length: files }, (_, number) => [`${number}.txt`, text])));
    const output = newOutput();

    const first = start(folder, output);
    await entriesOf(output, 3);
    first.child.kill('SIGINT');
    expect(await first.end).toMatchObject({ code: 130, stderr: expect.stringMatching(/interrupted after \d+ of 20/) });
    const interrupted = done(output);
    expect(interrupted.length).toBeLessThan(files);

    const second = start(folder, output);
    await entriesOf(output, interrupted.length + 3);
    second.child.kill('SIGKILL');
    expect(await second.end).toMatchObject({ signal: 'SIGKILL' });
    const killed = done(output);
    expect(killed.length).toBeLessThan(files);

    const steps: number[] = [];
    await extractFolder(folder, output, {
      ...{ formats: ['records', 'csv'], workers: 1 },
      onProgress: ({ files }) => steps.push(files),
    });
    expect(steps[0]).toBe(killed.length);
    expect(steps).toHaveLength(files - killed.length + 1);
    expect(new Set(done(output)).size).toBe(files);
    expect(done(output)).toHaveLength(files);
    const whole = newOutput();
    await extractFolder(folder, whole, { formats: ['records', 'csv'], workers: 1 });
    expect(resultsIn(output)).toEqual(resultsIn(whole));
  }, 180_000);
});

interface End {
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
  readonly stderr: string;
}

/** Starts the command as a process of its own. */
function start(folder: string, output: string): { child: ChildProcess; end: Promise<End> } {
  const argv = ['extract', folder, '--out', output, '--format', 'records,csv', '--workers', '2'];
  const child = spawn(process.execPath, ['--import', 'tsx', MAIN, ...argv], { stdio: ['ignore', 'ignore', 'pipe'] });
  let stderr = '';
  child.stderr.on('data', (chunk: Buffer) => {
    stderr += chunk.toString();
  });
  return {
    child,
    end: new Promise((resolve) => child.on('close', (code, signal) => resolve({ code, signal, stderr }))),
  };
}

/** The files that the journal says are done; a line that is not whole does not count. */
function done(output: string): string[] {
  const journal = join(output, '.baogao', 'journal.ndjson');
  if (!existsSync(journal)) return [];
  const lines = readFileSync(journal, 'utf8').split('\n').slice(0, -1);
  return lines.map((line) => JSON.parse(line)).flatMap(({ path }) => (path === undefined ? [] : [path]));
}

/** Waits until so many files are done. */
async function entriesOf(output: string, count: number): Promise<void> {
  while (done(output).length < count) await new Promise((resolve) => setTimeout(resolve, 5));
}
