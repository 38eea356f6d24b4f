import { posix } from 'node:path';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import { nodesOf, type SourceFile, sourceFiles } from './source-files.js';

/** The rooms of `src` in the order in which they may build on each other: a room imports itself and earlier ones. */
const ROOMS = [
  'error',
  'optional-packages',
  'schema',
  'grammar',
  'generated',
  'messages',
  'source',
  'document',
  'numeral',
  'segmentation',
  'structure',
  'extraction',
  'pack',
  'report',
  'output',
  'parser-options',
  'parsed-with',
  'parser',
  'traced-parser',
  'run-all-examples',
  'check-grammars',
  'test-pack',
  'parse',
  'records-of-type',
  'recognise-counts',
  'recognise-dates',
  'recognise-organisations',
  'account',
  'explain',
  'numerals',
  'audit',
  'compare',
  'batch',
  'index',
  'serve',
  'queue',
  'mcp',
  'client',
  'cli',
];

/** What users import; what is in a room of its own needs packages that do not come with the library. */
const PUBLIC = ['index.js', 'serve/index.js', 'queue/index.js', 'mcp/index.js'];

/** What is made of the command line's own messages. */
const CLI_MESSAGES = 'generated/cli-messages.js';

/** The generator runs before all others and is no part of the package. */
const OUTSIDE = 'build';

const roomOf = (name: string): string => (name.split('/')[0] ?? '').replace(/\.[jt]s$/, '');

/** The paths, relative to `src`, that a file imports from the library itself. */
function importsOf({ name, tree }: SourceFile): string[] {
  const paths: string[] = [];
  for (const node of nodesOf(tree)) {
    const isImport = ts.isImportDeclaration(node) || ts.isExportDeclaration(node);
    const specifier = isImport ? node.moduleSpecifier : undefined;
    if (specifier === undefined || !ts.isStringLiteral(specifier) || !specifier.text.startsWith('.')) continue;
    paths.push(posix.join(posix.dirname(name), specifier.text));
  }
  return paths;
}

describe('the rooms of src', () => {
  const files = sourceFiles().filter(({ name }) => roomOf(name) !== OUTSIDE);

  it('are all known', () => {
    expect([...new Set(files.map(({ name }) => roomOf(name)))].filter((room) => !ROOMS.includes(room))).toEqual([]);
  });

  it.each(files)('$name imports only its own room and earlier ones', (file) => {
    const own = ROOMS.indexOf(roomOf(file.name));
    expect(
      importsOf(file).filter((path) => ROOMS.indexOf(roomOf(path)) > own || !ROOMS.includes(roomOf(path))),
    ).toEqual([]);
  });

  it.each(files.filter(({ name }) => roomOf(name) === 'cli'))('$name uses the public interface only', (file) => {
    const foreign = importsOf(file).filter((path) => roomOf(path) !== 'cli');
    expect(foreign.filter((path) => !PUBLIC.includes(path) && path !== CLI_MESSAGES)).toEqual([]);
  });

  it('sees imports at all', () => {
    const parser = files.find(({ name }) => name === 'traced-parser.ts');
    expect(parser && importsOf(parser)).toContain('report/assemble.js');
  });
});
