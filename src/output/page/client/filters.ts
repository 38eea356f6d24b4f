import type { RecordType } from '../../../schema/record.js';
import { find } from './find.js';
import { createSignal } from './signal.js';

/** The types that are not shown; records of such types are still in the text, without a mark. */
export const hiddenTypes = createSignal<ReadonlySet<string>>(new Set());

export const isShown = (type: RecordType): boolean => !hiddenTypes.value.has(type);

/** The switches above the text. */
export function startFilters(): void {
  const chips = [...find('page-filters').querySelectorAll<HTMLElement>('.chip')];
  for (const chip of chips) chip.addEventListener('click', () => toggleType(chip.dataset.type ?? ''));
  hiddenTypes.listen((hidden) => {
    for (const chip of chips) {
      const type = chip.dataset.type ?? '';
      chip.setAttribute('aria-pressed', String(!hidden.has(type)));
      find('page-text').classList.toggle(`hide-${type}`, hidden.has(type));
    }
  });
}

/** Shows what is hidden, and the other way round. */
export function toggleType(type: string): void {
  const hidden = new Set(hiddenTypes.value);
  if (!hidden.delete(type)) hidden.add(type);
  hiddenTypes.set(hidden);
}
