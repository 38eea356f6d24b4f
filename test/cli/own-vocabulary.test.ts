import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { CommandData } from '../../src/cli/command-table/command-data.js';
import { COMMANDS } from '../../src/cli/command-table/commands.js';
import { runCli } from './run-cli.js';

const TEXT = '青石站2021年工作总结\n一、抓文化\n全年敲鼓30咚，立案号：青立第7号。\n';

/** Which commands read grammars and packs, and what each prints of the 30咚 that only these know. */
const ARGUMENTS: Readonly<Record<string, (file: string) => string[]>> = {
  extract: (file) => ['extract', file, '--format', 'records'],
  view: (file) => ['view', file],
  review: (file) => ['review', file, join(folder, 'empty.ndjson'), '--format', 'records'],
  audit: (file) => ['audit', file],
  account: (file) => ['account', file, '--json'],
  compare: (file) => ['compare', join(folder, 'other.txt'), file],
  explain: (file) => ['explain', file, '--find', '30咚'],
  pipe: () => ['pipe'],
};
/** They go on until they are ended, or need a queue. */
const SERVICES = ['serve', 'mcp', 'submit'];

let folder: string;
let report: string;
let before: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'baogao-vocabulary-'));
  before = process.cwd();
  report = join(folder, 'report.txt');
  writeFileSync(report, TEXT);
  writeFileSync(join(folder, 'other.txt'), TEXT.replace('30咚', '20咚'));
  writeFileSync(join(folder, 'empty.ndjson'), '');
  mkdirSync(join(folder, 'mine'));
  writeFileSync(join(folder, 'mine', 'classifier.txt'), '咚 measure=count\n');
  writeFileSync(join(folder, 'mine', 'notes.md'), 'no grammar\n');
  mkdirSync(join(folder, 'nothing'));
  const pack = join(folder, 'node_modules', 'baogao-pack-drum');
  mkdirSync(join(pack, 'grammars'), { recursive: true });
  writeFileSync(join(pack, 'package.json'), JSON.stringify({ name: 'baogao-pack-drum' }));
  writeFileSync(join(pack, 'grammars', 'classifier.txt'), '咚 measure=count\n');
  process.chdir(folder);
});
afterAll(() => {
  process.chdir(before);
  rmSync(folder, { recursive: true });
});

const commands: readonly CommandData[] = COMMANDS;
const taking = (option: string): string[] =>
  commands.filter(({ options = [] }) => options.some(({ name }) => name === option)).map(({ name }) => name);

it('is taken by every command that reads texts', () => {
  const readers = [...Object.keys(ARGUMENTS), ...SERVICES].sort();
  expect(taking('grammar').sort()).toEqual(readers);
  expect(taking('pack').sort()).toEqual(readers);
});

describe.each([
  ['-g FOLDER', ['-g', 'mine']],
  ['--pack PACKAGE', ['--pack', 'baogao-pack-drum']],
])('%s', (_name, option) => {
  it.each(Object.entries(ARGUMENTS))('%s', async (command, argvOf) => {
    const stdin = `${JSON.stringify({ id: 1, text: TEXT })}\n`;
    const run = (more: readonly string[]) => runCli([...argvOf(report), ...more], { stdin });
    const [without, with_] = [await run([]), await run(option)];
    expect(with_.code).toBe(0);
    // An audit has nothing to say of it.
    if (command === 'audit') expect(with_).toEqual(without);
    else expect(with_.stdout).not.toBe(without.stdout);
    if (['extract', 'review', 'pipe'].includes(command)) {
      const counts = (text: string): number => text.match(/"type":"count"/g)?.length ?? 0;
      expect([counts(without.stdout), counts(with_.stdout)]).toEqual([0, 1]);
    }
  });
});

describe('a folder of grammars', () => {
  it('is tried by baogao check', async () => {
    const rule = "rule drumming\n  pattern value:numeral unit:'咚'\n  action quantity\n  match [3咚]\n  never 咚咚\n";
    mkdirSync(join(folder, 'rules'));
    writeFileSync(join(folder, 'rules', 'drum.grammar'), rule);
    expect(await runCli(['check', 'rules'])).toEqual({ code: 0, stdout: '2 of 2 examples hold\n', stderr: '' });
    expect(await runCli(['check', 'nothing'])).toMatchObject({ code: 2, stdout: '' });
  });

  it('holds some', async () => {
    const { code, stderr } = await runCli(['extract', report, '-g', 'nothing']);
    expect(code).toBe(2);
    expect(stderr).toContain('folder without any file that ends in .grammar or .txt');
  });

  it('is no pack', async () => {
    const { code, stderr } = await runCli(['extract', report, '-g', join('node_modules', 'baogao-pack-drum')]);
    expect({ code, named: stderr.includes('--pack') }).toEqual({ code: 2, named: true });
  });
});

it('is tried by baogao pack test, by the name of the package', async () => {
  const { code, stdout } = await runCli(['pack', 'test', 'baogao-pack-drum']);
  expect(code).toBe(0);
  expect(stdout).toContain('cases: 0 of 0 hold');
});
