import type { LabelKey } from '../../../generated/labels.js';
import { create } from './create.js';
import { data } from './data.js';
import { label } from './language.js';
import { recordLink } from './record-link.js';
import { recordAt } from './records.js';

/** Longer lists are cut. */
const MOST_RECORDS = 24;

/** A heading and links to records, each with its section where `place` is set; nothing if there are no records. */
export function recordList(heading: LabelKey, numbers: readonly number[], { place = false } = {}): Node[] {
  if (numbers.length === 0) return [];
  const items = numbers.slice(0, MOST_RECORDS).map((number) => {
    const section = place ? data.sections[recordAt(number)?.section ?? -1] : undefined;
    return create(
      'li',
      {},
      recordLink(number),
      section && create('span', { class: 'section', lang: 'zh' }, section.label),
    );
  });
  const others = numbers.length - items.length;
  if (others > 0) items.push(create('li', { class: 'note' }, label('record.more', { number: others })));
  return [create('h3', {}, label(heading)), create('ul', { class: 'record-list' }, ...items)];
}
