import { isShown } from './filters.js';
import { find } from './find.js';
import { type MarkedRecord, markedRecords, recordAt } from './records.js';
import { goToRecord, selection } from './selection.js';

/** Goes to the next record in text order that is shown (`step` 1), or to the one before (-1), of those that are wanted. */
export function stepToRecord(step: 1 | -1, wanted: (record: MarkedRecord) => boolean = () => true): boolean {
  const records = markedRecords();
  const selected = recordAt(selection.value);
  const from = selected === undefined ? firstInWindow(records) - (step === 1 ? 1 : 0) : records.indexOf(selected);
  for (let index = from + step; index >= 0 && index < records.length; index += step) {
    const record = records[index];
    if (record && isShown(record.type) && wanted(record)) {
      goToRecord(record.number);
      return true;
    }
  }
  return false;
}

/** Goes to the next record that nobody has judged, from the beginning again after the last; false where all are. */
export function stepToUnchecked(): boolean {
  const unchecked = ({ review, pack }: MarkedRecord): boolean => !pack && review === null;
  if (stepToRecord(1, unchecked)) return true;
  const first = markedRecords().find((record) => isShown(record.type) && unchecked(record));
  if (first === undefined) return false;
  goToRecord(first.number);
  return true;
}

/** The index of the first record that is not above the window: marks come in text order, so half of them are left each time. */
function firstInWindow(records: readonly MarkedRecord[]): number {
  const top = find('page-main').getBoundingClientRect().top + scrollY;
  let low = 0;
  let high = records.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const mark = document.getElementById(records[middle]?.id ?? '');
    if (mark !== null && mark.getBoundingClientRect().bottom < top) low = middle + 1;
    else high = middle;
  }
  return low;
}
