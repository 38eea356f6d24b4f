import { data } from './data.js';
import { hiddenTypes, isShown } from './filters.js';
import { find } from './find.js';
import { idOfAddress } from './id-of-address.js';
import { label, language } from './language.js';
import { createSignal } from './signal.js';
import { typeName } from './type-name.js';
import { view } from './views.js';

/** The number of the record whose details are shown, or null. */
export const selection = createSignal<number | null>(null);

const numbers = new Map(data.records.map(({ id }, number) => [id, number]));

/** The number of the record with this id, or null. */
export const numberOf = (id: string): number | null => numbers.get(id) ?? null;

/** The marks of a record: one, or several where it is marked in pieces. */
export function marksOf(number: number): HTMLElement[] {
  const id = data.records[number]?.id ?? '';
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
    const record = data.records[recordOfMark(mark) ?? -1];
    if (record && isShown(record.type)) return mark;
    mark = mark.parentElement?.closest<HTMLElement>('mark') ?? null;
  }
  return null;
}

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
    const record = data.records[number];
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
    // Who drags over the text wants to copy it.
    if (getSelection()?.isCollapsed === false) return;
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
    const record = data.records[selection.value ?? -1];
    if (record && !isShown(record.type)) selection.set(null);
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
  for (const value of Object.values(data.records[number]?.fields ?? {})) {
    if (!Array.isArray(value)) continue;
    for (const { record } of value) if (record !== undefined) found.push(record);
  }
  return found;
}

/** Lets the address name the record, so that it can be passed on. */
function keepInAddress(number: number | null): void {
  const id = data.records[number ?? -1]?.id;
  const address = id === undefined ? location.pathname + location.search : `#${encodeURIComponent(id)}`;
  try {
    history.replaceState(null, '', address);
  } catch {
    // A page inside another one, as in a notebook, has no address of its own.
  }
}
