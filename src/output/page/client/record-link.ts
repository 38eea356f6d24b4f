import { create } from './create.js';
import { recordAt } from './records.js';
import { goToRecord } from './selection.js';
import { typeClass } from './type-name.js';

/** A link that goes to a record in the text and shows its details. */
export function recordLink(number: number, text = recordAt(number)?.text ?? ''): HTMLElement {
  const record = recordAt(number);
  const href = `#${encodeURIComponent(record?.id ?? '')}`;
  const link = create(
    'a',
    {
      href,
      class: `record-link ${typeClass(record?.type ?? '')}`,
      lang: 'zh',
      'data-review': record?.review ?? undefined,
    },
    text,
  );
  link.addEventListener('click', (event) => {
    event.preventDefault();
    goToRecord(number);
  });
  return link;
}
