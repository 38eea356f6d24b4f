import type { PackRecordBase } from '../../schema/pack-record.js';
import type { PackRoot } from '../../schema/pack-tree.js';
import type { PackType } from '../../schema/pack-type.js';
import type { Root } from '../../schema/root.js';
import { type NamedPackRoot, type NamedRoot, namedRootsOf } from '../named-roots.js';
import { reportsOf } from '../reports-of.js';
import { packTableName, packTableRows, packTableSchema } from './pack-table.js';
import { createReportContext } from './report-context.js';
import type { Table, TableRow } from './table.js';
import { TABLE_DEFINITIONS, type TableName, type Tables } from './table-definitions.js';

/** All tables, those of packs among them. */
export type PackTables = Tables & Readonly<Record<string, Table>>;

/**
 * The reports of any number of documents as tidy tables, which join by their ids. An id is the name of the document,
 * `#` and the id of the node or record inside it: it stays the same whatever other documents are read with it. Roots
 * without a name are `document-1`, `document-2`… by their place in the list; name them where keys must last.
 *
 * Every table is there, also where it has no rows. `TABLE_SCHEMAS` says what the columns are. Each type of record of packs
 * has a table too: `case_numbers` for `case-number`.
 *
 * @throws BaogaoError `bad-option` where two documents have one name
 */
export function toTables(
  documents: PackRoot<PackRecordBase> | Iterable<PackRoot<PackRecordBase> | NamedPackRoot>,
): PackTables;
export function toTables(documents: Root | Iterable<Root | NamedRoot>): Tables;
export function toTables(documents: Root | Iterable<Root | NamedRoot>): Tables {
  const packed = new Map<string, { readonly type: PackType; readonly rows: TableRow[] }>();
  const rows = new Map<TableName, TableRow[]>(TABLE_NAMES.map((name) => [name, []]));
  for (const { name, root } of namedRootsOf(documents)) {
    for (const type of root.packTypes ?? []) {
      const table = packTableName(type);
      if (!packed.has(table)) packed.set(table, { type, rows: [] });
    }
    for (const report of reportsOf(root)) {
      const context = createReportContext(name, root, report);
      for (const table of TABLE_NAMES) {
        const kept = rows.get(table) ?? [];
        for (const row of TABLE_DEFINITIONS[table].rowsOf(context)) kept.push(row);
      }
      for (const { type, rows } of packed.values()) for (const row of packTableRows(type, context)) rows.push(row);
    }
  }
  const tables = TABLE_NAMES.map((name) => [name, { schema: TABLE_DEFINITIONS[name].schema, rows: rows.get(name) }]);
  // Each name has its own schema and the rows made for it.
  const own = Object.fromEntries(tables) as Tables;
  const others = [...packed].map(([name, { type, rows }]) => [name, { schema: packTableSchema(type), rows }]);
  return { ...own, ...Object.fromEntries(others) };
}

const TABLE_NAMES = Object.keys(TABLE_DEFINITIONS) as TableName[];
