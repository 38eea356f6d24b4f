import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { footprint } from './footprint.js';
import { optionComments } from './option-comments.js';
import {
  buildTarball,
  installIn,
  newFolder,
  newProject,
  node,
  npm,
  npmAloud,
  REPOSITORY,
  type Tarball,
} from './tarball.js';

/** Compiling nodejieba takes most of this. */
const MINUTES = 60_000;

/** What an installation may bring. */
const MOST_PACKAGES = 100;
const MOST_BYTES = 60_000_000;
const MOST_ON_DISK = 70_000_000;

const REPORT = '××站工作总结\n一、抓培训\n全年举办培训班12期。\n';

/** Prints the counts of a report, the numerals of a text, and which segmenters can be had. */
const PROGRAM = `
import { createParser, parseReport, toRecords } from 'baogao';
import { recogniseNumerals } from 'baogao/numerals';
const available = (segmenter) => { try { return createParser({ segmenter }) && true; } catch { return false; } };
console.log(JSON.stringify({
  counts: toRecords(parseReport(${JSON.stringify(REPORT)})).filter(({ type }) => type === 'count').map(({ text }) => text),
  numerals: recogniseNumerals('三千二百').map(({ value }) => value),
  segmenters: ['nodejieba', 'node-rs', 'built-in'].filter(available),
}));
`;

const RESULT = { counts: ['12期'], numerals: [3200] };

const TYPED_PROGRAM = `
import { type Count, createParser, parseReport, type Report, type Root, toRecords, toRows } from 'baogao';
import { type Client, createClient } from 'baogao/client';
import { type McpOptions, startMcp } from 'baogao/mcp';
import { type Numeral, recogniseNumerals } from 'baogao/numerals';
import { collectJob, type JobStatus, openQueueWorker, submitJob } from 'baogao/queue';
import { type Service, startService } from 'baogao/serve';
const root: Root = parseReport('');
const reports: Report[] = root.children.filter((child) => child.type === 'report');
export const values: number[] = reports.flatMap(({ records }) => records)
  .filter((record): record is Count => record.type === 'count').map(({ value }) => value);
export const numerals: Numeral[] = recogniseNumerals('');
export const lines = [...toRecords(root).map(({ start }) => start.toFixed()), toRows(root).count.length];
createParser({ types: ['count'], segmenter: { name: 'own', cut: (text) => [text] } });
export const client: Client = createClient('http://127.0.0.1:8080');
export const answered: Promise<Root> = client.extract('', { types: ['count'] });
export const service: Promise<Service> = startService({ port: 0 });
export const submitted: Promise<JobStatus> = submitJob('name', ['folder'], { redis: 'redis://127.0.0.1' });
export const others = [startMcp({} satisfies McpOptions), openQueueWorker({}), collectJob('name', 'out')];
// @ts-expect-error an unknown type of record
createParser({ types: ['number'] });
`;

const folder = newFolder();
let tarball: Tarball;
beforeAll(() => {
  tarball = buildTarball(folder);
}, 6 * MINUTES);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function run(project: string): { counts: string[]; numerals: number[]; segmenters: string[] } {
  writeFileSync(join(project, 'program.js'), PROGRAM);
  return JSON.parse(node(project, 'program.js'));
}

function runCommand(project: string): string {
  writeFileSync(join(project, 'report.txt'), REPORT);
  return npm(
    project,
    'exec',
    '--no',
    '--',
    'baogao',
    'extract',
    'report.txt',
    '--format',
    'records',
    '--types',
    'count',
  );
}

/** Extracts a folder, and gives the texts of the counts in it. */
function runFolder(project: string): string[] {
  mkdirSync(join(project, 'reports'));
  writeFileSync(join(project, 'reports', 'a.txt'), REPORT);
  npm(project, 'exec', '--no', '--', 'baogao', 'extract', 'reports', '--out', 'results', '--types', 'count');
  const lines = readFileSync(join(project, 'results', 'records.ndjson'), 'utf8')
    .trimEnd()
    .split('\n');
  return lines.map((line) => JSON.parse(line).text);
}

describe('the tarball', () => {
  it('holds the library, its types, its data and its grammars', () => {
    for (const file of [
      'dist/index.js',
      'dist/index.d.ts',
      'dist/numerals.js',
      'dist/generated/dictionary.txt',
      'README.md',
      'LICENSE',
    ]) {
      expect(tarball.files).toContain(file);
    }
    expect(tarball.files.some((file) => file.startsWith('grammars/'))).toBe(true);
  });

  it('holds nothing else', () => {
    const expected = /^(dist|grammars|examples)\/|^(package\.json|LICENSE|README(\.zh-CN)?\.md|CHANGELOG\.md)$/;
    const inner = /^dist\/(build|report|structure|grammar\/(?!example-result|grammar-source))/;
    expect(tarball.files.filter((file) => !expected.test(file) || inner.test(file))).toEqual([]);
  });
});

describe('installed as by anybody, in an empty folder', () => {
  let project: string;
  let said: string;
  beforeAll(() => {
    project = newProject(folder, 'anybody');
    said = npmAloud(project, 'install', tarball.path);
  }, 8 * MINUTES);

  it('gives no warning', () => {
    expect(said).toMatch(/added \d+ packages/);
    // Where nodejieba can be built, newer versions of npm remark that it was.
    const lines = said.split('\n').filter((line) => !/^npm warn install-scripts/.test(line));
    expect(lines.join('\n')).not.toMatch(/warn|deprecated|vulnerab/i);
  });

  it('is small, without nodejieba and what that brings', () => {
    const { packages, bytes, onDisk } = footprint(project);
    expect(packages.length).toBeLessThan(MOST_PACKAGES);
    expect(packages).toContain('node_modules/zod');
    expect(bytes).toBeLessThan(MOST_BYTES);
    expect(onDisk).toBeLessThan(MOST_ON_DISK);
    // Less would mean that something was not counted.
    expect(bytes).toBeGreaterThan(20_000_000);
  });
});

describe('installed with its optional dependency', () => {
  let project: string;
  beforeAll(() => {
    project = installIn(folder, 'with', tarball.path);
  }, 8 * MINUTES);

  it('extracts, with nodejieba exactly if it could be installed here', () => {
    const installed = existsSync(join(project, 'node_modules', 'nodejieba', 'package.json'));
    const segmenters = [...(installed ? ['nodejieba'] : []), 'node-rs', 'built-in'];
    expect(run(project)).toEqual({ ...RESULT, segmenters });
  });

  it('has the command', () => {
    expect(JSON.parse(runCommand(project))).toMatchObject({ type: 'count', text: '12期', value: 12 });
  });

  it('extracts folders, on threads of its own', () => {
    expect(runFolder(project)).toEqual(['12期']);
  });

  it('has types that a strict program compiles against', () => {
    const compilerOptions = { strict: true, module: 'nodenext', target: 'es2023', noEmit: true, types: [] };
    writeFileSync(join(project, 'program.ts'), TYPED_PROGRAM);
    writeFileSync(join(project, 'tsconfig.json'), JSON.stringify({ compilerOptions, files: ['program.ts'] }));
    const compiler = join(REPOSITORY, 'node_modules', 'typescript', 'bin', 'tsc');
    expect(node(project, compiler, '-p', 'tsconfig.json')).toBe('');
  });

  it('has a comment for each option, which survives into its types', () => {
    const comments = optionComments(join(project, 'node_modules', 'baogao'));
    expect(comments.filter(({ comment }) => comment === '')).toEqual([]);
    const named = comments.map(({ type, option }) => `${type}.${option}`);
    expect(named).toEqual(
      expect.arrayContaining([
        ...['ParserOptions.types', 'ParserOptions.segmenter', 'DocumentOptions.limits.bytes', 'FolderOptions.packs'],
        ...['LineOptions.reference', 'ServeOptions.timeout', 'SubmitOptions.redis', 'McpOptions.root'],
        ...['ExtractOptions.language', 'CsvOptions.bom', 'PageOptions.findings', 'TableOptions.limit'],
      ]),
    );
    expect(comments.find(({ option }) => option === 'reference')?.comment).toMatch(/a year, a month or a day/);
  });

  it('names its version', () => {
    const { version } = JSON.parse(readFileSync(join(REPOSITORY, 'package.json'), 'utf8'));
    expect(npm(project, 'exec', '--no', '--', 'baogao', '--version').trim()).toBe(version);
  });
});

describe('installed without nodejieba', () => {
  let project: string;
  beforeAll(() => {
    // As where nodejieba cannot be compiled: npm takes an optional dependency that fails away again.
    project = installIn(folder, 'without', tarball.path, '--ignore-scripts');
    rmSync(join(project, 'node_modules', 'nodejieba'), { recursive: true, force: true });
  }, 4 * MINUTES);

  it('extracts the same', () => {
    expect(run(project)).toEqual({ ...RESULT, segmenters: ['node-rs', 'built-in'] });
  });

  it('has the command', () => {
    expect(JSON.parse(runCommand(project))).toMatchObject({ type: 'count', text: '12期' });
  });

  it('extracts the same without @node-rs/jieba, and says how to add it where it is asked for', () => {
    rmSync(join(project, 'node_modules', '@node-rs'), { recursive: true, force: true });
    expect(run(project)).toEqual({ ...RESULT, segmenters: ['built-in'] });
    const program = `import { createParser } from 'baogao'; createParser({ segmenter: 'node-rs' });`;
    writeFileSync(join(project, 'node-rs.js'), program);
    const failure = spawnSync(process.execPath, ['node-rs.js'], { cwd: project, encoding: 'utf8' });
    expect(failure.stderr).toContain("code: 'segmenter-unavailable'");
    expect(failure.stderr).toContain('npm install @node-rs/jieba adds it');
  });
});

describe('installed without the packages of the service and the queue', () => {
  let project: string;
  const baogao = (...args: string[]): { status: number | null; stderr: string } =>
    spawnSync('npm', ['exec', '--no', '--', 'baogao', ...args], { cwd: project, encoding: 'utf8' });
  beforeAll(() => {
    project = installIn(folder, 'service', tarball.path, '--ignore-scripts');
  }, 4 * MINUTES);

  it('has none of them', () => {
    const { peerDependencies } = JSON.parse(readFileSync(join(REPOSITORY, 'package.json'), 'utf8'));
    const installed = Object.keys(peerDependencies).filter((name) => existsSync(join(project, 'node_modules', name)));
    expect(installed).toEqual([]);
  });

  it.each([
    ['baogao serve', ['serve'], 'fastify fastify-type-provider-zod'],
    ['baogao mcp', ['mcp'], '@modelcontextprotocol/sdk'],
    ['a queue', ['worker'], 'bullmq ioredis'],
    ['a queue', ['status', 'x'], 'bullmq ioredis'],
  ])('says what %s needs', (feature, argv, packages) => {
    const { status, stderr } = baogao(...argv);
    expect(status).toBe(2);
    expect(stderr).toContain(`baogao: ${feature} needs packages that are not installed`);
    expect(stderr).toContain(`npm install ${packages}`);
  });

  it('serves once they are there', async () => {
    const { stderr } = baogao('serve');
    const [, missing = ''] = /npm install (.*)\n/.exec(stderr) ?? [];
    for (const readme of ['README.md', 'README.zh-CN.md']) {
      const text = readFileSync(join(REPOSITORY, readme), 'utf8').replace(/ \\\n\s*/g, ' ');
      expect(text).toContain(`npm install baogao ${missing}\n`);
    }
    for (const name of missing.split(' ')) {
      mkdirSync(dirname(join(project, 'node_modules', name)), { recursive: true });
      symlinkSync(join(REPOSITORY, 'node_modules', name), join(project, 'node_modules', name));
    }
    const program = `
      import { createClient } from 'baogao/client';
      import { startService } from 'baogao/serve';
      const service = await startService({ port: 0, logLevel: 'silent' });
      const records = await createClient(service.url).records(${JSON.stringify(REPORT)}, { types: ['count'] });
      await service.close();
      console.log(JSON.stringify(records.map(({ text }) => text)));
    `;
    writeFileSync(join(project, 'serve.js'), program);
    expect(JSON.parse(node(project, 'serve.js'))).toEqual(['12期']);
  });
});

describe('installed without what is optional', () => {
  let project: string;
  beforeAll(() => {
    project = installIn(folder, 'bare', tarball.path, '--omit=optional');
  }, 4 * MINUTES);

  it('extracts the same', () => {
    expect(run(project)).toEqual({ ...RESULT, segmenters: ['built-in'] });
  });

  it('extracts folders too', () => {
    expect(runFolder(project)).toEqual(['12期']);
  });
});
