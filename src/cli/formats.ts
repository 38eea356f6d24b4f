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
    add: (root, file) => jsonLine(file === null ? root : { ...root, data: { file } }),
    end: () => '',
  }),
  records: ({ types }) => ({
    add: (root, file) =>
      toRecords(root)
        .filter(({ type }) => types.includes(type))
        .map((record) => jsonLine(file === null ? record : { file, ...record }))
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
        const tables: Readonly<Record<string, readonly Row[]>> = toRows(root);
        for (const type of types)
          for (const row of tables[type] ?? []) rows.push(file === null ? row : { file, ...row });
        return '';
      },
      end: () => toCsv(rows),
    };
  },
};

export const createFormatter = (format: Format, settings: FormatSettings): Formatter => FORMATTERS[format](settings);

const jsonLine = (value: unknown): string => `${JSON.stringify(value)}\n`;
