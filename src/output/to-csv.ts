import type { Cell, Row } from './to-rows.js';

export interface CsvOptions {
  /**
   * Spreadsheets run a cell that begins with `=`, `+`, `-`, `@`, a tab or a carriage return as a formula, and reports
   * come from anywhere. By default such a text gets an apostrophe in front, which spreadsheets hide; numbers stay as
   * they are. Pass false where no spreadsheet will read the file and texts must stay exact.
   */
  readonly guardFormulas?: boolean;
}

const FORMULA = /^[=+\-@\t\r]/;
const NEEDS_QUOTES = /[",\r\n]/;
const LINE_END = '\r\n';

/**
 * Rows as CSV (RFC 4180): a header line, comma, CRLF, quotes where needed, null as the empty field. The columns are
 * those of all rows, in the order in which they first occur. No rows give the empty string.
 */
export function toCsv(rows: readonly Row[], { guardFormulas = true }: CsvOptions = {}): string {
  const columns = [...new Set(rows.flatMap((row) => Object.keys(row)))];
  if (columns.length === 0) return '';
  const lines = [columns.map(quoted).join(',')];
  for (const row of rows) lines.push(columns.map((column) => field(row[column] ?? null, guardFormulas)).join(','));
  return lines.join(LINE_END) + LINE_END;
}

function field(cell: Cell, guardFormulas: boolean): string {
  if (cell === null) return '';
  if (typeof cell !== 'string') return String(cell);
  return quoted(guardFormulas && FORMULA.test(cell) ? `'${cell}` : cell);
}

const quoted = (text: string): string => (NEEDS_QUOTES.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
