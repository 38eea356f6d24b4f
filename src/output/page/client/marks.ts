import { isShown } from './filters.js';
import { find } from './find.js';
import { numberOf, recordAt } from './records.js';

/** The marks of a record: one, or several where it is marked in pieces. */
export function marksOf(number: number): HTMLElement[] {
  const id = recordAt(number)?.id ?? '';
  const first = document.getElementById(id);
  if (first === null) return [];
  return [first, ...find('page-text').querySelectorAll<HTMLElement>(`mark[data-of="${CSS.escape(id)}"]`)];
}

/** The number of the record that a mark is of. */
export const recordOfMark = (mark: HTMLElement): number | null => numberOf(mark.dataset.of ?? mark.id);

/** The innermost mark around an element, itself included, whose type is shown. */
export function shownMark(element: Element | null): HTMLElement | null {
  let mark = element?.closest<HTMLElement>('mark') ?? null;
  while (mark !== null) {
    const record = recordAt(recordOfMark(mark));
    if (record && isShown(record.type)) return mark;
    mark = mark.parentElement?.closest<HTMLElement>('mark') ?? null;
  }
  return null;
}
