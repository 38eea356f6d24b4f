import type { FieldName, FieldValue } from '../page-data.js';
import { create } from './create.js';
import { label, language } from './language.js';
import { recordLink } from './record-link.js';
import type { MarkedRecord } from './records.js';

/** The fields of a record with their names. */
export function fieldList({ fields, packFields }: MarkedRecord): HTMLElement {
  const entries = Object.entries(fields) as [FieldName, FieldValue][];
  return create(
    'dl',
    { class: 'fields' },
    ...entries.flatMap(([name, value]) => [
      create('dt', {}, label(`field.${name}`)),
      create('dd', {}, ...content(value)),
    ]),
    ...packFields.flatMap(({ label: name, value }) => [
      create('dt', {}, name[language.value]),
      create('dd', {}, ...content(value)),
    ]),
  );
}

/** A field's value as text: numbers grouped, terms in the language of the labels. */
export function fieldText(value: FieldValue | undefined): string {
  if (value === undefined) return '';
  if (typeof value === 'number') return value.toLocaleString(language.value, { maximumFractionDigits: 6 });
  if (typeof value === 'string') return value;
  return 'term' in value ? label(value.term) : value.map(({ text }) => text).join('; ');
}

function content(value: FieldValue): Node[] {
  if (typeof value !== 'object' || 'term' in value) return [document.createTextNode(fieldText(value))];
  return value.map(({ text, record }) =>
    record === undefined ? create('span', { class: 'filler', lang: 'zh' }, text) : recordLink(record, text),
  );
}
