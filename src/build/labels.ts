import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';

/**
 * The text of a module with the labels of a folder, one JSON file for each language.
 *
 * @param folder relative to `src`
 * @throws Error where a label is missing in a language
 */
export function labelsModule(root: string, folder: string): string {
  const labels: Record<string, Record<string, string>> = {};
  for (const file of readdirSync(join(root, folder)).sort()) {
    labels[basename(file, '.json')] = JSON.parse(readFileSync(join(root, folder, file), 'utf8'));
  }
  const languages = Object.keys(labels);
  const keys = [...new Set(Object.values(labels).flatMap((texts) => Object.keys(texts)))];
  for (const language of languages) {
    const missing = keys.filter((key) => labels[language]?.[key] === undefined);
    if (missing.length > 0) throw new Error(`${folder}/${language}.json lacks ${missing.join(', ')}`);
  }
  return [
    `// Made by \`npm run generate\` from src/${folder}; changes belong there.`,
    '/** The languages that there are labels in. */',
    `export type Language = ${union(languages)};`,
    `export type LabelKey = ${union(keys)};`,
    '',
    'export const labels: Readonly<Record<Language, Readonly<Record<LabelKey, string>>>> = JSON.parse(',
    `  ${JSON.stringify(JSON.stringify(labels))},`,
    ');',
    '',
  ].join('\n');
}

const union = (names: readonly string[]): string => names.map((name) => JSON.stringify(name)).join(' | ');
