import { fieldDescription } from '../../schema/field-description.js';
import type { PackField, PackType } from '../../schema/pack-type.js';
import { snakeCase } from '../../schema/snake-case.js';
import { typeDescription } from '../../schema/type-description.js';
import { type Column, type ColumnType, column, nullableColumn } from './column.js';
import { packCellsOf } from './pack-cells-of.js';
import { RECORD_COLUMNS, RULE_COLUMN } from './record-columns.js';
import type { ReportContext } from './report-context.js';
import type { Columns, TableRow, TableSchema } from './table.js';
import { rowOfCells } from './table-definition.js';

/** The tables that links lead to. */
const LINKED = { date: 'dates', count: 'counts', organisation: 'organisations' } as const;

/** `case_numbers` for `case-number`. */
export function packTableName({ name }: Pick<PackType, 'name'>): string {
  const snake = snakeCase(name);
  return snake.endsWith('y') ? `${snake.slice(0, -1)}ies` : `${snake}s`;
}

/** What the columns of a pack's type are. */
export function packTableSchema(type: PackType): TableSchema {
  const fields = Object.entries(type.fields).flatMap(([name, field]) => fieldColumns(name, field));
  return {
    name: packTableName(type),
    description: typeDescription(type),
    key: ['id'],
    columns: {
      ...RECORD_COLUMNS,
      ...(Object.fromEntries(fields) as Columns),
      ...RULE_COLUMN,
    },
  };
}

function fieldColumns(name: string, field: PackField): [string, Column][] {
  const { type, list, required, integer, values, unit } = field;
  const details = { ...(values && { values }), ...(unit !== undefined && { unit }) };
  const isLink = type !== 'string' && type !== 'number';
  const links: [string, Column][] = isLink
    ? [
        [
          `${snakeCase(name)}_id`,
          list
            ? column('strings', `The records that \`${name}\` are; the empty word where one is none.`)
            : nullableColumn('string', `The record that \`${name}\` is.`, { references: LINKED[type] }),
        ],
      ]
    : [];
  const columnType: ColumnType = list ? 'strings' : type === 'number' ? (integer ? 'integer' : 'number') : 'string';
  const make = list || required ? column : nullableColumn;
  return [[snakeCase(name), make(columnType, fieldDescription(name, field), details)], ...links];
}

/** The rows of a pack's type in a report, in text order. */
export function packTableRows(type: PackType, { packRecords }: ReportContext): TableRow[] {
  const { columns } = packTableSchema(type);
  return packRecords
    .filter((record) => record.type === type.name)
    .map((record) => rowOfCells(packCellsOf(record), columns));
}
