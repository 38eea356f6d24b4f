import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { build as esbuild } from 'esbuild';
import { build as vite } from 'vite';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createParser, parseReport, readDocument, renderHtml, toRecords } from '../../src/index.js';
import { makeDocx } from '../document/make-docx.js';
import { hasChromium } from '../output/page/browser.js';
import { buildModules, linkIn, newFolder, REPOSITORY } from './tarball.js';
import { openSite, type Site } from './web-site.js';

const MINUTES = 60_000;

const EXAMPLES = ['library.txt', 'court.txt'].map((name) => readFileSync(join(REPOSITORY, 'examples', name), 'utf8'));
const HTML = '<html><body><h1>青石站工作总结</h1><p>全年举办培训班12期。</p></body></html>';
const GRAMMARS = [
  { name: 'classifier.txt', text: '基 measure=count\n' },
  {
    name: 'own.grammar',
    text: "rule drill\n  pattern numeral '次'\n  after '演练'\n  action skip\n  priority 5\n  match 演练[12次]\n  never 举办12次\n",
  },
];

/** A page that imports all of the library, and keeps which names it found in the global scope before and after. */
const PAGE = '<!doctype html><meta charset="utf-8"><script type="module" src="main.js"></script>';
const PROGRAM = `
const before = Object.getOwnPropertyNames(globalThis);
const baogao = await import('./all.js');
const added = Object.getOwnPropertyNames(globalThis).filter((name) => !before.includes(name));
Object.assign(globalThis, { baogao, added });
`;
const ALL = "export * from 'baogao';\n";

/** Bytes of gzip, most of them the dictionary and the grammars. */
const MOST_FOR_REPORTS = 1_220_000;

const folder = newFolder();
let project: string;
beforeAll(() => {
  project = linkIn(folder, 'site', buildModules(folder));
  writeFileSync(join(project, 'index.html'), PAGE);
  writeFileSync(join(project, 'main.js'), PROGRAM);
  writeFileSync(join(project, 'all.js'), ALL);
}, 2 * MINUTES);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function bundleByEsbuild(): Promise<string> {
  const site = join(folder, 'by-esbuild');
  mkdirSync(site);
  writeFileSync(join(site, 'index.html'), PAGE);
  const { warnings } = await esbuild({
    ...{ absWorkingDir: project, entryPoints: ['main.js'], outdir: site },
    ...{ bundle: true, splitting: true, minify: true, format: 'esm', logLevel: 'silent' },
  });
  expect(warnings).toEqual([]);
  return site;
}

async function bundleByVite(): Promise<string> {
  const site = join(folder, 'by-vite');
  await vite({
    ...{ root: project, base: './', configFile: false, logLevel: 'silent' },
    build: { outDir: site, target: 'es2022', chunkSizeWarningLimit: 10_000 },
  });
  return site;
}

declare const baogao: typeof import('../../src/index.js');
declare const added: string[];

describe.skipIf(!hasChromium).each([
  ['esbuild', bundleByEsbuild],
  ['Vite', bundleByVite],
])('bundled by %s and run in a browser', (_name, bundle) => {
  let site: Site;
  beforeAll(async () => {
    site = await openSite(await bundle());
    await site.page.waitForFunction(() => 'baogao' in globalThis);
  }, 2 * MINUTES);
  afterAll(() => site?.close());

  it('changes nothing when it is imported, and asks for nothing but itself', async () => {
    // zod's own.
    expect((await site.page.evaluate(() => added)).filter((name) => !name.startsWith('__zod_'))).toEqual([]);
    expect(site.complaints).toEqual([]);
    expect(site.requests.filter((name) => /^https?:/.test(name))).toEqual([]);
  });

  it.each(EXAMPLES)('reads reports as Node.js does: %.12s', async (text) => {
    const [root, records] = await site.page.evaluate((text) => {
      const root = baogao.parseReport(text);
      return [JSON.stringify(root), JSON.stringify(baogao.toRecords(root))] as const;
    }, text);
    const here = parseReport(text);
    expect(JSON.parse(root)).toEqual(JSON.parse(JSON.stringify(here)));
    expect(JSON.parse(records)).toEqual(JSON.parse(JSON.stringify(toRecords(here))));
  });

  it('makes the page that Node.js makes', async () => {
    const [text = ''] = EXAMPLES;
    const html = await site.page.evaluate((text) => baogao.renderHtml(baogao.parseReport(text)), text);
    expect(html).toBe(renderHtml(parseReport(text)));
  });

  it.each([
    ['a.txt', Buffer.from('青石站工作总结\n全年举办培训班12期。')],
    ['a.html', Buffer.from(HTML)],
    ['a.docx', Buffer.from(makeDocx({ body: '<w:p><w:r><w:t>全年举办培训班12期。</w:t></w:r></w:p>' }))],
    ['a.md', Buffer.from('# 青石站工作总结\n\n全年举办培训班12期。\n')],
    ['a.rtf', Buffer.from('{\\rtf1\\ansi\\ansicpg936 \\u20840?\\u24180?12\\u26399?}')],
  ])('reads documents: %s', async (name, bytes) => {
    const given = [...bytes];
    const read = await site.page.evaluate(
      async ([name, given]) => {
        const { text, blocks } = await baogao.readDocument(new Uint8Array(given), { name });
        return JSON.stringify({ text, blocks });
      },
      [name, given] as const,
    );
    const { text, blocks } = await readDocument(Uint8Array.from(bytes), { name });
    expect(JSON.parse(read)).toEqual(JSON.parse(JSON.stringify({ text, blocks })));
  });

  it('loads what reads grammars when it is needed, and says so before', async () => {
    const text = '全年架设电杆120基，演练12次。';
    const asked = [text, GRAMMARS] as const;
    const refused = await site.page.evaluate(([, grammars]) => {
      try {
        return String(baogao.createParser({ grammars }));
      } catch (error) {
        return (error as { code: string }).code;
      }
    }, asked);
    expect(refused).toBe('grammars-not-loaded');
    const before = site.requests.length;
    const records = await site.page.evaluate(async ([text, grammars]) => {
      const parser = await baogao.loadParser({ grammars });
      return JSON.stringify(baogao.toRecords(parser.parse(text)));
    }, asked);
    expect(site.requests.slice(before).some((name) => name.includes('parse-grammar'))).toBe(true);
    expect(JSON.parse(records)).toEqual(
      JSON.parse(JSON.stringify(toRecords(createParser({ grammars: GRAMMARS }).parse(text)))),
    );
  });

  it.each([
    ['readDocument', 'file-unreadable'],
    ['extractFolder', 'node-only'],
  ] as const)('refuses a path: %s', async (name, code) => {
    const refused = await site.page.evaluate(
      (name) => (baogao[name]('a.txt', undefined as never) as Promise<unknown>).catch((error) => error.code),
      name,
    );
    expect(refused).toBe(code);
  });
});

describe('what a browser has to get', () => {
  /** The modules of the bundle of a program, without those that are loaded later, and their size when packed. */
  async function measure(program: string): Promise<{ readonly inputs: string[]; readonly packed: number }> {
    const { outputFiles, metafile } = await esbuild({
      stdin: { contents: program, resolveDir: project },
      ...{ outdir: join(folder, 'measured'), absWorkingDir: project, bundle: true, splitting: true, write: false },
      ...{ minify: true, format: 'esm', charset: 'utf8', metafile: true, logLevel: 'silent' },
    });
    const [main = ''] = Object.keys(metafile.outputs).filter(
      (name) => metafile.outputs[name]?.entryPoint === '<stdin>',
    );
    const wanted = new Set<string>([main]);
    for (const name of wanted) {
      for (const { kind, path } of metafile.outputs[name]?.imports ?? [])
        if (kind === 'import-statement') wanted.add(path);
    }
    const files = outputFiles.filter(({ path }) =>
      [...wanted].some((name) => path.endsWith(name.replace(/.*\//, '/'))),
    );
    return {
      inputs: [...wanted].flatMap((name) => Object.keys(metafile.outputs[name]?.inputs ?? {})),
      packed: files.reduce((sum, { contents }) => sum + gzipSync(contents, { level: 9 }).length, 0),
    };
  }

  it('is nothing where nothing is used', async () => {
    const { packed } = await measure("import 'baogao';");
    expect(packed).toBeLessThan(100);
  });

  it('is below 50 kB for numerals', async () => {
    const { packed, inputs } = await measure("export { recogniseNumerals } from 'baogao/numerals';");
    expect(packed).toBeLessThan(50_000);
    expect(inputs.filter((name) => /dictionary-(?:text|packed)/.test(name))).toEqual([]);
  });

  it('holds no parser of grammars, no page and no reader of documents for parseReport', async () => {
    const { packed, inputs } = await measure("export { parseReport } from 'baogao';");
    expect(packed).toBeLessThan(MOST_FOR_REPORTS);
    expect(inputs.some((name) => name.includes('generated/dictionary-packed'))).toBe(true);
    expect(inputs.filter((name) => /chevrotain|generated\/page|packages\/buffer|read-docx|pdf/.test(name))).toEqual([]);
  });

  it('asks for nothing of Node.js', () => {
    const modules = join(project, 'node_modules', 'baogao', 'dist', 'browser');
    const files = readdirSync(modules, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.js'));
    expect(files).toContain('index.js');
    const asking = files.filter((name) =>
      /from "node:|import\("node:|(?<![.\w])require\(['"]/.test(readFileSync(join(modules, name), 'utf8')),
    );
    expect(asking).toEqual([]);
    expect(existsSync(join(modules, 'batch', 'worker.js'))).toBe(false);
  });
});
