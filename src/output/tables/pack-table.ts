import type { PackRecordBase } from '../../schema/pack-record.js';
import type { PackField, PackType } from '../../schema/pack-type.js';
import { fieldOf, type PackFieldValue, textsOf } from '../pack-cells.js';
import { type CellTypes, type Column, type ColumnType, column, nullableColumn } from './column.js';
import { RECORD_COLUMNS, RULE_COLUMN, recordCells, ruleCells } from './record-columns.js';
import type { ReportContext } from './report-context.js';
import type { Columns, TableRow, TableSchema } from './table.js';

/** The tables that links lead to. */
const LINKED = { date: 'dates', count: 'counts', organisation: 'organisations' } as const;

/** `case_numbers` for `case-number`. */
export function packTableName({ name }: Pick<PackType, 'name'>): string {
  const snake = snakeOf(name);
  return snake.endsWith('y') ? `${snake.slice(0, -1)}ies` : `${snake}s`;
}

const snakeOf = (name: string): string => name.replaceAll('-', '_');

const keyOf = ({ name }: PackType): string => `${snakeOf(name)}_id`;

/** What the columns of a pack's type are. */
export function packTableSchema(type: PackType): TableSchema {
  const fields = Object.entries(type.fields).flatMap(([name, field]) => fieldColumns(name, field));
  return {
    name: packTableName(type),
    description: type.description ?? `${type.label.en} (${type.label.zh}), of the pack ${type.pack}.`,
    key: [keyOf(type)],
    columns: {
      [keyOf(type)]: column('string', 'Key.'),
      ...RECORD_COLUMNS,
      ...(Object.fromEntries(fields) as Columns),
      ...RULE_COLUMN,
    },
  };
}

function fieldColumns(name: string, field: PackField): [string, Column][] {
  const { type, list, required, integer, label, description, values, unit } = field;
  const told = description ?? (label === undefined ? name : `${label.en} (${label.zh})`);
  const details = { ...(values && { values }), ...(unit !== undefined && { unit }) };
  const isLink = type !== 'string' && type !== 'number';
  const links: [string, Column][] = isLink
    ? [
        [
          `${snakeOf(name)}_id`,
          list
            ? column('strings', `The records that \`${name}\` are; the empty word where one is none.`)
            : nullableColumn('string', `The record that \`${name}\` is.`, { references: LINKED[type] }),
        ],
      ]
    : [];
  const columnType: ColumnType = list ? 'strings' : type === 'number' ? (integer ? 'integer' : 'number') : 'string';
  const make = list || required ? column : nullableColumn;
  return [[snakeOf(name), make(columnType, told, details)], ...links];
}

/** The rows of a pack's type in a report, in text order. */
export function packTableRows(type: PackType, context: ReportContext): TableRow[] {
  const records = (context.report.packRecords ?? []).filter((record) => record.type === type.name);
  const rows = records.map((record): Readonly<Record<string, Cell>> => {
    return {
      [keyOf(type)]: context.key(record.id),
      ...recordCells(context, record),
      ...Object.fromEntries(
        Object.entries(type.fields).flatMap(([name, field]) => fieldCells(name, field, record, context)),
      ),
      ...ruleCells(record),
    };
  });
  // The columns are told at run time: which cells may be null, the schema says.
  return rows as TableRow[];
}

type Cell = CellTypes[ColumnType] | null;

function fieldCells(
  name: string,
  { type, list }: PackField,
  record: PackRecordBase,
  { key, keyOrNull }: ReportContext,
): [string, Cell][] {
  const value = fieldOf(record, name);
  const isLink = type !== 'string' && type !== 'number';
  const own: [string, Cell] = [snakeOf(name), isLink || list ? listOrText(value, list) : (value as Cell)];
  if (!isLink) return [own];
  const ids = idsOf(value);
  return [own, [`${snakeOf(name)}_id`, list ? ids.map((id) => (id === null ? '' : key(id))) : keyOrNull(ids[0])]];
}

function listOrText(value: PackFieldValue, list: boolean | undefined): Cell {
  const texts = textsOf(value);
  return list ? texts : (texts[0] ?? null);
}

function idsOf(value: PackFieldValue): (string | null)[] {
  if (typeof value !== 'object' || value === null) return [];
  return 'text' in value ? [value.id] : value.flatMap((each) => (typeof each === 'object' ? [each.id] : []));
}
