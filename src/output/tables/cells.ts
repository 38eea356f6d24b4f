import { snakeCase } from '../../schema/snake-case.js';

/** The fields of flat records that hold the id of something else: the column says so in its name. */
const REFERENCES: ReadonlySet<string> = new Set(['report', 'sentence', 'parent', 'activity', 'partOf']);

/**
 * A flat record as cells by the names of columns, which are those of its fields: words divided by `_`; what holds the id
 * of something else ends in `_id`; a member of a field is joined to it by `_` (`resolved_start`), but its text is the field's
 * own cell (`trigger`); links are a list of texts.
 */
export function cellsOf(record: object): Readonly<Record<string, unknown>> {
  const cells: Record<string, unknown> = {};
  for (const [name, value] of Object.entries(record)) {
    put(cells, REFERENCES.has(name) ? `${snakeCase(name)}_id` : snakeCase(name), value);
  }
  return cells;
}

function put(cells: Record<string, unknown>, column: string, value: unknown): void {
  if (Array.isArray(value)) cells[column] = value.map((one) => (isLink(one) ? one.text : one));
  else if (typeof value !== 'object' || value === null) cells[column] = value;
  else {
    for (const [name, member] of Object.entries(value)) {
      put(cells, name === 'text' ? column : `${column}_${snakeCase(name)}`, member);
    }
  }
}

const isLink = (value: unknown): value is { readonly text: string } =>
  typeof value === 'object' && value !== null && 'text' in value;
