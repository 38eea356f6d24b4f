import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parseReport, toRecords } from '../../src/index.js';
import { buildCommand } from '../package/tarball.js';

const EXAMPLES = fileURLToPath(new URL('../../examples/', import.meta.url));

/** The first interpreter that runs a program, Jupyter's own and the system's among them: that is where Debian puts pandas. */
const pythonWith = (program: string): string | undefined =>
  ['python3', '/usr/bin/python3'].find((python) => spawnSync(python, ['-c', program]).status === 0);
const python = pythonWith('');
const withPandas = pythonWith('import pandas');

const folder = mkdtempSync(join(tmpdir(), 'baogao-py-'));
afterAll(() => rmSync(folder, { recursive: true }));
let command = '';
beforeAll(() => {
  command = buildCommand(folder);
});

/** Runs a program that has `baogao` and `show`, and gives what it shows. */
function run(interpreter: string | undefined, program: string, cwd = folder): unknown {
  const lines = [
    'import baogao, json, sys',
    'show = lambda value: print(json.dumps(value, ensure_ascii=False))',
    program,
  ];
  const { stdout, stderr, status } = spawnSync(interpreter ?? '', ['-c', lines.join('\n')], {
    ...{ cwd, encoding: 'utf8' },
    env: { ...process.env, PYTHONPATH: EXAMPLES, PYTHONIOENCODING: 'utf-8', BAOGAO: `${process.execPath} ${command}` },
  });
  if (status !== 0) throw new Error(stderr);
  return JSON.parse(stdout);
}

const TEXT = '5月，县图书馆发放手册３５００余册。';

describe.skipIf(python === undefined)('baogao.py without pandas', () => {
  it('yields the records of documents, in order', () => {
    const records = run(
      python,
      `show(list(baogao.records([('b', '${TEXT}'), (7, '无。'), ('a', '举办培训班12期。')])))`,
    );
    expect(records).toEqual([
      ...toRecords(parseReport(TEXT), { document: 'b' }),
      ...toRecords(parseReport('举办培训班12期。'), { document: 'a' }),
    ]);
  });

  it('passes options on', () => {
    const options = `types=['count'], grammars=['${EXAMPLES}fire-service/classifier.txt'], reference=2014`;
    const program = `show([r['text'] for r in baogao.records({'a': '5月，支队调派4站到场。'}, ${options})])`;
    expect(run(python, program)).toEqual(['4站']);
  });

  it('feeds and reads at once, and ends early where its reader does', () => {
    const program = `
documents = ((str(number), '${TEXT}' * 40) for number in range(60))
show(len(list(baogao.records(documents, types=['count']))))`;
    expect(run(python, program)).toBe(60 * 40);
    expect(run(python, `show(next(baogao.records({'a': '${TEXT}' * 999}, types=['count']))['value'])`)).toBe(3500);
  });

  it('raises what the command says of a document, or keeps it', () => {
    const raised = `
try:
    list(baogao.records({'a': 5}))
except baogao.BaogaoError as error:
    show([error.code, error.document, str(error)])`;
    expect(run(python, raised)).toEqual(['bad-line', 'a', 'a: not a document: its text is not a string']);
    const kept = `show([r.get('text', r.get('error')) for r in baogao.records({'a': 5, 'b': '发放手册3册。'}, types=['count'], errors='keep')])`;
    expect(run(python, kept)).toEqual([expect.objectContaining({ code: 'bad-line' }), '3册']);
  });

  it('raises what the command says of how it is called', () => {
    const program = `
try:
    list(baogao.records({'a': ''}, types=['number']))
except baogao.BaogaoError as error:
    show([error.code, str(error)])`;
    expect(run(python, program)).toEqual(['command-failed', expect.stringContaining('number')]);
  });
});

describe.skipIf(withPandas === undefined)('baogao.py with pandas (python3-pandas)', () => {
  it('gives a frame for each type, which join by ids', () => {
    const program = `
texts = {name: open('${EXAMPLES}reports/' + name + '.txt', encoding='utf-8').read() for name in ['centre-2020', 'centre-2021']}
frames = baogao.frames(texts)
counts = frames['count'].merge(frames['report'], left_on='report', right_on='id', suffixes=('', '_report'))
given = counts[(counts['item'] == '宣传手册') & counts['activity'].isin(frames['activity'].query("status == 'done'")['id'])]
show([sorted(frames), given.groupby('period.start')['value'].sum().astype(int).to_dict()])`;
    // 1,500 in 2020; 3,000 in 2021, added up by hand from the reports.
    expect(run(withPandas, program)).toEqual([
      ['activity', 'comparison', 'count', 'date', 'organisation', 'report', 'section'],
      { '2020-01-01': 1500, '2021-01-01': 3000 },
    ]);
  });

  it('spreads fields of fields over columns, null or not', () => {
    const program = `
frames = baogao.frames({'a': '青石站工作总结\\n全年举办培训班12期。\\n一、抓宣传\\n发放传单400份。\\n'}, types=['count'])
frame = frames['count'].where(frames['count'].notna(), None)
show([sorted(frames), 'section' in frame, frame[['document', 'value', 'section.path']].values.tolist()])`;
    expect(run(withPandas, program)).toEqual([
      ['count'],
      false,
      [
        ['a', 12, null],
        ['a', 400, ['抓宣传']],
      ],
    ]);
  });

  it('gives empty frames for types without records, and one of errors that are kept', () => {
    const program = `
frames = baogao.frames({'a': '无。', 'b': 1}, types=['count'], errors='keep')
show({name: frame['error.code'].tolist() if name == 'error' else len(frame) for name, frame in frames.items()})`;
    expect(run(withPandas, program)).toEqual({ count: 0, error: ['bad-line'] });
  });
});

describe('the notebook in Python', () => {
  it('uses what is tested here', () => {
    expect(existsSync(join(EXAMPLES, 'baogao.py'))).toBe(true);
    expect(readFileSync(join(EXAMPLES, 'analysis-python.ipynb'), 'utf8')).toContain('import baogao');
  });
});
