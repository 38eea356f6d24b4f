import type { FlatType } from './packs.js';
import { printable } from './printable.js';
import { columnsOf } from './record-columns.js';
import { shown } from './shown.js';
import { type LaidColumn, layOut } from './table-layout.js';
import type { Terminal } from './terminal/terminal.js';

/** A flat record, ours or a pack's. */
export type ShownRecord = { readonly type: FlatType } & object;

/**
 * A table of the records of each type, its columns named as the fields of flat records are; columns without anything are left
 * out. On a terminal they are cut to its width.
 */
export function tablesOf(records: readonly ShownRecord[], types: readonly FlatType[], io: Terminal): string {
  const tables = types.flatMap((type) => {
    const own = records.filter((record) => record.type === type);
    return own.length === 0 ? [] : [tableOf(type, own, io)];
  });
  return tables.join('\n');
}

function tableOf(type: FlatType, records: readonly ShownRecord[], { stdout, paint }: Terminal): string {
  const columns = ['document', ...columnsOf(type, records)].flatMap((name): LaidColumn[] => {
    const values = records.map((record): unknown => record[name as keyof ShownRecord] ?? null);
    const cells = values.map((value) => printable(shown(value).replace(/\s+/g, ' ')));
    if (cells.every((cell) => cell === '')) return [];
    const right = values.every((value) => value === null || typeof value === 'number');
    const colour = COLOURS[name];
    const painted = (cell: string, row: number): string => {
      if (row === 0) return paint(cell, 'heading');
      return colour === undefined ? cell : paint(cell, colour === 'type' ? type : colour);
    };
    return [{ cells: [name, ...cells], right, paint: painted }];
  });
  const width = stdout.isTTY ? stdout.columns : undefined;
  return `${paint(`${type} (${records.length})`, type)}\n${layOut(columns, width)}`;
}

/** The columns that have a colour: what a record says that of its type. */
const COLOURS: Readonly<Record<string, 'type' | 'quiet'>> = {
  document: 'quiet',
  id: 'quiet',
  text: 'type',
  title: 'type',
  heading: 'type',
  name: 'type',
  section: 'quiet',
};
