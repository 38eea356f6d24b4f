import type { RecordType } from '../../../schema/record.js';
import { RECORD_TYPES } from '../record-types.js';
import { copyText } from './copy-text.js';
import { create } from './create.js';
import { decisions } from './decisions.js';
import { find } from './find.js';
import { drawIcon } from './icon.js';
import { label, language } from './language.js';
import { normalised } from './normalised.js';
import { recordLink } from './record-link.js';
import { allRecords, type ShownRecord } from './records.js';
import { query } from './search.js';
import { compareCells, type SortDirection } from './sort-cells.js';
import { announce } from './status.js';
import { cellText, cellValue, TABLE_COLUMNS, type TableColumn } from './table-columns.js';
import { toTsv } from './to-tsv.js';
import { view } from './views.js';

/** Rows are added to the page in portions as the reader comes near the end. */
const PORTION = 200;

interface Sorting {
  readonly column: TableColumn;
  readonly direction: SortDirection;
}

/** The tables of records, one for each type, which are made when they are first looked at. */
export function startRecordTables(): void {
  const panel = find('page-view-tables');
  const sortings = new Map<RecordType, Sorting>();
  const firstWithRecords = RECORD_TYPES.find((type) => allRecords().some((record) => record.type === type));
  let shown: RecordType = firstWithRecords ?? 'count';
  let rows: readonly ShownRecord[] = [];
  let made = false;

  const types = create('div', { class: 'table-types', role: 'group' });
  const summary = create('p', { class: 'summary', role: 'status' });
  const copy = create('button', { type: 'button', class: 'button', id: 'page-copy' });
  const headings = create('tr');
  const body = create('tbody');
  const caption = create('caption', { class: 'unseen' });
  const table = create('table', {}, caption, create('thead', {}, headings), body);
  const region = create('div', { class: 'table-region', tabindex: 0, role: 'region' }, table);
  const end = create('div', { class: 'table-end' });
  const nearEnd = new IntersectionObserver(
    (entries) => entries.some(({ isIntersecting }) => isIntersecting) && addRows(),
    { rootMargin: '600px' },
  );

  function choose(): void {
    const wanted = normalised(query.value.trim());
    const records = allRecords().filter(({ type }) => type === shown);
    const columns = TABLE_COLUMNS[shown];
    const chosen = records.filter((record) =>
      wanted === '' ? true : columns.some((column) => normalised(cellText(column, record)).includes(wanted)),
    );
    const sorting = sortings.get(shown);
    if (sorting !== undefined) {
      const { column, direction } = sorting;
      const compare = compareCells(language.value, direction);
      const keys = new Map(chosen.map((record) => [record, cellValue(column, record)]));
      chosen.sort((a, b) => compare(keys.get(a), keys.get(b)));
    }
    rows = chosen;
    body.replaceChildren();
    addRows();
    const holes = { number: rows.length, total: records.length };
    summary.textContent =
      records.length === 0
        ? label('table.none')
        : label(rows.length === records.length ? 'table.rows' : 'table.filtered', holes);
  }

  function addRows(): void {
    const from = body.childElementCount;
    body.append(...rows.slice(from, from + PORTION).map(row));
    // The observer tells only of changes: if the end is still in sight, it has to be asked again.
    nearEnd.unobserve(end);
    if (body.childElementCount < rows.length) nearEnd.observe(end);
  }

  function row(record: ShownRecord): HTMLElement {
    return create(
      'tr',
      { 'data-review': record.review ?? undefined },
      ...TABLE_COLUMNS[shown].map((column, index) =>
        index === 0
          ? create('th', { scope: 'row' }, recordLink(record.number))
          : create(
              'td',
              { class: column.numeric && 'number', lang: typeof column.cell(record) === 'string' && 'zh' },
              cellText(column, record),
            ),
      ),
    );
  }

  function heading(column: TableColumn): HTMLElement {
    const sorting = sortings.get(shown);
    const direction = sorting?.column === column ? sorting.direction : undefined;
    const name = label(column.label);
    const button = create('button', { type: 'button', title: label('table.sort', { column: name }) }, name);
    button.addEventListener('click', () => {
      sortings.set(shown, { column, direction: direction === 'ascending' ? 'descending' : 'ascending' });
      show();
      headings.querySelectorAll('button')[TABLE_COLUMNS[shown].indexOf(column)]?.focus();
    });
    return create('th', { scope: 'col', 'aria-sort': direction, class: column.numeric && 'number' }, button);
  }

  function typeButton(type: RecordType): HTMLElement {
    const number = allRecords().filter((record) => record.type === type).length;
    const button = create(
      'button',
      { type: 'button', class: `chip ${type}`, 'aria-pressed': String(type === shown), 'data-table': type },
      create('span', { class: 'sample' }, label(`type.${type}`)),
      ' ',
      create('span', { class: 'number' }, String(number)),
    );
    button.addEventListener('click', () => {
      shown = type;
      show();
      types.querySelector<HTMLElement>(`[data-table="${type}"]`)?.focus();
    });
    return button;
  }

  function show(): void {
    if (!made) return;
    table.dataset.type = shown;
    caption.textContent = label(`type.${shown}`);
    region.setAttribute('aria-label', label(`type.${shown}`));
    types.setAttribute('aria-label', label('table.types'));
    types.replaceChildren(...RECORD_TYPES.map(typeButton));
    copy.replaceChildren(drawIcon('copy'), label('table.copy'));
    headings.replaceChildren(...TABLE_COLUMNS[shown].map(heading));
    choose();
  }

  copy.addEventListener('click', async () => {
    const columns = TABLE_COLUMNS[shown];
    const lines = [
      columns.map((column) => label(column.label)),
      ...rows.map((record) => columns.map((column) => cellValue(column, record) ?? '')),
    ];
    const copied = await copyText(toTsv(lines));
    const message = copied ? label('table.copied', { number: rows.length }) : label('table.failed');
    summary.textContent = message;
    announce(message);
  });

  view.listen((name) => {
    if (name !== 'tables' || made) return;
    made = true;
    panel.append(types, create('div', { class: 'table-tools' }, summary, copy), region, end);
    show();
  });
  for (const signal of [language, query, decisions]) signal.listen(show);
}
