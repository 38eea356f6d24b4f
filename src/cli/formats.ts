import { type Root, type Row, toCsv, toOutline, toRecords, toRows } from '../index.js';
import type { Format } from './command-table/choices.js';
import type { FlatType } from './packs.js';
import { printable } from './printable.js';
import { type ShownRecord, tablesOf } from './record-tables.js';
import type { Terminal } from './terminal/terminal.js';

/** Turns roots into text, one file after the other. */
export interface Formatter {
  /** What can be printed once a file is parsed. `file` is null where there is only one. */
  add(root: Root, file: string | null): string;
  /** What can be printed only after the last file. */
  end(): string;
}

export interface FormatSettings {
  /** The types of flat records to show. */
  readonly types: readonly FlatType[];
  /** Where they are shown: its width, its language, its colours. */
  readonly io: Terminal;
}

const DEFAULT_WIDTH = 80;

const FORMATTERS: Readonly<Record<Format, (settings: FormatSettings) => Formatter>> = {
  json: () => ({
    // `data` is where unist lets a program put what it knows about a node.
    add: (root, file) => jsonLine(file === null ? root : { ...root, data: { document: file } }),
    end: () => '',
  }),
  records: ({ types }) => ({
    add: (root, file) =>
      toRecords(root, named(file))
        .filter(({ type }) => types.includes(type))
        .map(jsonLine)
        .join(''),
    end: () => '',
  }),
  outline: ({ io: { stdout, language, paint } }) => ({
    add(root, file) {
      const outline = toOutline(root, { width: stdout.columns ?? DEFAULT_WIDTH, language, paint });
      return (file === null ? '' : `==> ${printable(file)} <==\n`) + outline;
    },
    end: () => '',
  }),
  table: ({ types, io }) => {
    const records: ShownRecord[] = [];
    return {
      add(root, file) {
        for (const record of toRecords(root, named(file))) if (types.includes(record.type)) records.push(record);
        return '';
      },
      end: () => tablesOf(records, types, io),
    };
  },
  csv: ({ types }) => {
    const rows: Row[] = [];
    return {
      add(root, file) {
        const tables: Readonly<Record<string, readonly Row[]>> = toRows(root, named(file));
        for (const type of types) rows.push(...(tables[type] ?? []));
        return '';
      },
      end: () => toCsv(rows),
    };
  },
};

export const createFormatter = (format: Format, settings: FormatSettings): Formatter => FORMATTERS[format](settings);

/** Where there are several, records say whose they are. */
const named = (file: string | null): { document?: string } => (file === null ? {} : { document: file });

const jsonLine = (value: unknown): string => `${JSON.stringify(value)}\n`;
