import type { LabelKey } from '../../../generated/labels.js';
import type { RecordType } from '../../../schema/record.js';
import type { FieldName, FieldValue } from '../page-data.js';
import { data } from './data.js';
import { fieldText } from './field-list.js';
import { label } from './language.js';
import type { ShownRecord } from './records.js';

/** A column of a table of records. */
export interface TableColumn {
  readonly label: LabelKey;
  readonly numeric?: true;
  cell(record: ShownRecord): FieldValue | null | undefined;
}

const fieldColumn = (name: FieldName): TableColumn => ({ label: `field.${name}`, cell: ({ fields }) => fields[name] });
const numeric = (name: FieldName): TableColumn => ({ ...fieldColumn(name), numeric: true });

const text: TableColumn = { label: 'table.text', cell: (record) => record.text };
const body: TableColumn = { label: 'field.entity', cell: ({ entity }) => data.entities[entity]?.name };
const section: TableColumn = { label: 'table.section', cell: (record) => data.sections[record.section]?.label };
const review: TableColumn = { label: 'review', cell: (record) => record.review && label(`review.${record.review}`) };

const table = (...columns: (FieldName | TableColumn)[]): readonly TableColumn[] => [
  text,
  ...columns.map((column) => (typeof column === 'string' ? fieldColumn(column) : column)),
  section,
  review,
];

/** From left to right; the first is what leads into the text. */
export const TABLE_COLUMNS: Readonly<Record<RecordType, readonly TableColumn[]>> = {
  count: table('item', numeric('value'), 'unit', 'action', 'measure', 'approx'),
  date: table('kind', 'date', 'resolved'),
  organisation: table('kind', body),
  activity: table('status', 'category', 'organisers', 'participants', 'dates', 'places', 'counts'),
  comparison: table('kind', 'item', 'direction', numeric('value'), 'unit', 'against', 'now', 'base'),
};

/** A cell as it is read: numbers grouped, terms in the language of the labels. */
export const cellText = ({ cell }: TableColumn, record: ShownRecord): string => fieldText(cell(record) ?? undefined);

/** A cell as programs take it, and as it is sorted: numbers as such; undefined where it is empty. */
export function cellValue({ cell }: TableColumn, record: ShownRecord): string | number | undefined {
  const value = cell(record) ?? undefined;
  return typeof value === 'number' || value === undefined ? value : fieldText(value);
}
