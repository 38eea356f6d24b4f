import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build as esbuild } from 'esbuild';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parseReport, toRecords } from '../../src/index.js';
import { buildModules, linkIn, newFolder } from './tarball.js';

const MINUTES = 60_000;

const TEXT = '××站工作总结\n一、抓培训\n全年举办培训班12期。\n';
const RECORDS = toRecords(parseReport(TEXT));
const PRINT = `console.log(JSON.stringify(toRecords(parseReport(${JSON.stringify(TEXT)}))));`;

const folder = newFolder();
let project: string;
beforeAll(() => {
  project = linkIn(folder, 'project', buildModules(folder));
}, 2 * MINUTES);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

interface Outcome {
  readonly stdout: string;
  readonly stderr: string;
  readonly status: number | null;
}

function run(where: string, file: string, environment: Readonly<Record<string, string>> = {}): Outcome {
  const { BAOGAO_SEGMENTER: _, ...inherited } = process.env;
  return spawnSync(process.execPath, [file], { cwd: where, encoding: 'utf8', env: { ...inherited, ...environment } });
}

function runProgram(name: string, program: string, environment?: Readonly<Record<string, string>>): Outcome {
  writeFileSync(join(project, name), program);
  return run(project, name, environment);
}

const printed = ({ stdout, stderr, status }: Outcome): unknown => {
  expect({ stderr, status }).toEqual({ stderr: '', status: 0 });
  return JSON.parse(stdout);
};

describe('a bundle that was moved away', () => {
  const DOCUMENT = `
    readDocument(new TextEncoder().encode('<html><body><p>全年举办培训班12期。</p></body></html>'), { name: 'a.html' })
      .then(({ text }) => console.log(JSON.stringify(text)));
  `;
  const GRAMMAR = `
    const grammars = [{ name: 'classifier.txt', text: '基 measure=count' }];
    console.log(JSON.stringify(createParser({ grammars }).parse('架设电杆120基。').children[0].records.map(({ text }) => text)));
  `;

  async function move(format: 'esm' | 'cjs', program: string): Promise<Outcome> {
    const where = join(folder, `moved-${format}-${program.length}`);
    mkdirSync(where);
    const name = format === 'esm' ? 'bundle.mjs' : 'bundle.cjs';
    await esbuild({
      stdin: { contents: program, resolveDir: project },
      ...{ outfile: join(project, name), absWorkingDir: project, bundle: true, platform: 'node', format },
      logLevel: 'silent',
    });
    copyFileSync(join(project, name), join(where, name));
    return run(where, name);
  }

  it.each(['esm', 'cjs'] as const)('reads reports (%s)', async (format) => {
    expect(printed(await move(format, `import { parseReport, toRecords } from 'baogao'; ${PRINT}`))).toEqual(RECORDS);
  });

  it.each(['esm', 'cjs'] as const)('reads documents, where there is no file for a thread (%s)', async (format) => {
    expect(printed(await move(format, `import { readDocument } from 'baogao'; ${DOCUMENT}`))).toBe(
      '全年举办培训班12期。',
    );
  });

  it('reads grammars', async () => {
    expect(printed(await move('esm', `import { createParser } from 'baogao'; ${GRAMMAR}`))).toContain('120基');
  });
});

describe('other ways of loading', () => {
  it('require gives the same module', () => {
    const program = `const { parseReport, toRecords } = require('baogao'); ${PRINT}`;
    expect(printed(runProgram('required.cjs', program))).toEqual(RECORDS);
  });

  it('require gives numerals alone', () => {
    const program = `console.log(require('baogao/numerals').recogniseNumerals('三千二百')[0].value);`;
    expect(printed(runProgram('numerals.cjs', program))).toBe(3200);
  });

  it('worker threads read beside each other', () => {
    const program = `
      import { Worker, isMainThread, parentPort } from 'node:worker_threads';
      import { parseReport, toRecords } from 'baogao';
      const records = () => toRecords(parseReport(${JSON.stringify(TEXT)}));
      if (isMainThread) {
        const answer = () => new Promise((resolve, reject) =>
          new Worker(new URL(import.meta.url)).once('message', resolve).once('error', reject));
        console.log(JSON.stringify([records(), ...await Promise.all([answer(), answer()])]));
      } else parentPort.postMessage(records());
    `;
    expect(printed(runProgram('threads.mjs', program))).toEqual([RECORDS, RECORDS, RECORDS]);
  });
});

describe('the segmenter', () => {
  /** Which native package a program asked for, in order, and the records. */
  const program = `
    import { createRequire, Module } from 'node:module';
    import { createParser, toRecords } from 'baogao';
    const asked = [];
    const load = Module._load;
    Module._load = (name, ...rest) => { if (/jieba$/.test(name)) asked.push(name); return load(name, ...rest); };
    const records = toRecords(createParser(JSON.parse(process.argv[2] ?? '{}')).parse(${JSON.stringify(TEXT)}));
    console.log(JSON.stringify({ asked, records }));
  `;

  it.each([
    ['built-in', []],
    ['node-rs', ['@node-rs/jieba']],
  ])('is the one that the environment names: %s', (name, asked) => {
    const outcome = runProgram('segmenter.mjs', program, { BAOGAO_SEGMENTER: name });
    expect(printed(outcome)).toEqual({ asked, records: RECORDS });
  });

  it('is nodejieba first where nothing is named', () => {
    const { asked } = printed(runProgram('segmenter.mjs', program)) as { asked: string[] };
    expect(asked[0]).toBe('nodejieba');
  });

  it('has to be one that there is', () => {
    const { stderr, status } = runProgram('segmenter.mjs', program, { BAOGAO_SEGMENTER: 'jieba' });
    expect(status).toBe(1);
    expect(stderr).toContain('option BAOGAO_SEGMENTER: expected one of nodejieba, node-rs, built-in');
  });
});
