import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const PAGE_FOLDER = fileURLToPath(new URL('../output/page', import.meta.url));
const LABEL_FOLDER = join(PAGE_FOLDER, 'labels');

/**
 * Makes the modules that `renderHtml` needs: `labels` with what the page says in each language, and `page` with the
 * style and the script of the page, each as one text with the hash by which its content security policy allows it.
 */
export async function generatePage(outDir: string): Promise<void> {
  // The script holds the labels too.
  writeFileSync(join(outDir, 'labels.ts'), labelsModule());
  const [style, script] = await Promise.all([bundle('style/page.css'), bundle('client/main.ts')]);
  writeFileSync(join(outDir, 'page.ts'), pageModule(style, script));
}

/** @throws Error where a label is missing in a language */
function labelsModule(): string {
  const labels: Record<string, Record<string, string>> = {};
  for (const file of readdirSync(LABEL_FOLDER).sort()) {
    labels[basename(file, '.json')] = JSON.parse(readFileSync(join(LABEL_FOLDER, file), 'utf8'));
  }
  const languages = Object.keys(labels);
  const keys = [...new Set(Object.values(labels).flatMap((texts) => Object.keys(texts)))];
  for (const language of languages) {
    const missing = keys.filter((key) => labels[language]?.[key] === undefined);
    if (missing.length > 0) throw new Error(`labels/${language}.json lacks ${missing.join(', ')}`);
  }
  return [
    '// Made by `npm run generate` from src/output/page/labels; changes belong there.',
    `export type Language = ${union(languages)};`,
    `export type LabelKey = ${union(keys)};`,
    '',
    'export const labels: Readonly<Record<Language, Readonly<Record<LabelKey, string>>>> = JSON.parse(',
    `  ${JSON.stringify(JSON.stringify(labels))},`,
    ');',
    '',
  ].join('\n');
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
    // Browsers of 2024, the first with light-dark().
    target: ['chrome123', 'firefox121', 'safari17.5'],
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

const union = (names: readonly string[]): string => names.map((name) => `'${name}'`).join(' | ');
