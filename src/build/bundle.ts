import {
  chmodSync,
  copyFileSync,
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build, type Metafile } from 'esbuild';
import ts from 'typescript';
import { writeBrowserModules } from './browser-modules.js';
import { lazyModules } from './lazy-modules.js';
import { addSchemaComments } from './schema-comments.js';

/**
 * Completes `dist`, where the compiler has written types: adds the code in a few files, because loading the hundreds
 * of modules that it stands in (Chevrotain's among them) takes longer than extracting a report; adds the generated
 * data and the licences of what is bundled; takes away the types that no user can reach.
 */
const root = fileURLToPath(new URL('../..', import.meta.url));
const source = join(root, 'src');
const dist = join(root, 'dist');

/** What users import, and what they run. */
const MODULES = ['index', 'numerals', 'client/index', 'mcp/index', 'queue/index', 'serve/index'];
const COMMAND = 'cli/main';
/** What threads and processes run: files of their own, which stand beside the folder of the modules. */
const WORKERS = [
  { in: 'batch/worker', out: 'worker' },
  { in: 'document/thread/worker', out: 'reader' },
  { in: 'queue/document-process', out: 'document-process' },
];

/** Functions of modules that few programs need and that take long to load, some because of a package, which is bundled then. */
const LAZY = new Map(
  Object.entries({
    'grammar/parse-grammar': ['parseGrammar'],
    'extraction/date/resolution/lunar-day': ['dayOfLunarYear', 'lunarDay', 'monthOfLunarYear'],
    'output/string-width': ['stringWidth'],
    'document/latin1': ['latin1'],
  }).map(([module, functions]) => [join(source, `${module}.ts`), functions]),
);
const LAZY_PACKAGES: ReadonlySet<string> = new Set(['tyme4ts', 'string-width', 'fflate']);

/** What is made of many files, most of which are not needed: schemas are of the same make as those of the user's own zod. */
const PARTLY_NEEDED: ReadonlySet<string> = new Set(['zod']);

/** What browsers import, in a folder of its own. */
const BROWSER = 'browser';
const BROWSER_MODULES = ['index', 'numerals'];

const node = await build({
  absWorkingDir: root,
  entryPoints: [...MODULES, COMMAND]
    .map((entry) => ({ in: entry, out: entry }))
    .concat(WORKERS)
    .map((entry) => ({ in: join(source, `${entry.in}.ts`), out: entry.out })),
  outdir: dist,
  // One folder deep, as the modules are: they find `generated` beside their own folder.
  chunkNames: 'chunks/[name]-[hash]',
  external: dependencies().filter((name) => !LAZY_PACKAGES.has(name) && !PARTLY_NEEDED.has(name)),
  plugins: [lazyModules(LAZY)],
  bundle: true,
  splitting: true,
  format: 'esm',
  platform: 'node',
  target: 'node20.19',
  // Objects that are written in groups of fields (`...{ start, end }`) are made at once, and have one shape.
  minifySyntax: true,
  // Chinese as itself: escaped, it takes twice the space and longer to load.
  charset: 'utf8',
  metafile: true,
});
const inBrowsers = await writeBrowserModules(source, join(dist, BROWSER), BROWSER_MODULES, dependencies());
chmodSync(join(dist, `${COMMAND}.js`), 0o755);
copyData();
writeFileSync(
  join(dist, 'LICENSES.txt'),
  licences(bundledPackages(node.metafile, await pageMetafile(), ...inBrowsers)),
);
removeUnreachableTypes();
addSchemaComments(source, dist, compilerOptions());

function compilerOptions(): ts.CompilerOptions {
  const { config } = ts.readConfigFile(join(root, 'tsconfig.json'), ts.sys.readFile);
  return ts.parseJsonConfigFileContent(config, ts.sys, root).options;
}

/** What the user's package manager installs stays outside the bundle. */
function dependencies(): string[] {
  const { dependencies, optionalDependencies, peerDependencies } = JSON.parse(
    readFileSync(join(root, 'package.json'), 'utf8'),
  );
  return Object.keys({ ...dependencies, ...optionalDependencies, ...peerDependencies });
}

function copyData(): void {
  const generated = join(source, 'generated');
  mkdirSync(join(dist, 'generated'), { recursive: true });
  for (const file of readdirSync(generated)) {
    if (file.endsWith('.txt')) copyFileSync(join(generated, file), join(dist, 'generated', file));
  }
  cpSync(join(generated, 'cmaps'), join(dist, 'generated', 'cmaps'), { recursive: true });
}

/** What is in the scripts of the HTML pages, which the code holds as texts. */
async function pageMetafile(): Promise<Metafile> {
  const { metafile } = await build({
    entryPoints: [join(source, 'output', 'page', 'client', 'charts-main.ts')],
    bundle: true,
    write: false,
    platform: 'browser',
    metafile: true,
  });
  return metafile;
}

function bundledPackages(...metafiles: Metafile[]): string[] {
  const names = new Set<string>();
  for (const input of metafiles.flatMap(({ inputs }) => Object.keys(inputs))) {
    const [, name] = /.*node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(input) ?? [];
    if (name !== undefined) names.add(name);
  }
  return [...names].sort();
}

function licences(packages: readonly string[]): string {
  return packages
    .map((name) => {
      const folder = join(root, 'node_modules', name);
      const { version, license } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
      const file = readdirSync(folder).find((candidate) => /^licen[cs]e/i.test(candidate));
      const text = file === undefined ? '' : readFileSync(join(folder, file), 'utf8').trim();
      return `${name} ${version} (${license})\n\n${text}`.trim();
    })
    .join(`\n\n${'-'.repeat(80)}\n\n`)
    .concat('\n');
}

function removeUnreachableTypes(): void {
  const reachable = new Set<string>();
  const pending = MODULES.map((entry) => join(dist, `${entry}.d.ts`));
  for (let file = pending.pop(); file !== undefined; file = pending.pop()) {
    if (reachable.has(file) || !existsSync(file)) continue;
    reachable.add(file);
    for (const { fileName } of ts.preProcessFile(readFileSync(file, 'utf8')).importedFiles) {
      if (fileName.startsWith('.')) pending.push(join(dirname(file), fileName.replace(/\.js$/, '.d.ts')));
    }
  }
  for (const name of readdirSync(dist, { recursive: true, encoding: 'utf8' })) {
    if (name.endsWith('.d.ts') && !reachable.has(join(dist, name))) rmSync(join(dist, name));
  }
}
