import { readFileSync } from 'node:fs';
import { dirname, join, posix } from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import * as choices from '../../src/cli/command-table/choices.js';
import type { CommandData } from '../../src/cli/command-table/command-data.js';
import { COMMANDS, GROUPS, PROGRAM } from '../../src/cli/command-table/commands.js';
import { GLOBAL_OPTIONS } from '../../src/cli/command-table/options.js';
import { MESSAGES, messageIn, type PlainMessage, templateIn } from '../../src/cli/messages/message.js';
import {
  DEFAULT_LIMITS,
  DOCUMENT_FORMATS,
  FOLDER_FORMATS,
  LANGUAGES,
  LINE_FORMATS,
  recordTypeSchema,
  SEGMENTER_NAMES,
} from '../../src/index.js';
import { nodesOf, sourceFiles } from '../house/source-files.js';
import { runCli } from './run-cli.js';

const commands: readonly CommandData[] = COMMANDS;
const ROOT = fileURLToPath(new URL('../..', import.meta.url));

describe('the choices of options', () => {
  it.each([
    ['documents', choices.DOCUMENT_FORMATS, DOCUMENT_FORMATS],
    ['folders', choices.FOLDER_FORMATS, FOLDER_FORMATS],
    ['lines', choices.LINE_FORMATS, LINE_FORMATS],
    ['languages', choices.LANGUAGES, LANGUAGES],
    ['segmenters', choices.SEGMENTERS, SEGMENTER_NAMES],
    ['types', choices.TYPES, ['report', 'section', ...recordTypeSchema.options]],
  ])('are those of the library: %s', (_name, ours, library) => {
    expect(ours).toEqual(library);
  });

  it('stand in the texts that name them, and so do limits', () => {
    for (const language of choices.LANGUAGES) {
      const said = (key: PlainMessage): string => messageIn(language, key);
      for (const key of ['argument.file', 'argument.kinds', 'argument.view.file', 'argument.extract.file'] as const) {
        const kinds = said(key).match(/\.[a-z]+/g);
        expect(kinds).toEqual(DOCUMENT_FORMATS.map((format) => `.${format}`));
      }
      for (const format of FOLDER_FORMATS) expect(said('option.extract.format')).toContain(format);
      for (const format of choices.FORMATS) expect(said('details.extract')).toMatch(new RegExp(`^  ${format} `, 'm'));
      expect(said('option.max-bytes')).toContain(`${DEFAULT_LIMITS.bytes / 2 ** 20} MiB`);
      expect(said('option.serve.max-pages')).toContain(String(DEFAULT_LIMITS.pages));
    }
  });
});

describe('the table of commands', () => {
  it('has no option twice, and no letter', () => {
    for (const { name, options = [] } of commands) {
      const all = [...options, ...GLOBAL_OPTIONS];
      for (const names of [all.map((option) => option.name), all.flatMap(({ short }) => short ?? [])]) {
        expect([name, names]).toEqual([name, [...new Set(names)]]);
      }
    }
  });

  it('uses every text of the help', () => {
    const used = new Set<string>([
      PROGRAM.text,
      ...Object.values(GROUPS),
      ...GLOBAL_OPTIONS.flatMap(({ text, value }) => [text, value ?? text]),
      ...commands.flatMap(({ text, details, arguments: operands = [], options = [] }) => [
        ...[text, details ?? text],
        ...operands.flatMap((operand) => [operand.name, operand.text]),
        ...options.flatMap((option) => [option.text, option.value ?? option.text]),
      ]),
    ]);
    const texts = MESSAGES.filter((key) => /^(?:command|argument|option|value|details)\b/.test(key));
    expect(texts.filter((key) => !used.has(key))).toEqual([]);
  });

  it('uses every other message somewhere', () => {
    const code = sourceFiles()
      .filter(({ name }) => name.startsWith('cli/'))
      .map(({ tree }) => tree.text)
      .join('\n');
    const others = MESSAGES.filter(
      (key) => !/^(?:command|argument|option|value|details|word|commander|records)\b/.test(key),
    );
    expect(others.filter((key) => !code.includes(`'${key}'`))).toEqual([]);
  });

  it.each(commands.map((command) => [command.name, command] as const))(
    'gives help, with every option: %s',
    async (name, { text, options = [], arguments: operands = [] }) => {
      const { code, stdout, stderr } = await runCli([...name.split(' '), '--help']);
      expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
      const said = stdout.replace(/\s+/g, ' ');
      expect(said).toContain(messageIn('en', text));
      for (const option of [...options, ...GLOBAL_OPTIONS]) {
        if (option.hidden) continue;
        expect(said).toContain(`--${option.name}`);
        expect(said).toContain(messageIn('en', option.text));
        for (const choice of option.choices ?? []) expect(said).toContain(choice);
      }
      for (const operand of operands) expect(said).toContain(templateIn('en', operand.name));
    },
  );

  it('is the table of the README, in either language', () => {
    for (const [language, file, head] of [
      ['en', 'README.md', '| Command | What it does |'],
      ['zh', 'README.zh-CN.md', '| 命令 | 作用 |'],
    ] as const) {
      const lines = readFileSync(join(ROOT, file), 'utf8').split('\n');
      const first = lines.indexOf(head);
      expect([file, first]).not.toEqual([file, -1]);
      const rows = lines.slice(first + 2, lines.indexOf('', first));
      expect(rows).toEqual(commands.map((command) => rowOf(command, language)));
    }
  });
});

/** `| baogao account FILE | Says … |` */
function rowOf({ name, text, arguments: operands = [] }: CommandData, language: 'en' | 'zh'): string {
  const names = operands.map((operand) => {
    const named = messageIn(language, operand.name);
    return ` ${language === 'en' ? named.toUpperCase() : named}${operand.several ? '…' : ''}`;
  });
  return `| \`baogao ${name}${names.join('')}\` | ${messageIn(language, text)} |`;
}

/** What a module loads at once: not types, and not what it imports when it is needed. */
function loadedBy({ name, tree }: { readonly name: string; readonly tree: ts.SourceFile }): string[] {
  return [...nodesOf(tree)].flatMap((node) => {
    if (!ts.isImportDeclaration(node) && !ts.isExportDeclaration(node)) return [];
    if (node.moduleSpecifier === undefined || !ts.isStringLiteral(node.moduleSpecifier)) return [];
    if (ts.isImportDeclaration(node) && onlyTypes(node.importClause)) return [];
    if (ts.isExportDeclaration(node) && node.isTypeOnly) return [];
    const { text } = node.moduleSpecifier;
    return [text.startsWith('.') ? posix.join(dirname(name), text).replace(/\.js$/, '.ts') : text];
  });
}

function onlyTypes(clause: ts.ImportClause | undefined): boolean {
  if (clause === undefined) return false;
  if (clause.isTypeOnly) return true;
  const bindings = clause.namedBindings;
  return clause.name === undefined && bindings !== undefined && ts.isNamedImports(bindings)
    ? bindings.elements.every(({ isTypeOnly }) => isTypeOnly)
    : false;
}

describe('the start', () => {
  const files = new Map(sourceFiles().map((file) => [file.name, file]));

  function reachable(first: string): Set<string> {
    const seen = new Set<string>();
    const pending = [first];
    for (let name = pending.pop(); name !== undefined; name = pending.pop()) {
      if (seen.has(name)) continue;
      seen.add(name);
      const file = files.get(name);
      if (file) pending.push(...loadedBy(file));
    }
    return seen;
  }

  it.each(['cli/main.ts', 'cli/completion/completion.ts'])(
    'loads no library for help, completion or wrong use: %s',
    (name) => {
      const all = [...reachable(name)];
      const others = all.filter((each) => each.endsWith('.ts') && !each.startsWith('cli/'));
      expect(others.filter((each) => each !== 'generated/cli-messages.ts')).toEqual([]);
      expect(all.length).toBeGreaterThan(5);
      const packages = all.filter((each) => !each.endsWith('.ts') && !each.startsWith('node:'));
      expect(packages.filter((each) => !['commander', 'string-width'].includes(each))).toEqual([]);
    },
  );

  it('sees what a command loads', () => {
    expect(reachable('cli/audit.ts')).toContain('index.ts');
  });
});
