import { data } from './data.js';
import { isShown } from './filters.js';
import { find } from './find.js';
import { goToRecord, selection } from './selection.js';

/** Goes to the next record in text order whose type is shown (`step` 1), or to the one before (-1). */
export function stepToRecord(step: 1 | -1): void {
  const from = selection.value === null ? firstInWindow() - (step === 1 ? 1 : 0) : selection.value;
  for (let number = from + step; number >= 0 && number < data.records.length; number += step) {
    const record = data.records[number];
    if (record && isShown(record.type)) {
      goToRecord(number);
      return;
    }
  }
}

/** The number of the first record that is not above the window: marks come in text order, so half of them are left each time. */
function firstInWindow(): number {
  const top = find('page-main').getBoundingClientRect().top + scrollY;
  let low = 0;
  let high = data.records.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const mark = document.getElementById(data.records[middle]?.id ?? '');
    if (mark !== null && mark.getBoundingClientRect().bottom < top) low = middle + 1;
    else high = middle;
  }
  return low;
}
