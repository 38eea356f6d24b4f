import { type LabelKey, labels } from '../../../generated/labels.js';
import type { RecordType } from '../../../schema/record.js';
import type { FieldName, TermKey } from '../page-data.js';

/** A field that the form shows. */
export interface EditableField {
  /** The key of the record's value. */
  readonly key: string;
  readonly label: FieldName;
  /**
   * `text` and `number` as written, `day` as `YYYY-MM-DD`, `choice` among the terms of a group, `part` a piece of the text,
   * `links` pieces of the text that fill a role, `link` one such piece.
   */
  readonly kind: 'text' | 'number' | 'day' | 'choice' | 'part' | 'links' | 'link';
  /** What the value is where the field is empty; without it, it has to be filled. */
  readonly empty?: null | undefined;
  /** Of a choice: the terms `term.GROUP.…`. */
  readonly group?: string;
  /** Of a link: the type of the record that it leads to. */
  readonly to?: RecordType;
}

const required = (key: string, label: FieldName, kind: EditableField['kind']): EditableField => ({ key, label, kind });
const nullable = (key: string, label: FieldName, kind: EditableField['kind'] = 'text'): EditableField => ({
  ...{ key, label, kind, empty: null },
});
const optional = (key: string, label: FieldName, kind: EditableField['kind']): EditableField => ({
  ...{ key, label, kind, empty: undefined },
});
const choice = (key: FieldName, group: string = key): EditableField => ({ key, label: key, kind: 'choice', group });
const links = (key: FieldName): EditableField => ({ key, label: key, kind: 'links' });

/** What a person can change of a record, in the order of the form. */
export const EDITABLE_FIELDS: Readonly<Record<RecordType, readonly EditableField[]>> = {
  count: [
    required('value', 'value', 'number'),
    nullable('unit', 'unit'),
    nullable('item', 'item'),
    nullable('action', 'action'),
    choice('measure'),
    choice('approx'),
    optional('min', 'min', 'number'),
    optional('max', 'max', 'number'),
  ],
  date: [
    choice('kind', 'date'),
    optional('value', 'date', 'text'),
    optional('resolved.start', 'from', 'day'),
    optional('resolved.end', 'to', 'day'),
  ],
  organisation: [choice('kind', 'organisation'), optional('name', 'name', 'text')],
  activity: [
    required('trigger', 'trigger', 'part'),
    nullable('object', 'object', 'part'),
    choice('category'),
    choice('status'),
    ...(['organisers', 'participants', 'dates', 'places', 'counts'] as const).map(links),
  ],
  comparison: [
    choice('kind', 'comparison'),
    nullable('item', 'item'),
    { ...choice('direction'), empty: null },
    nullable('value', 'value', 'number'),
    nullable('unit', 'unit'),
    { ...choice('form'), empty: null },
    choice('approx'),
    optional('min', 'min', 'number'),
    optional('max', 'max', 'number'),
    { ...choice('against'), empty: null },
    nullable('basis', 'basis', 'part'),
    { ...nullable('basis.date', 'basisDate', 'link'), to: 'date' },
    optional('basis.resolved.start', 'from', 'day'),
    optional('basis.resolved.end', 'to', 'day'),
    { ...nullable('figure', 'figure', 'link'), to: 'count' },
    nullable('level.text', 'levelText'),
    optional('level.value', 'now', 'number'),
    optional('level.min', 'levelMin', 'number'),
    optional('level.max', 'levelMax', 'number'),
    nullable('level.unit', 'levelUnit'),
    nullable('base.text', 'baseText'),
    optional('base.value', 'base', 'number'),
    optional('base.min', 'baseMin', 'number'),
    optional('base.max', 'baseMax', 'number'),
    nullable('base.unit', 'baseUnit'),
  ],
};

/** True where a field may be left empty. */
export const mayBeEmpty = (field: EditableField): boolean => 'empty' in field || field.kind === 'links';

/** The terms of a group, such as `exact`, `over`… of `approx`, with their labels. */
export function termsOf(group: string): { readonly term: string; readonly key: TermKey }[] {
  const prefix = `term.${group}.`;
  return (Object.keys(labels.zh) as LabelKey[])
    .filter((key): key is TermKey => key.startsWith(prefix))
    .map((key) => ({ term: key.slice(prefix.length), key }));
}
