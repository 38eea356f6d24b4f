import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { build, type Metafile } from 'esbuild';
import { type Plugin, rolldown } from 'rolldown';
import { BROWSERS } from './browsers.js';

/** What is put into the package, each made one module, and what of it: only grammars and files need them. */
const PACKAGES: Readonly<Record<string, string>> = { chevrotain: '*', pathe: '*', buffer: '{ Buffer }' };
const STAND_INS: Readonly<Record<string, string>> = { 'node:path': 'pathe' };

/**
 * Writes the library for browsers, a module for each of our files, so that what bundles them leaves out those that a page
 * does not use.
 *
 * @param source the folder of our files
 * @param entries what users import, relative to it
 * @param external the packages that users install
 * @returns which packages are in it
 */
export async function writeBrowserModules(
  source: string,
  folder: string,
  entries: readonly string[],
  external: readonly string[],
): Promise<Metafile[]> {
  const packages = packagesAsModules(join(source, 'packages'));
  const bundle = await rolldown({
    input: entries.map((entry) => join(source, `${entry}.ts`)),
    platform: 'browser',
    // Our own plugins take what time they take.
    checks: { pluginTimings: false },
    external: (name) => external.some((one) => name === one || name.startsWith(`${one}/`)),
    treeshake: { moduleSideEffects: false },
    // A constant that is put in its place leaves an import of nothing behind.
    optimization: { inlineConst: false },
    transform: { target: BROWSERS, inject: { Buffer: ['buffer', 'Buffer'] } },
    plugins: [browserFiles, packages.plugin],
  });
  await bundle.write({ dir: folder, preserveModules: true, preserveModulesRoot: source });
  await bundle.close();
  return packages.metafiles;
}

/**
 * Of a file that needs Node.js there may be another beside it that does not: `name.browser.ts` for `name.ts`, with the
 * same exports. For browsers that one is taken.
 */
const browserFiles: Plugin = {
  name: 'browser-files',
  resolveId(path, importer) {
    if (!path.startsWith('.') || importer === undefined) return undefined;
    const file = join(dirname(importer), path.replace(/\.js$/, ''));
    return [`${file}.browser.ts`, `${file}.ts`].find((candidate) => existsSync(candidate));
  },
};

function packagesAsModules(folder: string): { readonly plugin: Plugin; readonly metafiles: Metafile[] } {
  const metafiles: Metafile[] = [];
  const plugin: Plugin = {
    name: 'packages',
    resolveId(asked) {
      const name = STAND_INS[asked] ?? asked;
      return name in PACKAGES ? join(folder, `${name}.js`) : undefined;
    },
    async load(file) {
      const name = Object.keys(PACKAGES).find((one) => file === join(folder, `${one}.js`));
      if (name === undefined) return undefined;
      const { outputFiles, metafile } = await build({
        stdin: { contents: `export ${PACKAGES[name]} from '${name}';`, resolveDir: folder.replace(/[^/]*$/, '') },
        bundle: true,
        write: false,
        minify: true,
        format: 'esm',
        platform: 'browser',
        target: BROWSERS,
        metafile: true,
      });
      metafiles.push(metafile);
      return outputFiles[0]?.text;
    },
  };
  return { plugin, metafiles };
}
