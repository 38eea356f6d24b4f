import { find } from './find.js';
import { language } from './language.js';
import { normalised } from './normalised.js';
import { readPreference } from './preference.js';
import { compareCells, type SortDirection } from './sort-cells.js';

/** The table of documents: sorted by any column, filtered by words, with how far each has been checked in this browser. */
export function startIndexTable(): void {
  const table = find('page-index');
  const body = table.querySelector('tbody') as HTMLElement;
  const rows = [...body.querySelectorAll('tr')];
  const heads = [...table.querySelectorAll<HTMLElement>('thead th')];
  const field = find<HTMLInputElement>('page-search');

  const showChecked = (): void => rows.forEach(showProgress);
  showChecked();
  // Who comes back from a page has gone on there.
  addEventListener('pageshow', showChecked);
  addEventListener('storage', showChecked);

  field.addEventListener('input', () => {
    const words = normalised(field.value).split(/\s+/);
    let shown = 0;
    for (const row of rows) {
      const text = normalised(row.textContent ?? '');
      row.hidden = !words.every((word) => text.includes(word));
      if (!row.hidden) shown += 1;
    }
    find('page-search-place').textContent = String(shown);
  });

  for (const [index, head] of heads.entries()) {
    head.querySelector('button')?.addEventListener('click', () => {
      const direction: SortDirection = head.getAttribute('aria-sort') === 'ascending' ? 'descending' : 'ascending';
      for (const other of heads) other.removeAttribute('aria-sort');
      head.setAttribute('aria-sort', direction);
      const compare = compareCells(language.value, direction);
      const keys = new Map(rows.map((row) => [row, keyOf(row.children[index] as HTMLElement)]));
      body.append(...rows.sort((a, b) => compare(keys.get(a), keys.get(b))));
    });
  }
}

function keyOf(cell: HTMLElement): string | number | undefined {
  if (cell.dataset.value !== undefined) return Number(cell.dataset.value);
  return cell.textContent || undefined;
}

function showProgress(row: HTMLElement): void {
  const cell = row.querySelector<HTMLElement>('.checked');
  if (cell === null) return;
  const lines = (readPreference(`review.${row.dataset.key}`) ?? '').split('\n').filter((line) => line !== '');
  const added = lines.filter((line) => line.includes('"review":"added"')).length;
  const total = Number(row.dataset.total) + added;
  cell.textContent = `${lines.length} / ${total}`;
  cell.dataset.value = String(total === 0 ? 1 : lines.length / total);
}
