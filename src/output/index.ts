export * from './chunks/index.js';
export { fitColumns } from './fit-columns.js';
export { lossOf } from './loss-of.js';
export type { NamedPackRoot, NamedRoot } from './named-roots.js';
export {
  type IndexEntry,
  type IndexOptions,
  LANGUAGES,
  type Language,
  type PageOptions,
  renderHtml,
  renderIndex,
} from './page/index.js';
export { type MarkOptions, renderMarks } from './render-marks.js';
export { renderTable, type TableOptions } from './render-table.js';
export * from './review/index.js';
export * from './tables/index.js';
export * from './timeline/index.js';
export { type CsvOptions, toCsv } from './to-csv.js';
export { type OutlineOptions, toOutline } from './to-outline.js';
export { type RecordOptions, toRecords } from './to-records.js';
export {
  type Cell,
  type PackRowsByType,
  type Row,
  type RowOf,
  type RowOptions,
  type RowsByType,
  toRows,
} from './to-rows.js';
