import type { SchemaElement } from 'hyparquet-writer';
import type { Column, ColumnType } from './column.js';
import type { TableSchema } from './table.js';

const PRIMITIVES: Readonly<Record<Exclude<ColumnType, 'strings'>, Omit<SchemaElement, 'name'>>> = {
  string: { type: 'BYTE_ARRAY', converted_type: 'UTF8' },
  integer: { type: 'INT64' },
  number: { type: 'DOUBLE' },
  boolean: { type: 'BOOLEAN' },
  date: { type: 'INT32', converted_type: 'DATE' },
};

/** The columns in the terms of Parquet: depth-first, behind a root that says how many there are. */
export function parquetSchema({ columns }: TableSchema): SchemaElement[] {
  const entries = Object.entries(columns);
  return [{ name: 'root', num_children: entries.length }, ...entries.flatMap(elements)];
}

function elements([name, { type, nullable }]: [string, Column]): SchemaElement[] {
  const repetition_type = nullable ? 'OPTIONAL' : 'REQUIRED';
  if (type !== 'strings') return [{ name, repetition_type, ...PRIMITIVES[type] }];
  // The three levels that Parquet's own specification asks for.
  return [
    { name, repetition_type, converted_type: 'LIST', num_children: 1 },
    { name: 'list', repetition_type: 'REPEATED', num_children: 1 },
    { name: 'element', repetition_type: 'REQUIRED', ...PRIMITIVES.string },
  ];
}
