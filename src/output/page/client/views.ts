import { find } from './find.js';
import { createSignal } from './signal.js';

export const VIEWS = ['text', 'tables', 'overview'] as const;
export type View = (typeof VIEWS)[number];

/** What stands in the middle of the page. */
export const view = createSignal<View>('text');

/** The tabs: a click or an arrow key chooses, Tab goes on into what is shown. */
export function startViews(): void {
  const tabs = VIEWS.map((name) => find(`page-tab-${name}`));
  /** Where the reader was in each view. */
  const places = new Map<View, number>();
  let shown: View = view.value;
  view.listen((name) => {
    places.set(shown, scrollY);
    for (const [index, tab] of tabs.entries()) {
      const selected = VIEWS[index] === name;
      tab.setAttribute('aria-selected', String(selected));
      tab.tabIndex = selected ? 0 : -1;
      find(`page-view-${VIEWS[index]}`).hidden = !selected;
    }
    document.documentElement.dataset.view = name;
    if (name !== shown) scrollTo({ top: places.get(name) ?? 0, behavior: 'instant' });
    shown = name;
  });
  for (const [index, tab] of tabs.entries()) {
    tab.addEventListener('click', () => view.set(VIEWS[index] as View));
    tab.addEventListener('keydown', (event) => {
      const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
      if (step === undefined) return;
      event.preventDefault();
      const next = (index + step + VIEWS.length) % VIEWS.length;
      view.set(VIEWS[next] as View);
      tabs[next]?.focus();
    });
  }
}

/** Goes to the view after the present one, or to the first. */
export function nextView(): void {
  view.set(VIEWS[(VIEWS.indexOf(view.value) + 1) % VIEWS.length] as View);
}
