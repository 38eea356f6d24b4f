import type { FlatRecord } from '../schema/flat-record.js';
import type { Report } from '../schema/report.js';
import type { Root } from '../schema/root.js';
import { flatRecordsOf } from './flat-records.js';
import { LIST_SEPARATOR } from './list-separator.js';
import { reportsOf } from './reports-of.js';
import type { Columns, TableRow } from './tables/table.js';
import { rowOf } from './tables/table-definition.js';
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

/** What `toRows` may be told. */
export interface RowOptions {
  /** Name of the document: rows then have it, and their ids begin with it as those of tables do. */
  readonly document?: string;
}

/**
 * The records as plain rows of scalars, for each type those of its table (`TABLE_SCHEMAS`), in text order: for a
 * spreadsheet, a data frame or a database. Texts of lists are joined by `; `.
 */
export function toRows(node: Root | Report, { document }: RowOptions = {}): RowsByType {
  const types = Object.keys(COLUMNS) as FlatRecord['type'][];
  const tables = Object.fromEntries(types.map((type) => [type, [] as Row[]]));
  for (const report of reportsOf(node)) {
    for (const record of flatRecordsOf(report, document)) tables[record.type]?.push(plainRow(record));
  }
  // Each type has the rows made of its own columns.
  return tables as unknown as RowsByType;
}

function plainRow(record: FlatRecord): Row {
  const { document, ...cells } = rowOf(record, COLUMNS[record.type] as Columns);
  const plain = Object.entries(cells).map(([name, cell]): [string, Cell] => [
    name,
    typeof cell === 'object' && cell !== null ? cell.join(LIST_SEPARATOR) : (cell ?? null),
  ]);
  const named = record.document === undefined ? {} : { document: String(document) };
  return { ...named, type: record.type, ...Object.fromEntries(plain) };
}
