import type { LabelKey } from '../../../generated/labels.js';
import { create } from './create.js';
import { decisions } from './decisions.js';
import { label } from './language.js';
import type { ShownRecord } from './records.js';
import { judge, withdraw } from './review.js';
import { editRecord } from './review-form.js';

/** What the reader can say of a record, with the keys that say it. */
export function reviewActions(record: ShownRecord): HTMLElement {
  const { review } = record;
  const action = (key: string, name: LabelKey, act: () => void, pressed?: boolean): HTMLElement => {
    const button = create(
      'button',
      { type: 'button', class: 'button action', 'aria-keyshortcuts': key, 'data-action': name },
      label(name),
      create('kbd', { 'aria-hidden': 'true' }, key),
    );
    if (pressed !== undefined) button.setAttribute('aria-pressed', String(pressed));
    button.addEventListener('click', () => {
      act();
      // What was pressed has been drawn anew.
      document.querySelector<HTMLElement>(`#page-record [data-action="${name}"]`)?.focus({ preventScroll: true });
    });
    return button;
  };
  return create(
    'div',
    { class: 'review-actions', role: 'group', 'aria-label': label('review') },
    create('p', { class: 'verdict', 'data-review': review ?? undefined }, label(`review.${review ?? 'unchecked'}`)),
    action('a', 'review.accept', () => judge('accepted'), review === 'accepted'),
    action('x', 'review.reject', () => judge('rejected'), review === 'rejected'),
    action('e', 'review.edit', editRecord),
    ...(decisions.value.has(record.id) ? [action('c', 'review.withdraw', withdraw)] : []),
  );
}
