import { escapeHtml } from './page/escape.js';
import { type ContentCell, cellText, contentOf } from './table-content.js';
import type { Table } from './tables/table.js';
import type { Row } from './to-rows.js';

/** What `renderTable` takes; everything may be left out. */
export interface TableOptions {
  /** The columns to show, in this order; by default all. */
  readonly columns?: readonly string[];
  /** The most rows to show; a last line tells how many there are beside them. By default all. */
  readonly limit?: number;
}

const NUMBER_STYLE = ' style="text-align:right"';

/**
 * Rows or a table as an HTML `table` element, for notebooks and pages: a line of heads, numbers to the right, null as an empty
 * cell, lists joined by `; `, days as `YYYY-MM-DD`. The heads of a table say what their columns mean where the pointer rests.
 * All texts are escaped.
 *
 * @param source a table, or rows whose cells are scalars, days or lists of texts, such as those of `toRows` and `toTimeline`
 */
export function renderTable(
  source: Table | readonly object[],
  { columns, limit = Infinity }: TableOptions = {},
): string {
  const content = contentOf(source as Table | readonly Row[]);
  const shown = columns ?? content.columns;
  const meanings = 'schema' in source ? source.schema.columns : {};
  const head = (name: string): string => {
    const { description } = meanings[name] ?? {};
    return `<th${description === undefined ? '' : ` title="${escapeHtml(description)}"`}>${escapeHtml(name)}</th>`;
  };
  const rows = content.rows.slice(0, limit).map((row) => line(shown.map((name) => cell(row[name])).join('')));
  const others = content.rows.length - rows.length;
  if (others > 0) rows.push(line(`<td colspan="${shown.length}">… ${others}</td>`));
  return `<table>\n<thead>\n${line(shown.map(head).join(''))}</thead>\n<tbody>\n${rows.join('')}</tbody>\n</table>\n`;
}

const line = (cells: string): string => `<tr>${cells}</tr>\n`;

const cell = (value: ContentCell | undefined): string =>
  `<td${typeof value === 'number' ? NUMBER_STYLE : ''}>${escapeHtml(cellText(value))}</td>`;
