import { find } from './find.js';
import { label, language } from './language.js';
import { createSearchPainter } from './search-painter.js';
import { createSignal } from './signal.js';
import { announce } from './status.js';
import { textChanged } from './text-changed.js';
import { createTextIndex, type TextIndex, type TextMatch } from './text-index.js';
import { view } from './views.js';

/** What the reader searches for, as typed. */
export const query = createSignal('');

/** How long the reader rests before a search begins, in milliseconds. */
const REST = 120;

/** The search field: marks what it finds in the text and goes from one place to the next. */
export function startSearch(): void {
  const field = find<HTMLInputElement>('page-search');
  const output = find('page-search-place');
  const buttons = [find('page-search-previous'), find('page-search-next')];
  const painter = createSearchPainter();
  let index: TextIndex | undefined;
  let matches: readonly TextMatch[] = [];
  let current = -1;
  let timer: ReturnType<typeof setTimeout> | undefined;

  function showPlace(): void {
    const inText = query.value !== '' && view.value === 'text';
    for (const button of buttons) button.hidden = !inText || matches.length === 0;
    if (!inText) output.textContent = '';
    else if (matches.length === 0) output.textContent = label('search.none');
    else output.textContent = label('search.place', { number: current + 1, total: matches.length });
  }

  function goTo(number: number): void {
    if (matches.length === 0) return;
    current = (number + matches.length) % matches.length;
    painter.paintCurrent(matches[current] as TextMatch);
    showPlace();
  }

  function search(): void {
    clearTimeout(timer);
    if (field.value === query.value) return;
    query.set(field.value);
    index ??= createTextIndex(find('page-text'));
    matches = index.find(query.value);
    current = -1;
    painter.paint(matches);
    if (view.value === 'overview' && query.value !== '') view.set('text');
    if (view.value === 'text') goTo(0);
    showPlace();
    announce(output.textContent);
  }

  field.addEventListener('input', () => {
    clearTimeout(timer);
    timer = setTimeout(search, REST);
  });
  field.addEventListener('keydown', (event) => {
    // Enter also ends a word in an input method; that is not for us.
    if (event.key !== 'Enter' || event.isComposing) return;
    event.preventDefault();
    if (field.value === query.value) goTo(current + (event.shiftKey ? -1 : 1));
    else search();
  });
  buttons[0]?.addEventListener('click', () => goTo(current - 1));
  buttons[1]?.addEventListener('click', () => goTo(current + 1));
  textChanged.listen(() => {
    index = undefined;
    if (query.value === '') return;
    index = createTextIndex(find('page-text'));
    matches = index.find(query.value);
    painter.paint(matches);
    showPlace();
  });
  view.listen(showPlace);
  language.listen(showPlace);
}

/** Empties the search field; false if it was empty. */
export function clearSearch(): boolean {
  const field = find<HTMLInputElement>('page-search');
  if (field.value === '') return false;
  field.value = '';
  field.dispatchEvent(new Event('input'));
  return true;
}
