import { stripVTControlCharacters } from 'node:util';
import stringWidth from 'string-width';
import { describe, expect, it } from 'vitest';
import { RECORD_COLUMNS } from '../../src/cli/record-columns.js';
import { hasColours } from '../../src/cli/terminal/paint.js';
import { flatRecordSchema } from '../../src/index.js';
import { runCli } from './run-cli.js';

const REPORT = '青石站2021年工作总结\n一、抓培训\n县图书馆全年举办培训班12期，发放手册3500余册。\n';
const ESCAPE = '\u001b';

const table = (...more: string[]) => runCli(['extract', '-', '--format', 'table', ...more], { stdin: REPORT });

describe('--format table', () => {
  it('shows the records of one type, in columns under each other', async () => {
    expect(await table('--types', 'count')).toEqual({
      code: 0,
      stderr: '',
      stdout: [
        'count (2)',
        'id       text      value  approx  unit  action  item    section',
        'count-1  12期         12  exact   期    举办    培训班  抓培训',
        'count-2  3500余册   3500  over    册    发放    手册    抓培训',
        '',
      ].join('\n'),
    });
  });

  it('shows a table for each type that there are records of, one behind the other', async () => {
    const { stdout } = await table();
    const heads = stdout.split('\n').filter((line) => /^\w+ \(\d+\)$/.test(line));
    expect(heads.map((head) => head.split(' ')[0])).toEqual([
      ...['report', 'section', 'count', 'date', 'organisation', 'activity'],
    ]);
    expect(stdout.split('\n\n')).toHaveLength(heads.length);
    expect(stdout).toContain('2021-01-01/2021-12-31');
  });

  it.each(Object.entries(RECORD_COLUMNS))('has columns that flat records have as fields: %s', (type, columns) => {
    const schema = flatRecordSchema.options.find(({ shape }) => shape.type.value === type);
    expect(columns.filter((column) => !(column in (schema?.shape ?? {})))).toEqual([]);
  });

  it('says whose the records are where there are several files', async () => {
    const files = ['examples/library.txt', 'examples/court.txt'];
    const { stdout } = await runCli(['extract', ...files, '--format', 'table', '--types', 'report']);
    const [, head = '', ...rows] = stdout.trimEnd().split('\n');
    expect(head).toMatch(/^document +id/);
    expect(rows.map((row) => row.split(' ')[0])).toEqual(files);
  });

  it('is no wider than the terminal, and cuts what is widest', async () => {
    const argv = ['extract', 'examples/court.txt', '--format', 'table', '--types', 'count,section,activity'];
    for (const terminal of [60, 100]) {
      const { stdout } = await runCli(argv, { terminal });
      const widths = stripVTControlCharacters(stdout)
        .split('\n')
        .map((line) => stringWidth(line));
      expect(Math.max(...widths)).toBeLessThanOrEqual(terminal);
      expect(stdout).toContain('…');
    }
    expect((await runCli(argv)).stdout).not.toContain('…');
  });

  it('shows the fields of a pack’s records', async () => {
    const argv = ['extract', '-', '--format', 'table', '--pack', 'examples/packs/police', '--types', 'case-number'];
    const { stdout } = await runCli(argv, { stdin: '（2021）青01刑初128号案件已经宣判。\n' });
    expect(stdout).toMatch(/^case-number \(1\)\nid +text /);
    expect(stdout).not.toMatch(/start|rule/);
  });

  it('prints nothing where there are no records', async () => {
    expect(await table('--types', 'comparison')).toEqual({ code: 0, stdout: '', stderr: '' });
  });
});

describe('colours', () => {
  it.each([
    ['on a terminal', [], {}, true, true],
    ['not elsewhere', [], {}, false, false],
    ['not with NO_COLOR', [], { NO_COLOR: '1' }, true, false],
    ['with an empty NO_COLOR, which says nothing', [], { NO_COLOR: '' }, true, true],
    ['not on a terminal that knows none', [], { TERM: 'dumb' }, true, false],
    ['where they are forced', [], { FORCE_COLOR: '1' }, false, true],
    ['where they are forced in spite of NO_COLOR', [], { FORCE_COLOR: '1', NO_COLOR: '1' }, false, true],
    ['not where FORCE_COLOR says none', [], { FORCE_COLOR: '0' }, true, false],
    ['not with --no-color, whatever else is said', ['--no-color'], { FORCE_COLOR: '1' }, true, false],
  ] as const)('%s', (_name, argv, env, isTTY, expected) => {
    expect(hasColours(argv, env, { write: () => true, isTTY })).toBe(expected);
  });

  const settings = (env: Readonly<Record<string, string>>, terminal?: number) => ({
    ...{ stdin: REPORT, env },
    ...(terminal !== undefined && { terminal }),
  });

  it.each(['table', 'outline'])('tell the types of records apart, and change nothing else: %s', async (format) => {
    const argv = ['extract', '-', '--format', format];
    const { stdout: coloured } = await runCli(argv, settings({}, 100));
    const { stdout: plain } = await runCli(argv, settings({ NO_COLOR: '1' }, 100));
    expect(plain).not.toContain(ESCAPE);
    expect(stripVTControlCharacters(coloured).replace(/ +$/gm, '')).toBe(plain);
    const codes = new Set(
      coloured
        .split(ESCAPE)
        .slice(1)
        .map((part) => /^\[\d+m/.exec(part)?.[0]),
    );
    // As many as there are types here, and those that end them.
    expect(codes.size).toBeGreaterThan(5);
  });

  it.each(['table', 'outline', 'records', 'json', 'csv'])('never go into a file or a pipe: %s', async (format) => {
    const { stdout } = await runCli(['extract', '-', '--format', format], settings({}));
    expect(stdout).not.toContain(ESCAPE);
  });

  it.each(['records', 'json', 'csv'])('never go into what programs read: %s', async (format) => {
    const { stdout } = await runCli(['extract', '-', '--format', format], settings({ FORCE_COLOR: '1' }, 80));
    expect(stdout).not.toContain(ESCAPE);
  });

  it('tell errors of an audit from warnings', async () => {
    const stdin = '青石站2021年工作总结\n全站120人，其中党员30人，占35%。\n';
    const { stdout } = await runCli(['audit', '-'], { stdin, terminal: 80 });
    expect(stdout).toContain(`${ESCAPE}[31merror${ESCAPE}[39m`);
    expect((await runCli(['audit', '-', '--no-color'], { stdin, terminal: 80 })).stdout).not.toContain(ESCAPE);
  });
});
