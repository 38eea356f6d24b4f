import type { LabelKey } from '../../../generated/labels.js';
import type { FieldName, FieldValue, PageRecord } from '../page-data.js';
import { data } from './data.js';
import { fieldText } from './field-list.js';

/** A column of the table of counts. */
export interface CountColumn {
  readonly label: LabelKey;
  readonly numeric?: true;
  cell(record: PageRecord): FieldValue | undefined;
}

const fieldColumn = (name: FieldName): CountColumn => ({ label: `field.${name}`, cell: ({ fields }) => fields[name] });

/** From left to right; the first is what leads into the text. */
export const COUNT_COLUMNS: readonly CountColumn[] = [
  { label: 'table.text', cell: ({ text }) => text },
  fieldColumn('item'),
  { ...fieldColumn('value'), numeric: true },
  fieldColumn('unit'),
  fieldColumn('action'),
  fieldColumn('measure'),
  fieldColumn('approx'),
  { label: 'table.section', cell: ({ section }) => data.sections[section]?.label },
];

/** A cell as it is read: numbers grouped, terms in the language of the labels. */
export const cellText = ({ cell }: CountColumn, record: PageRecord): string => fieldText(cell(record));

/** A cell as programs take it, and as it is sorted: numbers as such; undefined where it is empty. */
export function cellValue({ cell }: CountColumn, record: PageRecord): string | number | undefined {
  const value = cell(record);
  return typeof value === 'number' || value === undefined ? value : fieldText(value);
}
