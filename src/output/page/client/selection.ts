import { decisions } from './decisions.js';
import { draft } from './draft.js';
import { hiddenTypes, isShown } from './filters.js';
import { find } from './find.js';
import { idOfAddress } from './id-of-address.js';
import { label, language } from './language.js';
import { marksOf, recordOfMark, shownMark } from './marks.js';
import { numberOf, recordAt } from './records.js';
import { createSignal } from './signal.js';
import { typeName } from './type-name.js';
import { view } from './views.js';

/** The number of the record whose details are shown, or null. */
export const selection = createSignal<number | null>(null);

/** Shows a record's details and goes to it in the text. */
export function goToRecord(number: number): void {
  if (view.value !== 'text') view.set('text');
  selection.set(number);
  const [mark] = marksOf(number);
  mark?.focus({ preventScroll: true });
  mark?.scrollIntoView({ block: 'center', inline: 'nearest' });
}

/** Marks what is selected and what it is linked with. One mark is a tab stop: the one that was selected last. */
export function startSelection(): void {
  const text = find('page-text');
  let marked: HTMLElement[] = [];
  let tabStop: HTMLElement | null = null;

  function moveTabStop(mark: HTMLElement | null): void {
    // What loses its tab stop loses the focus.
    if (mark === tabStop) return;
    tabStop?.removeAttribute('tabindex');
    tabStop = mark;
    mark?.setAttribute('tabindex', '0');
  }

  function describe(mark: HTMLElement, number: number): void {
    const record = recordAt(number);
    if (!record) return;
    const name = label('record.name', { type: typeName(record.type), text: record.text });
    mark.setAttribute('role', 'button');
    mark.setAttribute('aria-label', name);
    mark.setAttribute('aria-controls', 'page-record');
  }

  function show(number: number | null): void {
    for (const mark of marked) {
      for (const name of ['data-state', 'role', 'aria-label', 'aria-controls', 'aria-pressed'])
        mark.removeAttribute(name);
    }
    marked = [];
    const state = (mark: HTMLElement, name: string): void => {
      mark.dataset.state = name;
      marked.push(mark);
    };
    if (number === null) return;
    for (const related of linkedRecords(number)) for (const mark of marksOf(related)) state(mark, 'related');
    const marks = marksOf(number);
    for (const mark of marks) state(mark, 'selected');
    const [first] = marks;
    if (!first) return;
    moveTabStop(first);
    describe(first, number);
    first.setAttribute('aria-pressed', 'true');
  }

  text.addEventListener('click', (event) => {
    // Who drags over the text wants to copy it, or to tell the form what to mark.
    if (draft.value !== null || getSelection()?.isCollapsed === false) return;
    const mark = shownMark(event.target as Element);
    const number = mark && recordOfMark(mark);
    if (mark === null || number === null) return;
    // A second click on the same place goes on to the record around.
    const around = number === selection.value ? shownMark(mark.parentElement) : null;
    const chosen = (around && recordOfMark(around)) ?? number;
    selection.set(chosen);
    const [first] = marksOf(chosen);
    first?.focus({ preventScroll: true });
    // The details may have come to lie over it.
    first?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  });
  selection.listen((number) => {
    show(number);
    keepInAddress(number);
  });
  language.listen(() => show(selection.value));
  hiddenTypes.listen(() => {
    const record = recordAt(selection.value);
    if (record && !isShown(record.type)) selection.set(null);
  });
  decisions.listen(() => {
    if (tabStop?.isConnected === false) moveTabStop(text.querySelector('mark'));
    if (selection.value !== null && recordAt(selection.value) === undefined) selection.set(null);
    else show(selection.value);
  });
  moveTabStop(text.querySelector('mark'));
}

/** Goes to the record that the address names, as in `report.html#count-12`. */
export function goToAddress(): void {
  const number = numberOf(idOfAddress(location.hash));
  if (number !== null) goToRecord(number);
}

/** The records that the fields of a record link to. */
function linkedRecords(number: number): number[] {
  const found: number[] = [];
  const { fields = {}, packFields = [] } = recordAt(number) ?? {};
  for (const value of [...Object.values(fields), ...packFields.map((field) => field.value)]) {
    if (!Array.isArray(value)) continue;
    for (const { record } of value) if (record !== undefined) found.push(record);
  }
  return found;
}

/** Lets the address name the record, so that it can be passed on. */
function keepInAddress(number: number | null): void {
  const id = recordAt(number)?.id;
  const address = id === undefined ? location.pathname + location.search : `#${encodeURIComponent(id)}`;
  try {
    history.replaceState(null, '', address);
  } catch {
    // A page inside another one, as in a notebook, has no address of its own.
  }
}
