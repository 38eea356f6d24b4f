import { type Root, type Row, toCsv, toOutline, toRecords, toRows } from '../index.js';
import type { FlatType } from './packs.js';
import { printable, printableText } from './printable.js';

export const FORMATS = ['json', 'records', 'outline', 'csv'] as const;
export type Format = (typeof FORMATS)[number];

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
  /** Terminal columns for the outline. */
  readonly width: number;
}

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
  outline: ({ width }) => ({
    add: (root, file) =>
      (file === null ? '' : `==> ${printable(file)} <==\n`) + printableText(toOutline(root, { width })),
    end: () => '',
  }),
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
