import { find } from './find.js';
import { idOfAddress } from './id-of-address.js';

/** The list of changes: shows each at its place in both texts, and is filtered by kind. */
export function startChanges(): void {
  const rows = [...document.querySelectorAll<HTMLElement>('tr.change')];
  const chips = [...find('page-kinds').querySelectorAll<HTMLElement>('.chip')];
  let selected: HTMLElement | null = null;

  const linksOf = (row: HTMLElement): HTMLAnchorElement[] => [...row.querySelectorAll('a')];
  const target = (link: HTMLAnchorElement): HTMLElement | null => document.getElementById(idOfAddress(link.hash));

  function select(row: HTMLElement, focused: HTMLElement | null = linksOf(row)[0] ?? null): void {
    for (const mark of document.querySelectorAll<HTMLElement>('mark[data-state]')) delete mark.dataset.state;
    selected?.removeAttribute('aria-current');
    selected = row;
    row.setAttribute('aria-current', 'true');
    row.scrollIntoView({ block: 'nearest' });
    for (const mark of linksOf(row).map(target)) {
      if (mark === null) continue;
      mark.dataset.state = 'selected';
      mark.scrollIntoView({ block: 'center' });
    }
    focused?.focus({ preventScroll: true });
  }

  function step(by: 1 | -1): void {
    const shown = rows.filter((row) => !row.hidden);
    const at = selected === null ? -1 : shown.indexOf(selected);
    const next = shown[at < 0 && by < 0 ? shown.length - 1 : at + by];
    if (next) select(next);
  }

  for (const row of rows) {
    row.addEventListener('click', (event) => {
      event.preventDefault();
      select(row, (event.target as Element).closest('a'));
    });
  }
  for (const mark of document.querySelectorAll<HTMLElement>('.sides mark')) {
    const id = mark.dataset.of ?? mark.id;
    const row = rows.find((candidate) => linksOf(candidate).some(({ hash }) => idOfAddress(hash) === id));
    if (row) mark.addEventListener('click', () => select(row));
  }
  for (const chip of chips) {
    chip.addEventListener('click', () => {
      const shown = chip.getAttribute('aria-pressed') !== 'true';
      chip.setAttribute('aria-pressed', String(shown));
      const { kind = '' } = chip.dataset;
      for (const row of rows) if (row.classList.contains(kind)) row.hidden = !shown;
      document.documentElement.toggleAttribute(`data-hide-${kind}`, !shown);
    });
  }
  document.addEventListener('keydown', (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const by = ({ n: 1, p: -1 } as const)[event.key];
    if (by === undefined) return;
    event.preventDefault();
    step(by);
  });
}
