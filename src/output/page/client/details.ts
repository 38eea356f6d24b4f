import type { LabelKey } from '../../../generated/labels.js';
import { create } from './create.js';
import { data } from './data.js';
import { decisions } from './decisions.js';
import { type Draft, draft } from './draft.js';
import { entityDetails } from './entity-details.js';
import { fieldList } from './field-list.js';
import { hiddenTypes, isShown } from './filters.js';
import { find } from './find.js';
import { drawIcon } from './icon.js';
import { label, language } from './language.js';
import { marksOf, recordOfMark } from './marks.js';
import { recordList } from './record-list.js';
import { type MarkedRecord, markedRecords, recordAt } from './records.js';
import { reviewActions } from './review-actions.js';
import { reviewForm } from './review-form.js';
import { selection } from './selection.js';
import { stepToRecord } from './stepping.js';
import { typeClass, typeName } from './type-name.js';

/** Shows the selected record beside the text. */
export function startDetails(): void {
  const panel = find('page-record');
  const hint = [...panel.childNodes];
  let shown: Draft | null = null;
  const show = (): void => {
    // What has been typed stays.
    if (draft.value !== null && draft.value === shown) return;
    shown = draft.value;
    const number = selection.value;
    const record = recordAt(number);
    document.documentElement.toggleAttribute('data-details', record !== undefined || draft.value !== null);
    if (draft.value !== null) panel.replaceChildren(reviewForm(draft.value));
    else if (number === null || record === undefined) panel.replaceChildren(...hint);
    else panel.replaceChildren(...details(record, number));
    panel.scrollTop = 0;
  };
  selection.listen(() => {
    // Who goes to another record leaves the form.
    if (draft.value !== null) draft.set(null);
    show();
  });
  for (const signal of [language, hiddenTypes, draft, decisions]) signal.listen(show);
}

/** Takes the details away; the focus goes back to where they came from. */
export function closeDetails(): void {
  const [mark] = selection.value === null ? [] : marksOf(selection.value);
  selection.set(null);
  mark?.focus({ preventScroll: true });
}

function details(record: MarkedRecord, number: number): Node[] {
  return [
    head(record, number),
    create('h2', { lang: 'zh' }, record.text),
    ...(record.pack ? [] : [reviewActions(record)]),
    ...path(record.section),
    fieldList(record),
    ...entityDetails(record.entity, number),
    ...recordList('record.around', enclosing(number)),
    ...recordList('record.inside', enclosed(number)),
    create(
      'dl',
      { class: 'origin' },
      create('dt', {}, label('record.rule')),
      create('dd', {}, create('code', {}, data.rules[record.rule] ?? label('review.added'))),
      create('dt', {}, label('record.offsets')),
      create('dd', {}, `${record.start}–${record.end}`),
    ),
  ];
}

function head({ type }: MarkedRecord, number: number): HTMLElement {
  const shown = markedRecords().filter((record) => isShown(record.type));
  const place = shown.findIndex((record) => record.number === number) + 1;
  const total = shown.length;
  return create(
    'div',
    { class: 'details-head' },
    create('span', { class: `badge ${typeClass(type)}` }, typeName(type)),
    create('span', { class: 'place' }, label('record.place', { number: place, total })),
    tool('record.previous', 'up', () => stepFrom('record.previous', -1)),
    tool('record.next', 'down', () => stepFrom('record.next', 1)),
    tool('record.close', 'close', closeDetails),
  );
}

/** Steps on, and leaves the focus on the button that was pressed: it is another one now, in the same place. */
function stepFrom(name: LabelKey, step: 1 | -1): void {
  stepToRecord(step);
  find('page-record').querySelector<HTMLElement>(`[data-tool="${name}"]`)?.focus({ preventScroll: true });
}

function tool(name: LabelKey, drawing: Parameters<typeof drawIcon>[0], act: () => void): HTMLElement {
  const names = { 'aria-label': label(name), title: label(name), 'data-tool': name };
  const button = create('button', { type: 'button', class: 'tool', ...names }, drawIcon(drawing));
  button.addEventListener('click', act);
  return button;
}

/** The headings that lead to a section, outermost first. */
function path(section: number): Node[] {
  const items: Node[] = [];
  for (let at = data.sections[section]; at !== undefined; at = data.sections[at.parent]) {
    const link = create('a', { href: `#${encodeURIComponent(at.id)}`, lang: 'zh' }, at.label);
    items.unshift(create('li', {}, link));
  }
  return items.length === 0 ? [] : [create('ol', { class: 'path' }, ...items)];
}

function enclosing(number: number): number[] {
  const found: number[] = [];
  let mark = marksOf(number)[0]?.parentElement?.closest<HTMLElement>('mark') ?? null;
  while (mark !== null) {
    const record = recordOfMark(mark);
    if (record !== null) found.unshift(record);
    mark = mark.parentElement?.closest<HTMLElement>('mark') ?? null;
  }
  return found;
}

function enclosed(number: number): number[] {
  const inside = marksOf(number).flatMap((mark) => [...mark.querySelectorAll<HTMLElement>('mark')]);
  const found = inside.map(recordOfMark).filter((record) => record !== null);
  return [...new Set(found)];
}
