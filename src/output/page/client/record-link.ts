import { create } from './create.js';
import { data } from './data.js';
import { goToRecord } from './selection.js';
import { typeClass } from './type-name.js';

/** A link that goes to a record in the text and shows its details. */
export function recordLink(number: number, text = data.records[number]?.text ?? ''): HTMLElement {
  const record = data.records[number];
  const href = `#${encodeURIComponent(record?.id ?? '')}`;
  const link = create('a', { href, class: `record-link ${typeClass(record?.type ?? '')}`, lang: 'zh' }, text);
  link.addEventListener('click', (event) => {
    event.preventDefault();
    goToRecord(number);
  });
  return link;
}
