import type { FlatPackRecord } from '../schema/flat-pack-record.js';
import type { FlatRecord } from '../schema/flat-record.js';
import type { PackRecordBase } from '../schema/pack-record.js';
import type { PackReport, PackRoot } from '../schema/pack-tree.js';
import type { Report } from '../schema/report.js';
import type { Root } from '../schema/root.js';
import { flatPackRecordsOf } from './flat-pack-records.js';
import { flatRecordsOf } from './flat-records.js';
import { LIST_SEPARATOR } from './list-separator.js';
import { packTypesOf } from './pack-types-of.js';
import { reportsOf } from './reports-of.js';
import { packCellsOf } from './tables/pack-cells-of.js';
import { packTableSchema } from './tables/pack-table.js';
import { RECORD_COLUMNS, RULE_COLUMN } from './tables/record-columns.js';
import type { Columns, TableRow } from './tables/table.js';
import { rowOf, rowOfCells } from './tables/table-definition.js';
import { TABLE_SCHEMAS } from './tables/table-definitions.js';

/** What a cell of a plain row holds. */
export type Cell = string | number | boolean | null;

/** One line of a table: column name → value. All rows of one table have the same columns in the same order. */
export type Row = Readonly<Record<string, Cell>>;

/** The columns of each type of record: those of its table. */
const COLUMNS = {
  report: TABLE_SCHEMAS.reports.columns,
  section: TABLE_SCHEMAS.sections.columns,
  count: TABLE_SCHEMAS.counts.columns,
  date: TABLE_SCHEMAS.dates.columns,
  organisation: TABLE_SCHEMAS.organisations.columns,
  activity: TABLE_SCHEMAS.activities.columns,
  comparison: TABLE_SCHEMAS.comparisons.columns,
} as const satisfies Record<FlatRecord['type'], Columns>;

type ColumnsOf<Type extends FlatRecord['type']> = (typeof COLUMNS)[Type];

/** A row of one type of record: the columns of its table, lists joined to one text; `document` where that has a name. */
export type RowOf<Type extends FlatRecord['type']> = {
  readonly [Name in keyof ColumnsOf<Type> as Exclude<Name, 'document'>]: ColumnsOf<Type>[Name] extends {
    readonly type: 'strings';
  }
    ? string
    : TableRow<ColumnsOf<Type>>[Name];
} & { readonly type: Type; readonly document?: string };

/** One plain table for each type of record. */
export type RowsByType = { readonly [Type in FlatRecord['type']]: readonly RowOf<Type>[] };

/** The same with a table for each type of the packs. */
export type PackRowsByType = RowsByType & Readonly<Record<string, readonly Row[]>>;

/** What `toRows` may be told. */
export interface RowOptions {
  /** Name of the document: rows then have it, and their ids begin with it as those of tables do. */
  readonly document?: string;
}

/**
 * The records as plain rows of scalars, for each type those of its table (`TABLE_SCHEMAS`, `packTableSchema`), in text
 * order: for a spreadsheet, a data frame or a database. Texts of lists are joined by `; `.
 */
export function toRows(
  node: PackRoot<PackRecordBase> | PackReport<PackRecordBase>,
  options?: RowOptions,
): PackRowsByType;
export function toRows(node: Root | Report, options?: RowOptions): RowsByType;
export function toRows(node: Root | Report, { document }: RowOptions = {}): RowsByType {
  const packed = new Map(packTypesOf(node).map((type) => [type.name, packTableSchema(type).columns]));
  const types = [...packed.keys(), ...Object.keys(COLUMNS)];
  const tables: Record<string, Row[]> = Object.fromEntries(types.map((type) => [type, []]));
  for (const report of reportsOf(node)) {
    for (const record of flatRecordsOf(report, document)) {
      tables[record.type]?.push(plainRow(record, rowOf(record, COLUMNS[record.type] as Columns)));
    }
    for (const record of flatPackRecordsOf(report, document)) {
      const rows = tables[record.type] ?? [];
      tables[record.type] = rows;
      rows.push(plainRow(record, packRow(record, packed.get(record.type))));
    }
  }
  // Each type has the rows made of its own columns.
  return tables as unknown as RowsByType;
}

/** A report by itself does not tell which fields a type has: then they are those that the record has. */
function packRow(record: FlatPackRecord, columns: Columns | undefined): TableRow {
  const cells = packCellsOf(record);
  if (columns !== undefined) return rowOfCells(cells, columns);
  const common = rowOfCells(cells, { ...RECORD_COLUMNS, ...RULE_COLUMN });
  const { rule, ...own } = Object.fromEntries(Object.entries(cells).filter(([name]) => name !== 'section'));
  return { ...common, ...own, rule: common.rule } as TableRow;
}

function plainRow({ type, document }: FlatRecord | FlatPackRecord, row: TableRow): Row {
  const { document: _, ...cells } = row;
  const plain = Object.entries(cells).map(([name, cell]): [string, Cell] => [
    name,
    typeof cell === 'object' && cell !== null ? cell.join(LIST_SEPARATOR) : (cell ?? null),
  ]);
  return { ...(document !== undefined && { document: String(document) }), type, ...Object.fromEntries(plain) };
}
