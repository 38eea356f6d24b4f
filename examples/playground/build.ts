// Makes the playground, one HTML file that needs nothing else:
//   npx tsx examples/playground/build.ts playground.html
import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { argv, stdout } from 'node:process';
import { fileURLToPath } from 'node:url';
import { parseReport, renderHtml } from 'baogao';
import { build, type Plugin } from 'esbuild';

const here = (name: string): string => fileURLToPath(new URL(name, import.meta.url));

const hash = (text: string): string => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

/** What the policy of the page that shows a report allows: a page in a frame may do no more than the one around it. */
const allowed = (directive: string): string =>
  new RegExp(`${directive} ([^;"]*)`).exec(renderHtml(parseReport('')))?.[1] ?? '';

/** @returns the page, whose script and style stand in it and are all that may run; it can ask for nothing. */
export async function buildPlayground(plugins: Plugin[] = []): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [here('main.ts'), here('style.css')],
    outdir: here('.'),
    write: false,
    bundle: true,
    minify: true,
    format: 'iife',
    charset: 'utf8',
    target: ['chrome123', 'firefox121', 'safari17.5'],
    logLevel: 'error',
    plugins,
  });
  const output = (ending: string): string => outputFiles.find(({ path }) => path.endsWith(ending))?.text.trim() ?? '';
  // An end of script in a string would end this one.
  const script = output('.js').replaceAll('</script', '<\\/script');
  const style = output('.css');
  const policy = [
    "default-src 'none'",
    `script-src ${hash(script)} ${allowed('script-src')}`,
    `style-src ${hash(style)} ${allowed('style-src')}`,
    'img-src data:',
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
  return readFileSync(here('index.html'), 'utf8')
    .replace('content=""', () => `content="${policy}"`)
    .replace('<style></style>', () => `<style>${style}</style>`)
    .replace('<script></script>', () => `<script>${script}</script>`);
}

if (argv[1] === fileURLToPath(import.meta.url)) {
  const target = argv[2] ?? here('playground.html');
  writeFileSync(target, await buildPlayground());
  stdout.write(`${target}\n`);
}
