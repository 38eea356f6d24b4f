import type { RecordType } from '../../../schema/record.js';
import { RECORD_TYPES } from '../record-types.js';
import { create } from './create.js';
import { data } from './data.js';
import { decide } from './decisions.js';
import { type Draft, draft } from './draft.js';
import { EDITABLE_FIELDS, mayBeEmpty, termsOf } from './editable-fields.js';
import { newValue, readValue, writtenValue } from './field-values.js';
import { find } from './find.js';
import { label } from './language.js';
import { sourceText } from './place.js';
import { newId, numberOf, recordAt } from './records.js';
import { progressText } from './review.js';
import { goToRecord, selection } from './selection.js';
import { announce } from './status.js';
import { nearest, rangeOf, type Span, selectedSpan } from './text-place.js';
import { view } from './views.js';

/** The name by which the style knows the span of the draft. */
const HIGHLIGHT = 'draft';

/** So much of the text is shown beside the span. */
const CONTEXT = 12;

/** Opens the form for the selected record. */
export function editRecord(): void {
  const record = recordAt(selection.value);
  if (record !== undefined && !record.pack) draft.set({ value: record.value, isNew: false });
}

/** Opens the form for a record that the rules have missed: what is selected in the text, else beside the selected record. */
export function addRecord(): void {
  if (view.value !== 'text') view.set('text');
  const record = recordAt(selection.value);
  const span = selectedSpan() ?? record ?? { start: data.base, end: data.base };
  const text = sourceText(span.start, span.end);
  const type = record === undefined || record.pack ? 'count' : record.type;
  draft.set({ value: newValue(type, newId(type), { ...span, text }), isNew: true });
}

/** Closes the form; false if it was not open. */
export function closeForm(): boolean {
  if (draft.value === null) return false;
  draft.set(null);
  if (selection.value !== null) goToRecord(selection.value);
  return true;
}

/** The form, as it stands in the details. */
export function reviewForm({ value, isNew }: Draft): HTMLElement {
  let span: Span = { start: value.start, end: value.end };
  let edited = value;
  let touched = false;
  const fields = create('div', { class: 'form-fields' });
  const controls = new Map<string, HTMLInputElement | HTMLSelectElement>();
  const preview = create('p', { class: 'form-preview', lang: 'zh', 'aria-hidden': 'true' });
  const error = create('p', { class: 'form-error', role: 'alert' });
  const text = create('input', {
    id: 'page-form-text',
    lang: 'zh',
    autocomplete: 'off',
    'aria-describedby': 'page-form-hint',
  });
  const type = create(
    'select',
    { id: 'page-form-type' },
    ...RECORD_TYPES.map((name) => option(name, label(`single.${name}`), edited.type)),
  );

  function showSpan(writeText = true): void {
    const { start, end } = span;
    if (writeText) text.value = sourceText(start, end);
    text.removeAttribute('aria-invalid');
    preview.replaceChildren(
      sourceText(Math.max(data.base, start - CONTEXT), start),
      create('b', {}, sourceText(start, end)),
      sourceText(end, end + CONTEXT),
    );
    paint(span);
  }

  function showFields(): void {
    controls.clear();
    fields.replaceChildren(
      ...EDITABLE_FIELDS[edited.type].map((field) => {
        const id = `page-form-${field.key}`;
        const shown = writtenValue(edited, field);
        const control =
          field.kind === 'choice'
            ? create(
                'select',
                { id },
                ...(mayBeEmpty(field) ? [option('', '—', shown)] : []),
                ...termsOf(field.group ?? '').map(({ term, key }) => option(term, label(key), shown)),
              )
            : create('input', {
                ...{ id, autocomplete: 'off', value: shown, lang: field.kind === 'number' ? undefined : 'zh' },
                inputmode: field.kind === 'number' ? 'decimal' : undefined,
                placeholder: field.kind === 'day' ? 'YYYY-MM-DD' : undefined,
                'aria-required': mayBeEmpty(field) ? undefined : 'true',
              });
        controls.set(field.key, control);
        return create('p', {}, create('label', { for: id }, label(`field.${field.label}`)), control);
      }),
    );
  }

  function save(): void {
    const spanText = sourceText(span.start, span.end);
    const fits = spanText !== '' && text.value === spanText;
    const read = readValue(edited, { ...span, text: spanText }, (key) => controls.get(key)?.value ?? '');
    if (!fits || 'wrong' in read) {
      refuse((fits && 'wrong' in read && controls.get(read.wrong)) || text);
      return;
    }
    const { id } = read.value;
    const isAdded = isNew || recordAt(numberOf(id))?.review === 'added';
    draft.set(null);
    decide(id, { review: isAdded ? 'added' : 'edited', value: read.value });
    const number = numberOf(id);
    if (number !== null) goToRecord(number);
    announce(progressText());
  }

  function refuse(control: HTMLElement): void {
    for (const other of [text, ...controls.values()]) other.removeAttribute('aria-invalid');
    control.setAttribute('aria-invalid', 'true');
    error.textContent = label('form.wrong', { field: labelOf(control) });
    control.focus();
  }

  const labelOf = (control: HTMLElement): string =>
    element.querySelector(`label[for="${CSS.escape(control.id)}"]`)?.textContent ?? '';

  /** Moves an end by a character. */
  const nudge = (name: 'start' | 'end', step: 1 | -1): HTMLElement => {
    const title = label(`form.${name}.${step === 1 ? 'later' : 'earlier'}`);
    const button = create(
      'button',
      { type: 'button', class: 'tool', 'aria-label': title, title },
      step === 1 ? '→' : '←',
    );
    button.addEventListener('click', () => {
      const moved = { ...span, [name]: span[name] + step };
      const last = data.base + data.source.length;
      if (moved.start < data.base || moved.end > last || moved.start >= moved.end) return;
      span = moved;
      showSpan();
    });
    return button;
  };

  text.addEventListener('input', () => {
    const found = nearest(text.value, span.start);
    if (found === null) {
      text.setAttribute('aria-invalid', 'true');
      return;
    }
    span = found;
    showSpan(false);
  });
  fields.addEventListener('input', () => {
    touched = true;
  });
  type.addEventListener('change', () => {
    touched = false;
    const chosen = type.value as RecordType;
    edited = newValue(chosen, newId(chosen), { ...span, text: sourceText(span.start, span.end) });
    showFields();
  });

  const button = (name: 'form.save' | 'form.cancel', act: () => void): HTMLElement => {
    const made = create('button', { type: 'button', class: 'button' }, label(name));
    made.addEventListener('click', act);
    return made;
  };
  const element = create(
    'div',
    { id: 'page-form', class: 'review-form', role: 'form', 'aria-label': label(isNew ? 'review.add' : 'review.edit') },
    create('h2', {}, label(isNew ? 'review.add' : 'review.edit')),
    ...(isNew ? [create('p', {}, create('label', { for: 'page-form-type' }, label('form.type')), type)] : []),
    create('p', {}, create('label', { for: 'page-form-text' }, label('table.text')), text),
    create('p', { id: 'page-form-hint', class: 'note' }, label('form.hint')),
    create(
      'div',
      { class: 'nudges', role: 'group', 'aria-label': label('form.span') },
      ...[nudge('start', -1), nudge('start', 1), preview, nudge('end', -1), nudge('end', 1)],
    ),
    fields,
    error,
    create('p', { class: 'form-buttons' }, button('form.save', save), button('form.cancel', closeForm)),
  );
  element.addEventListener('keydown', (event) => {
    // Enter also ends a word in an input method, and presses buttons; that is not for us.
    if (event.key !== 'Enter' || event.isComposing || event.target instanceof HTMLButtonElement) return;
    event.preventDefault();
    save();
  });
  showSpan();
  showFields();
  followSelection(element, (selected) => {
    span = selected;
    showSpan();
    // What has been filled in stays.
    if (isNew && !touched) type.dispatchEvent(new Event('change'));
  });
  return element;
}

/** While the form is open, what the reader selects in the text is the span. */
function followSelection(form: HTMLElement, act: (span: Span) => void): void {
  const follow = (): void => {
    if (!form.isConnected) document.removeEventListener('selectionchange', follow);
    const selected = form.isConnected ? selectedSpan() : null;
    if (selected !== null) act(selected);
  };
  // What is selected already is the span already.
  requestAnimationFrame(() => document.addEventListener('selectionchange', follow));
}

/** Shows in the text what the span of the form is. */
export function startForm(): void {
  draft.listen((open) => {
    if (open === null) paint(null);
    else requestAnimationFrame(() => find('page-form-text').focus());
  });
}

function paint(span: Span | null): void {
  if (typeof Highlight !== 'function') return;
  const range = span && rangeOf(span);
  if (range === null) CSS.highlights.delete(HIGHLIGHT);
  else {
    const highlight = new Highlight(range);
    highlight.priority = 2;
    CSS.highlights.set(HIGHLIGHT, highlight);
    const { top, bottom } = range.getBoundingClientRect();
    if (top < 0 || bottom > innerHeight) range.startContainer.parentElement?.scrollIntoView({ block: 'center' });
  }
}

const option = (value: string, shown: string, chosen: string): HTMLElement =>
  create('option', { value, selected: value === chosen }, shown);
