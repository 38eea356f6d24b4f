import { RECORD_TYPES } from '../record-types.js';
import { closeDetails } from './details.js';
import { toggleType } from './filters.js';
import { find } from './find.js';
import { recordOfMark } from './marks.js';
import { closeOutline } from './outline.js';
import { keepPreference, readPreference } from './preference.js';
import { download, judge, travel, withdraw } from './review.js';
import { addRecord, closeForm, editRecord } from './review-form.js';
import { clearSearch } from './search.js';
import { selection } from './selection.js';
import { stepToRecord, stepToUnchecked } from './stepping.js';
import { nextView, view } from './views.js';

const OFF = 'off';

/** Keys of one character, which readers who dictate or slip can turn off. */
const CHARACTERS: Readonly<Record<string, () => void>> = {
  n: () => stepToRecord(1),
  p: () => stepToRecord(-1),
  '/': () => find<HTMLInputElement>('page-search').select(),
  v: nextView,
  a: () => judge('accepted'),
  x: () => judge('rejected'),
  e: editRecord,
  i: addRecord,
  c: withdraw,
  m: () => void stepToUnchecked(),
  u: () => travel('undo'),
  U: () => travel('redo'),
  d: download,
  '?': () => find<HTMLDialogElement>('page-help').showModal(),
  ...Object.fromEntries(RECORD_TYPES.map((type, index) => [String(index + 1), () => toggleType(type)])),
};

export function startShortcuts(): void {
  const enabled = find<HTMLInputElement>('page-shortcuts');
  enabled.checked = readPreference('shortcuts') !== OFF;
  enabled.addEventListener('change', () => keepPreference('shortcuts', enabled.checked ? 'on' : OFF));
  find('page-help-open').addEventListener('click', () => find<HTMLDialogElement>('page-help').showModal());

  document.addEventListener('keydown', (event) => {
    const { target } = event;
    if (
      !(target instanceof HTMLElement) ||
      event.defaultPrevented ||
      event.isComposing ||
      event.ctrlKey ||
      event.metaKey ||
      event.altKey
    )
      return;
    if (find<HTMLDialogElement>('page-help').open) return;
    const act =
      event.key === 'Escape' ? stepBack : isField(target) ? undefined : actionFor(event, target, enabled.checked);
    if (act === undefined) return;
    event.preventDefault();
    act();
  });
}

function actionFor(event: KeyboardEvent, target: HTMLElement, characters: boolean): (() => void) | undefined {
  const mark = target.closest<HTMLElement>('mark');
  if (event.key === 'Enter' || event.key === ' ') return mark === null ? undefined : () => openMark(mark);
  // Elsewhere the arrows scroll, or belong to what has the focus.
  const inText = mark !== null || target === document.body || target.id === 'page-text';
  if (event.key === 'ArrowRight' && inText && view.value === 'text') return () => stepToRecord(1);
  if (event.key === 'ArrowLeft' && inText && view.value === 'text') return () => stepToRecord(-1);
  return characters && Object.hasOwn(CHARACTERS, event.key) ? CHARACTERS[event.key] : undefined;
}

/** Shows a mark's record; if it is shown already, goes on to its details. */
function openMark(mark: HTMLElement): void {
  const number = recordOfMark(mark);
  if (number === selection.value) find('page-record').focus();
  else selection.set(number);
}

/** One step back: the form, the outline, the details, the search. */
function stepBack(): void {
  if (closeForm() || closeOutline()) return;
  if (document.activeElement?.id !== 'page-search' && selection.value !== null) closeDetails();
  else if (!clearSearch() && selection.value !== null) closeDetails();
}

const isField = (target: HTMLElement): boolean =>
  target instanceof HTMLInputElement ||
  target instanceof HTMLTextAreaElement ||
  target instanceof HTMLSelectElement ||
  target.isContentEditable;
