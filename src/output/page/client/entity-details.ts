import { create } from './create.js';
import { data } from './data.js';
import { label } from './language.js';
import { recordList } from './record-list.js';

/** What is known of the body that a record mentions, and where else it is mentioned. */
export function entityDetails(entity: number, record: number): Node[] {
  const body = data.entities[entity];
  if (!body) return [];
  const facts = [...(body.level === null ? [] : [label(body.level)]), ...(body.issuer ? [label('record.issuer')] : [])];
  const others = body.mentions.filter((mention) => mention !== record);
  return [
    create(
      'dl',
      { class: 'fields' },
      create('dt', {}, label('field.entity')),
      create('dd', { lang: 'zh' }, body.name),
      ...(facts.length === 0 ? [] : [create('dt', {}, label('field.level')), create('dd', {}, facts.join(' · '))]),
    ),
    ...recordList('record.mentions', others, { place: true }),
  ];
}
