import { createHash } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { plot } from '@observablehq/plot';
import { build } from 'esbuild';
import { parseHTML } from 'linkedom';
import { CHART_CLASS } from '../output/page/chart-class.js';
import { BROWSERS } from './browsers.js';
import { labelsModule } from './labels.js';

const SOURCE = fileURLToPath(new URL('..', import.meta.url));
const PAGE_FOLDER = join(SOURCE, 'output', 'page');

/**
 * Makes the modules that `renderHtml` needs: `labels` with what the page says in each language, and `page` with the
 * style and the scripts of the pages, each as one text with the hash by which its content security policy allows it.
 */
export async function generatePage(outDir: string): Promise<void> {
  // The script holds the labels too.
  writeFileSync(join(outDir, 'labels.ts'), labelsModule(SOURCE, 'output/page/labels'));
  const [style, script, chartsScript, compareScript, indexScript] = await Promise.all(
    ['style/page.css', 'client/main.ts', 'client/charts-main.ts', 'client/compare-main.ts', 'client/index-main.ts'].map(
      bundle,
    ),
  );
  const module = pageModule({ style, script, chartsScript, compareScript, indexScript });
  writeFileSync(join(outDir, 'page.ts'), `${module}export const chartStyleHash = '${hash(chartStyle())}';\n`);
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

function pageModule(texts: Readonly<Record<string, string | undefined>>): string {
  return [
    '// Made by `npm run generate` from src/output/page; changes belong there.',
    ...Object.entries(texts).flatMap(([name, text = '']) => [
      `export const ${name}: string = ${JSON.stringify(text)};`,
      `export const ${name}Hash = '${hash(text)}';`,
    ]),
    '',
  ].join('\n');
}

/** What Observable Plot puts into every chart of the class. */
function chartStyle(): string {
  const { document } = parseHTML('<html></html>');
  const chart = plot({ document: document as unknown as Document, className: CHART_CLASS, marks: [] });
  return chart.querySelector('style')?.textContent ?? '';
}

const hash = (text: string): string => `sha256-${createHash('sha256').update(text).digest('base64')}`;
