import { find } from './find.js';
import { createSignal } from './signal.js';

/** The types that are not shown; records of such types are still in the text, without a mark. */
export const hiddenTypes = createSignal<ReadonlySet<string>>(new Set());

export const isShown = (type: string): boolean => !hiddenTypes.value.has(type);

/** The switches above the text. */
export function startFilters(): void {
  const chips = [...find('page-filters').querySelectorAll<HTMLElement>('.chip')];
  for (const chip of chips) chip.addEventListener('click', () => toggleType(chip.dataset.type ?? ''));
  hiddenTypes.listen((hidden) => {
    for (const chip of chips) {
      const type = chip.dataset.type ?? '';
      chip.setAttribute('aria-pressed', String(!hidden.has(type)));
      if (chip.classList.contains('pack')) showPackType(type, !hidden.has(type));
      else find('page-text').classList.toggle(`hide-${type}`, hidden.has(type));
    }
  });
}

/** The style knows no types of packs: each mark says whether it is shown. */
function showPackType(type: string, shown: boolean): void {
  for (const mark of find('page-text').querySelectorAll<HTMLElement>('mark.pack')) {
    if (mark.dataset.type === type) mark.classList.toggle('off', !shown);
  }
}

/** Shows what is hidden, and the other way round. */
export function toggleType(type: string): void {
  const hidden = new Set(hiddenTypes.value);
  if (!hidden.delete(type)) hidden.add(type);
  hiddenTypes.set(hidden);
}
