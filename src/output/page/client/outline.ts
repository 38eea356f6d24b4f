import { isPackType, RECORD_TYPES } from '../record-types.js';
import { data } from './data.js';
import { hiddenTypes } from './filters.js';
import { find } from './find.js';
import { idOfAddress } from './id-of-address.js';
import { setLabel } from './language.js';
import { view } from './views.js';

/** What stands above this line, in pixels from the top of the window, has been reached; a link goes to just above it. */
const READING_LINE = 160;

/** The outline: goes to sections, tells which one is read, and counts the records that are shown. */
export function startOutline(): void {
  const outline = find('page-outline');
  const links = [...outline.querySelectorAll<HTMLAnchorElement>('a')];
  hiddenTypes.listen(() => links.forEach(showTally));
  links.forEach(showTally);
  startDrawer(outline);
  followLinks();
  followReading(outline, links);
}

/** The types in the order in which tallies tell them. */
const TYPES = [...RECORD_TYPES, ...(data.packs?.types ?? []).map(({ name }) => name)];

/** How many of the section's records are shown, and a line that tells their types. */
function showTally(link: HTMLAnchorElement): void {
  const element = link.querySelector<HTMLElement>('.tally');
  if (!element) return;
  const numbers = (element.dataset.tally ?? '').split(' ').map(Number);
  let total = 0;
  const stops: number[] = [];
  for (const [index, type] of TYPES.entries()) {
    if (!hiddenTypes.value.has(type)) total += numbers[index] ?? 0;
    stops.push(total);
  }
  element.textContent = total === 0 ? '' : String(total);
  for (const [index, type] of TYPES.entries()) {
    const share = total === 0 ? 0 : ((stops[index] ?? 0) / total) * 100;
    // Those of packs share a colour, up to the last.
    element.style.setProperty(`--to-${isPackType(type) ? 'pack' : type}`, `${share.toFixed(1)}%`);
  }
}

/** Where the window is narrow, the outline lies over the page and a button shows it. */
function startDrawer(outline: HTMLElement): void {
  const menu = find('page-menu');
  menu.addEventListener('click', () => {
    const open = menu.getAttribute('aria-expanded') !== 'true';
    setOpen(open);
    if (open) outline.querySelector<HTMLElement>('a')?.focus();
  });
  outline.addEventListener('click', (event) => {
    if ((event.target as Element).closest('a')) setOpen(false);
  });
  find('page-main').addEventListener('click', () => setOpen(false));
}

function setOpen(open: boolean): void {
  const menu = find('page-menu');
  menu.setAttribute('aria-expanded', String(open));
  setLabel(menu, 'data-label-name', open ? 'outline.close' : 'outline.open');
  setLabel(menu, 'data-label-title', open ? 'outline.close' : 'outline.open');
  document.documentElement.toggleAttribute('data-outline', open);
}

/** Closes the outline where it lies over the page; false if it does not. */
export function closeOutline(): boolean {
  const menu = find('page-menu');
  if (menu.getAttribute('aria-expanded') !== 'true') return false;
  setOpen(false);
  menu.focus();
  return true;
}

/** Links to sections lead into the text, from wherever they stand. */
function followLinks(): void {
  document.addEventListener('click', (event) => {
    const link = (event.target as Element).closest<HTMLAnchorElement>('a[href^="#"]');
    if (!link || event.defaultPrevented) return;
    const target = document.getElementById(idOfAddress(link.hash));
    if (!target || !find('page-text').contains(target)) return;
    event.preventDefault();
    view.set('text');
    target.tabIndex = -1;
    target.focus({ preventScroll: true });
    target.scrollIntoView({ block: 'start' });
  });
}

/** Marks the section that the reader is in. */
function followReading(outline: HTMLElement, links: readonly HTMLAnchorElement[]): void {
  const byTarget = new Map<Element, HTMLAnchorElement>();
  for (const link of links) {
    const target = document.getElementById(idOfAddress(link.hash));
    if (target) byTarget.set(target, link);
  }
  const targets = [...byTarget.keys()];
  let current: HTMLAnchorElement | undefined;
  let waiting = false;

  function update(): void {
    waiting = false;
    if (view.value !== 'text') return;
    // Targets come in text order: half of them are left each time.
    const line = Math.min(innerHeight / 4, READING_LINE);
    let low = 0;
    let high = targets.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((targets[middle] as Element).getBoundingClientRect().top <= line) low = middle + 1;
      else high = middle;
    }
    const link = byTarget.get(targets[Math.max(0, low - 1)] as Element);
    if (link === current || link === undefined) return;
    current?.removeAttribute('aria-current');
    link.setAttribute('aria-current', 'location');
    current = link;
    keepInSight(outline, link);
  }

  addEventListener(
    'scroll',
    () => {
      if (!waiting) requestAnimationFrame(update);
      waiting = true;
    },
    { passive: true },
  );
  update();
}

/** Scrolls the outline by itself; `scrollIntoView` would move the page too. */
function keepInSight(outline: HTMLElement, link: HTMLElement): void {
  const { top, bottom } = link.getBoundingClientRect();
  const frame = outline.getBoundingClientRect();
  if (top < frame.top || bottom > frame.bottom) outline.scrollTop += top - frame.top - frame.height / 3;
}
