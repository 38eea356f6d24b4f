import type { DocumentFormat, FlatRecord, FolderFormat, Language, LineFormat, SegmenterName } from '../../index.js';

/*
 * What options may say. The library has most of these lists too; they stand here so that help, completion and wrong use load no
 * library, and a test compares them.
 */

export const LANGUAGES = ['en', 'zh'] as const satisfies readonly Language[];

export const DOCUMENT_FORMATS = [
  ...(['txt', 'md', 'html', 'mht', 'docx'] as const),
  ...(['odt', 'doc', 'rtf', 'pdf'] as const),
] as const satisfies readonly DocumentFormat[];

/** What `extract` and `review` print. */
export const FORMATS = ['outline', 'table', 'records', 'json', 'csv'] as const;
export type Format = (typeof FORMATS)[number];

/** What `extract --out` and `collect` write. */
export const FOLDER_FORMATS = ['records', 'json', 'csv', 'parquet'] as const satisfies readonly FolderFormat[];

/** What `pipe` prints. */
export const LINE_FORMATS = ['records', 'json'] as const satisfies readonly LineFormat[];

/** What `compare` prints. */
export const COMPARISON_FORMATS = ['text', 'json', 'html'] as const;
export type ComparisonFormat = (typeof COMPARISON_FORMATS)[number];

/** The types of flat record, in the order in which tables come. */
export const TYPES = [
  ...(['report', 'section'] as const),
  ...(['count', 'date', 'organisation', 'activity', 'comparison'] as const),
] as const satisfies readonly FlatRecord['type'][];

export const SEGMENTERS = ['nodejieba', 'node-rs', 'built-in'] as const satisfies readonly SegmenterName[];

export const LOG_LEVELS = ['fatal', 'error', 'warn', 'info', 'debug', 'silent'] as const;

export const SHELLS = ['bash', 'zsh', 'fish'] as const;
export type Shell = (typeof SHELLS)[number];
