import type { PageRecord } from '../page-data.js';
import { copyText } from './copy-text.js';
import { COUNT_COLUMNS, type CountColumn, cellText, cellValue } from './count-columns.js';
import { create } from './create.js';
import { data } from './data.js';
import { find } from './find.js';
import { drawIcon } from './icon.js';
import { label, language } from './language.js';
import { normalise } from './normalise.js';
import { recordLink } from './record-link.js';
import { query } from './search.js';
import { compareCells, type SortDirection } from './sort-cells.js';
import { announce } from './status.js';
import { toTsv } from './to-tsv.js';
import { view } from './views.js';

/** Rows are added to the page in portions as the reader comes near the end. */
const PORTION = 200;

/** The table of counts, which is made when it is first looked at. */
export function startCountTable(): void {
  const panel = find('page-view-counts');
  const records = data.records.flatMap((record, number) => (record.type === 'count' ? [{ record, number }] : []));
  let sorted: { readonly column: CountColumn; readonly direction: SortDirection } | null = null;
  let rows: readonly (typeof records)[number][] = records;
  let made = false;

  const summary = create('p', { class: 'summary', role: 'status' });
  const copy = create('button', { type: 'button', class: 'button', id: 'page-copy' });
  const headings = create('tr');
  const body = create('tbody');
  const caption = create('caption', { class: 'unseen' });
  const table = create('table', {}, caption, create('thead', {}, headings), body);
  const region = create(
    'div',
    { class: 'table-region', tabindex: 0, role: 'region', 'data-label-name': 'table.caption' },
    table,
  );
  const end = create('div', { class: 'table-end' });
  const nearEnd = new IntersectionObserver(
    (entries) => entries.some(({ isIntersecting }) => isIntersecting) && addRows(),
    { rootMargin: '600px' },
  );

  function choose(): void {
    const wanted = normalise(query.value.trim());
    const chosen = records.filter(({ record }) =>
      wanted === '' ? true : COUNT_COLUMNS.some((column) => normalise(cellText(column, record)).includes(wanted)),
    );
    if (sorted !== null) {
      const { column, direction } = sorted;
      const compare = compareCells(language.value, direction);
      const keys = new Map(chosen.map(({ record }) => [record, cellValue(column, record)]));
      chosen.sort((a, b) => compare(keys.get(a.record), keys.get(b.record)));
    }
    rows = chosen;
    body.replaceChildren();
    addRows();
    const holes = { number: rows.length, total: records.length };
    summary.textContent = label(rows.length === records.length ? 'table.rows' : 'table.filtered', holes);
  }

  function addRows(): void {
    const from = body.childElementCount;
    body.append(...rows.slice(from, from + PORTION).map(({ record, number }) => row(record, number)));
    // The observer tells only of changes: if the end is still in sight, it has to be asked again.
    nearEnd.unobserve(end);
    if (body.childElementCount < rows.length) nearEnd.observe(end);
  }

  function row(record: PageRecord, number: number): HTMLElement {
    return create(
      'tr',
      {},
      ...COUNT_COLUMNS.map((column, index) =>
        index === 0
          ? create('th', { scope: 'row' }, recordLink(number))
          : create(
              'td',
              { class: column.numeric && 'number', lang: typeof column.cell(record) === 'string' && 'zh' },
              cellText(column, record),
            ),
      ),
    );
  }

  function heading(column: CountColumn): HTMLElement {
    const direction = sorted?.column === column ? sorted.direction : undefined;
    const name = label(column.label);
    const button = create('button', { type: 'button', title: label('table.sort', { column: name }) }, name);
    button.addEventListener('click', () => {
      sorted = { column, direction: direction === 'ascending' ? 'descending' : 'ascending' };
      show();
      headings.querySelectorAll('button')[COUNT_COLUMNS.indexOf(column)]?.focus();
    });
    return create('th', { scope: 'col', 'aria-sort': direction, class: column.numeric && 'number' }, button);
  }

  function show(): void {
    if (!made) return;
    caption.textContent = label('table.caption');
    region.setAttribute('aria-label', label('table.caption'));
    copy.replaceChildren(drawIcon('copy'), label('table.copy'));
    headings.replaceChildren(...COUNT_COLUMNS.map(heading));
    choose();
  }

  copy.addEventListener('click', async () => {
    const lines = [
      COUNT_COLUMNS.map((column) => label(column.label)),
      ...rows.map(({ record }) => COUNT_COLUMNS.map((column) => cellValue(column, record) ?? '')),
    ];
    const copied = await copyText(toTsv(lines));
    const message = copied ? label('table.copied', { number: rows.length }) : label('table.failed');
    summary.textContent = message;
    announce(message);
  });

  view.listen((name) => {
    if (made || name !== 'counts') return;
    made = true;
    panel.append(create('div', { class: 'table-tools' }, summary, copy), region, end);
    if (records.length === 0) {
      panel.replaceChildren(create('p', { class: 'hint', 'data-label': 'table.none' }, label('table.none')));
    }
    show();
  });
  language.listen(show);
  query.listen(show);
}
