export type { CellTypes, Column, ColumnType } from './column.js';
export { packTableSchema } from './pack-table.js';
export { openParquet, type ParquetFile } from './parquet-file.js';
export type { Columns, Table, TableRow, TableSchema } from './table.js';
export { TABLE_SCHEMAS, type TableName, type Tables } from './table-definitions.js';
export { toArrow } from './to-arrow.js';
export { toParquet } from './to-parquet.js';
export { type PackTables, toTables } from './to-tables.js';
