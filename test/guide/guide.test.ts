import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, it } from 'vitest';
import { flatRecordSchema, recordTypeSchema, TABLE_SCHEMAS } from '../../src/index.js';
import { runCli } from '../cli/run-cli.js';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const GUIDE = join(ROOT, 'examples', 'guide');
const folder = mkdtempSync(join(tmpdir(), 'baogao-guide-'));
afterAll(() => rmSync(folder, { recursive: true }));

interface Block {
  readonly language: string;
  readonly text: string;
}

const pageOf = (page: string): string => readFileSync(join(GUIDE, page), 'utf8');

const blocksOf = (page: string): Block[] =>
  [...pageOf(page).matchAll(/^```([\w ]+)\n([\s\S]*?)^```$/gm)].map(([, language = '', text = '']) => ({
    language,
    text,
  }));

/** Commands with what each prints. */
function sessionsOf(text: string): { command: string; output: string }[] {
  return text
    .split(/^(?=\$ )/m)
    .filter((part) => part.startsWith('$ '))
    .map((part) => {
      const end = part.indexOf('\n');
      return { command: part.slice(2, end), output: part.slice(end + 1) };
    });
}

/** Runs a command with the files of the folder; what it prints names them as the page does. */
async function run(command: string): Promise<string> {
  const words = command.replace(/^npx baogao /, '').split(' ');
  const argv = words.map((word) => (existsSync(join(folder, word)) ? join(folder, word) : word));
  const { stdout, stderr } = await runCli(argv);
  return (stdout + stderr).replaceAll('\r\n', '\n').replaceAll(`${folder}/`, '');
}

describe('your first grammar', () => {
  // In the order of the page: each grammar is in its file when the commands behind it run.
  it('goes as the page says', async () => {
    let commands = 0;
    for (const { language, text } of blocksOf('first-grammar.md')) {
      if (language.startsWith('grammar')) writeFileSync(join(folder, 'pylon.grammar'), text);
      if (language !== 'console') continue;
      for (const { command, output } of sessionsOf(text)) {
        const [, printed] = /^printf '(.*)' > report\.txt$/.exec(command) ?? [];
        if (printed !== undefined) writeFileSync(join(folder, 'report.txt'), printed.replace('\\n', '\n'));
        else expect(await run(command), command).toBe(output);
        commands += 1;
      }
    }
    expect(commands).toBeGreaterThanOrEqual(7);
  });

  it('has the lexicon that does the same', async () => {
    const [, line = ''] = /one line\n`(基 [^`]*)`/.exec(pageOf('first-grammar.md')) ?? [];
    writeFileSync(join(folder, 'classifier.txt'), `${line}\n`);
    expect(await run('npx baogao extract report.txt --grammar classifier.txt --types count')).toContain(
      '"text":"12基"',
    );
  });
});

describe('recipes', () => {
  const commands = blocksOf('recipes.md')
    .filter(({ language }) => language === 'sh')
    .map(({ text }) => text.trim());

  it.each(commands.filter((command) => command.startsWith('npx baogao extract archive')))('%s', async (command) => {
    const archive = join(folder, 'archive');
    mkdirSync(archive, { recursive: true });
    cpSync(join(ROOT, 'examples', 'library.txt'), join(archive, 'library.txt'));
    const out = mkdtempSync(join(folder, 'tables-'));
    const { code } = await runCli(
      command
        .replace('npx baogao ', '')
        .split(' ')
        .map((word) => ({ archive, tables: out })[word] ?? word),
    );
    expect(code).toBe(0);
    const ending = command.includes('parquet') ? 'parquet' : 'csv';
    const counts = readFileSync(join(out, `counts.${ending}`));
    expect(counts.length).toBeGreaterThan(100);
    expect(counts.subarray(0, 3).equals(Buffer.from('\ufeff'))).toBe(command.includes('--bom'));
  });

  it.each(commands.filter((command) => command.startsWith('npx baogao')))(
    '%s has only known words',
    async (command) => {
      const [, name = '', rest = ''] = /^npx baogao (\w+)(.*)$/s.exec(command) ?? [];
      const { stdout } = await runCli([name, '--help']);
      for (const [option] of rest.matchAll(/--[\w-]+/g)) expect(stdout).toContain(option);
    },
  );

  it('has a program that runs', () => {
    const [{ text } = { text: '' }] = blocksOf('recipes.md').filter(({ language }) => language === 'js');
    const path = join(folder, 'program.mts');
    writeFileSync(path, text.replace("'baogao'", JSON.stringify(join(ROOT, 'src', 'index.ts'))));
    const printed = execFileSync(process.execPath, ['--import', 'tsx', path], { cwd: ROOT, encoding: 'utf8' });
    expect(printed).toMatch(/抓培训 "全年举办培训班12期。" \[ '12期' \]/);
    expect(printed).toMatch(/抓宣传 "二、抓宣传.*400余份/);
  });

  it('has the table of Postgres with all columns of counts, in order', () => {
    const [, columns = ''] = /CREATE TABLE counts \(([\s\S]*?)\n\);/.exec(pageOf('recipes.md')) ?? [];
    const names = columns.split(',').map((column) => column.trim().split(' ')[0]?.replaceAll('"', ''));
    expect(names).toEqual(Object.keys(TABLE_SCHEMAS.counts.columns));
  });
});

describe('what a record is', () => {
  it('has a part for each type, and names only fields and values that there are', () => {
    const text = pageOf('records.md');
    const types = [...text.matchAll(/^## (\w+)$/gm)].map(([, type]) => type);
    const others = recordTypeSchema.options.filter((type) => type !== 'comparison');
    expect(types).toEqual(expect.arrayContaining(['report', 'section', ...others]));
    const known = JSON.stringify(flatRecordSchema.options.map(({ shape }) => Object.keys(shape)));
    for (const field of ['value', 'resolved', 'entity', 'action', 'name', 'organisers', 'extent', 'partOf', 'cell']) {
      expect(text).toContain(`\`${field}\``);
      expect(known).toContain(`"${field}"`);
    }
  });
});
