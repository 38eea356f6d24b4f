import { basename, dirname, join } from 'node:path';
import type { Plugin } from 'esbuild';

const LAZY = 'lazy';

/**
 * Puts functions before modules that take long to load and that most programs never need: each module is part of the bundle, and
 * evaluated when one of its functions is first called.
 *
 * @param modules the names of the functions by the file of the module
 */
export function lazyModules(modules: ReadonlyMap<string, readonly string[]>): Plugin {
  return {
    name: 'lazy-modules',
    setup({ onLoad, onResolve }) {
      onResolve({ filter: /^\./ }, ({ path, resolveDir, namespace }) => {
        const file = join(resolveDir, path.replace(/\.js$/, '.ts'));
        return modules.has(file) && namespace !== LAZY ? { path: file, namespace: LAZY } : undefined;
      });
      onLoad({ filter: /./, namespace: LAZY }, ({ path }) => {
        const module = `require(${JSON.stringify(`./${basename(path)}`)})`;
        const functions = modules.get(path) ?? [];
        const contents = functions.map((name) => `export const ${name} = (...values) => ${module}.${name}(...values);`);
        return { contents: contents.join('\n'), resolveDir: dirname(path) };
      });
    },
  };
}
