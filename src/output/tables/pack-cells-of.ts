import type { FlatPackRecord } from '../../schema/flat-pack-record.js';
import { snakeCase } from '../../schema/snake-case.js';
import { type PackFieldValue, textsOf } from '../pack-cells.js';
import { cellsOf } from './cells.js';

type Cells = Readonly<Record<string, unknown>>;

/**
 * A flat record of a pack as cells, named by the same rule as those of other flat records (see `cellsOf`). What links lead to
 * is in a column of its own (`court_id`), of a list in a list; of their places there are none.
 */
export function packCellsOf(record: FlatPackRecord): Cells {
  const { document, type, id, start, end, text, report, section, sentence, rule, ...fields } = record;
  const cells = Object.entries(fields).map(([name, value]) => fieldCells(snakeCase(name), value as PackFieldValue));
  const own = { ...(document !== undefined && { document }), id, report, section, sentence, start, end, text };
  return Object.assign({}, cellsOf(own), ...cells, { rule });
}

function fieldCells(column: string, value: PackFieldValue): Cells {
  if (typeof value !== 'object' || value === null) return { [column]: value };
  if ('text' in value) return { [column]: value.text, [`${column}_id`]: value.id };
  const ids = value.flatMap((each) => (typeof each === 'object' ? [each.id ?? ''] : []));
  return { [column]: textsOf(value), ...(ids.length > 0 && { [`${column}_id`]: ids }) };
}
