import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { InvalidArgumentError } from 'commander';
import type { OptionData, ValueKind } from '../command-table/option-data.js';
import type { Terminal } from '../terminal/terminal.js';

/** Reads a value as it stands on the command line; `before` is what the same option has given already. */
type ReadValue = (text: string, before: unknown) => unknown;

const READERS: Readonly<Record<ValueKind, (message: Terminal['message']) => ReadValue>> = {
  count: (message) => (text) => wholeNumber(text, 1, message('usage.count')),
  number: (message) => (text) => wholeNumber(text, 0, message('usage.number')),
  list: () => (text) => text.split(',').map((name) => name.trim()),
  encoding: (message) => (text) => {
    try {
      return new TextDecoder(text).encoding;
    } catch {
      throw new InvalidArgumentError(message('usage.encoding'));
    }
  },
  grammar: (message) => (text, before) => [...listOf(before), ...grammarsAt(text, message)],
};

/** How the value of an option is read; nothing where it is taken as it stands. */
export function valueReader({ kind, repeated }: OptionData, message: Terminal['message']): ReadValue | null {
  if (kind !== undefined) return READERS[kind](message);
  return repeated ? (text, before) => [...listOf(before), text] : null;
}

const listOf = (before: unknown): readonly unknown[] => (Array.isArray(before) ? before : []);

function wholeNumber(text: string, least: number, problem: string): number {
  const number = Number(text);
  if (!/^\d+$/.test(text) || !Number.isSafeInteger(number) || number < least) throw new InvalidArgumentError(problem);
  return number;
}

const GRAMMAR = /\.(?:grammar|txt)$/;
/** What packs have and folders of grammars have not. */
const PACK_PARTS = ['records.json', 'grammars'];

/**
 * The grammars that an argument names: a file, or those of a folder, in the order of their names. Whether a file can be read is told
 * by who reads it.
 *
 * @throws InvalidArgumentError for a folder without any
 */
export function grammarsAt(path: string, message: Terminal['message']): string[] {
  if (!(statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false)) return [path];
  const names = readdirSync(path).sort();
  const grammars = names.filter((name) => GRAMMAR.test(name)).map((name) => join(path, name));
  if (grammars.length > 0) return grammars;
  const isPack = names.some((name) => PACK_PARTS.includes(name));
  throw new InvalidArgumentError(message(isPack ? 'usage.grammar-pack' : 'usage.grammar-folder'));
}
