import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const REPOSITORY = fileURLToPath(new URL('../..', import.meta.url));

/** What the package is built from. */
const INPUTS = [
  'package.json',
  'tsconfig.json',
  'src',
  'grammars',
  'README.md',
  'README.zh-CN.md',
  'CHANGELOG.md',
  'LICENSE',
];

/** npm as a child: quiet, from its cache where it can, and without the settings that an outer `npm test` hands down. */
export function npm(folder: string, ...args: string[]): string {
  return execFileSync('npm', ['--loglevel=error', ...QUIETLY, ...args], {
    ...{ cwd: folder, encoding: 'utf8', env: { ...environment(), npm_config_yes: 'true' } },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
}

/** The same as anybody calls it, with all that it says, warnings included. */
export function npmAloud(folder: string, ...args: string[]): string {
  const options = { cwd: folder, encoding: 'utf8', env: environment() } as const;
  const { status, stdout, stderr } = spawnSync('npm', [...QUIETLY, ...args], options);
  if (status !== 0) throw new Error(stderr);
  return stdout + stderr;
}

const QUIETLY = ['--no-audit', '--no-fund', '--prefer-offline'];

function environment(): NodeJS.ProcessEnv {
  const own = Object.entries(process.env).filter(([name]) => !/^npm_(config|package|lifecycle)_/i.test(name));
  return Object.fromEntries(own);
}

/** Runs Node.js in a folder and gives what it printed. */
export function node(folder: string, ...args: string[]): string {
  return execFileSync(process.execPath, args, { cwd: folder, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] });
}

/** A new empty folder outside the repository. */
export const newFolder = (): string => mkdtempSync(join(tmpdir(), 'baogao-package-'));

export interface Tarball {
  readonly path: string;
  /** The paths of the files inside. */
  readonly files: readonly string[];
}

/** Builds the package from a copy of the sources, so that nothing here changes under other tests, and packs it. */
export function buildTarball(folder: string): Tarball {
  const copy = copySources(folder);
  const modules = join(copy, 'node_modules');
  node(copy, join(modules, 'typescript', 'bin', 'tsc'), '-p', 'tsconfig.json', '--emitDeclarationOnly');
  bundle(copy);
  rmSync(modules);
  const [packed] = JSON.parse(npm(copy, 'pack', '--ignore-scripts', '--json', '--pack-destination', folder)) as [
    { filename: string; files: { path: string }[] },
  ];
  return { path: join(folder, packed.filename), files: packed.files.map(({ path }) => path) };
}

/** Builds only what runs, and gives the path of the command: it starts faster than the sources do. */
export const buildCommand = (folder: string): string => join(buildModules(folder), 'dist', 'cli', 'main.js');

/** Builds only what runs, and gives the folder of the package. */
export function buildModules(folder: string): string {
  const copy = copySources(folder);
  bundle(copy);
  return copy;
}

/** An empty project with a folder as its package, without what npm would install. */
export function linkIn(folder: string, name: string, modules: string): string {
  const project = join(folder, name);
  mkdirSync(join(project, 'node_modules'), { recursive: true });
  writeFileSync(join(project, 'package.json'), JSON.stringify({ name, private: true, type: 'module' }));
  symlinkSync(modules, join(project, 'node_modules', 'baogao'));
  return project;
}

/** A copy of what the package is built from, which finds the packages of the repository. */
function copySources(folder: string): string {
  const copy = join(folder, 'build');
  mkdirSync(copy);
  for (const input of INPUTS.filter((name) => existsSync(join(REPOSITORY, name)))) {
    cpSync(join(REPOSITORY, input), join(copy, input), { recursive: true });
  }
  symlinkSync(join(REPOSITORY, 'node_modules'), join(copy, 'node_modules'));
  return copy;
}

const bundle = (copy: string): string => node(copy, '--import', 'tsx', 'src/build/bundle.ts');

/** An empty project. */
export function newProject(folder: string, name: string): string {
  const project = join(folder, name);
  mkdirSync(project);
  writeFileSync(join(project, 'package.json'), JSON.stringify({ name, private: true, type: 'module' }));
  return project;
}

/** An empty project with the package installed in it. */
export function installIn(folder: string, name: string, tarball: string, ...args: string[]): string {
  const project = newProject(folder, name);
  npm(project, 'install', tarball, ...args);
  return project;
}
