import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';

/** A message, or the lines of one. */
type Written = string | readonly string[];

/**
 * The text of a module with what the command line says, from one JSON file for each language; which holes a message has is a type.
 *
 * @param folder relative to `src`
 * @throws Error where the languages have not the same messages, with the same holes
 */
export function cliMessagesModule(root: string, folder: string): string {
  const languages = readdirSync(join(root, folder))
    .filter((file) => file.endsWith('.json'))
    .sort()
    .map((file) => [basename(file, '.json'), readMessages(join(root, folder, file))] as const);
  const [[, first] = ['', {}]] = languages;
  for (const [language, texts] of languages) {
    for (const key of new Set([...Object.keys(first), ...Object.keys(texts)])) {
      const problem = differenceOf(first[key], texts[key]);
      if (problem !== null) throw new Error(`${folder}/${language}.json: ${key} ${problem}`);
    }
  }
  return [
    `// Made by \`npm run generate\` from src/${folder}; changes belong there.`,
    '/** The holes of each message. */',
    'export interface MessageHoles {',
    ...Object.entries(first).map(([key, text]) => `  readonly ${JSON.stringify(key)}: ${union(holesOf(text))};`),
    '}',
    '',
    `export const messages: Readonly<Record<${union(languages.map(([language]) => language))}, Readonly<Record<keyof MessageHoles, string>>>> = JSON.parse(`,
    `  ${JSON.stringify(JSON.stringify(Object.fromEntries(languages)))},`,
    ');',
    '',
  ].join('\n');
}

function readMessages(path: string): Record<string, string> {
  const written = JSON.parse(readFileSync(path, 'utf8')) as Readonly<Record<string, Written>>;
  return Object.fromEntries(
    Object.entries(written).map(([key, text]) => [key, typeof text === 'string' ? text : text.join('\n')]),
  );
}

/** The same hole may stand twice. */
const holesOf = (text: string): string[] => [
  ...new Set([...text.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => name).sort()),
];

function differenceOf(a: string | undefined, b: string | undefined): string | null {
  if (a === undefined || b === undefined) return 'is not there in all languages';
  return holesOf(a).join() === holesOf(b).join() ? null : 'has other holes than in another language';
}

const union = (names: readonly string[]): string =>
  names.length === 0 ? 'never' : names.map((name) => `'${name}'`).join(' | ');
