import { createHash } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { BROWSERS } from './browsers.js';
import { labelsModule } from './labels.js';

const SOURCE = fileURLToPath(new URL('..', import.meta.url));
const PAGE_FOLDER = join(SOURCE, 'output', 'page');

/**
 * Makes the modules that `renderHtml` needs: `labels` with what the page says in each language, and `page` with the
 * style and the script of the page, each as one text with the hash by which its content security policy allows it.
 */
export async function generatePage(outDir: string): Promise<void> {
  // The script holds the labels too.
  writeFileSync(join(outDir, 'labels.ts'), labelsModule(SOURCE, 'output/page/labels'));
  const [style, script] = await Promise.all([bundle('style/page.css'), bundle('client/main.ts')]);
  writeFileSync(join(outDir, 'page.ts'), pageModule(style, script));
}

/** A file of the page with all that it imports, as small as it gets. */
async function bundle(entry: string): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [join(PAGE_FOLDER, entry)],
    bundle: true,
    write: false,
    minify: true,
    format: 'iife',
    platform: 'browser',
    target: BROWSERS,
    legalComments: 'none',
  });
  return (outputFiles[0]?.text ?? '').trim();
}

function pageModule(style: string, script: string): string {
  return [
    '// Made by `npm run generate` from src/output/page; changes belong there.',
    `export const style: string = ${JSON.stringify(style)};`,
    `export const styleHash = '${hash(style)}';`,
    `export const script: string = ${JSON.stringify(script)};`,
    `export const scriptHash = '${hash(script)}';`,
    '',
  ].join('\n');
}

const hash = (text: string): string => `sha256-${createHash('sha256').update(text).digest('base64')}`;
