import { type ContentCell, cellText, contentOf } from './table-content.js';
import type { Table } from './tables/table.js';
import type { Row } from './to-rows.js';

/** What `toCsv` takes; everything may be left out. */
export interface CsvOptions {
  /**
   * Spreadsheets run a cell that begins with `=`, `+`, `-` or `@`, also as wide characters or behind blanks and invisible
   * characters, and some take a tab or the end of a line for the beginning of another cell. Reports come from anywhere. By
   * default such a text gets an apostrophe in front, which spreadsheets hide; numbers stay as they are. Pass false where no spreadsheet will read the file and texts must stay exact.
   */
  readonly guardFormulas?: boolean;
  /**
   * Begin with a byte order mark, without which Excel takes UTF-8 for the system's old encoding and shows no Chinese.
   * Default false: other readers take the mark for a part of the first column's name.
   */
  readonly bom?: boolean;
}

const FORMULA = /^(?:[\s\0\u00ad\u200b-\u200d\u2060\ufeff]*[=+\-@＝＋－＠]|[\t\r\n\0])/;
const NEEDS_QUOTES = /[",\r\n]/;
const LINE_END = '\r\n';
const BYTE_ORDER_MARK = '\uFEFF';

/**
 * Rows or a table as CSV (RFC 4180): a header line, comma, CRLF, quotes where needed, null as the empty field, lists
 * joined by `; `. The columns of a table are those of its schema, also where it has no rows. The columns of bare rows
 * are those of all rows, in the order in which they first occur; no rows give no lines.
 */
export function toCsv(source: Table | readonly Row[], { guardFormulas = true, bom = false }: CsvOptions = {}): string {
  const { rows, columns } = contentOf(source);
  const mark = bom ? BYTE_ORDER_MARK : '';
  if (columns.length === 0) return mark;
  const lines = [columns.map((column) => field(column, guardFormulas)).join(',')];
  for (const row of rows) lines.push(columns.map((column) => field(row[column] ?? null, guardFormulas)).join(','));
  return mark + lines.join(LINE_END) + LINE_END;
}

function field(cell: ContentCell, guardFormulas: boolean): string {
  const text = cellText(cell);
  if (typeof cell === 'number' || typeof cell === 'boolean') return text;
  return quoted(guardFormulas && FORMULA.test(text) ? `'${text}` : text);
}

const quoted = (text: string): string => (NEEDS_QUOTES.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
