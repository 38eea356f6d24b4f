import { isTotal } from './cell-role.js';
import type { Column } from './columns.js';
import type { GridCell } from './grid.js';
import type { Head } from './heads.js';
import { endsIn, isWord, withoutEnd } from './vocabulary.js';

/**
 * What a figure counts. A row that names it says it (培训班); where the column says what of it, both do (工业, 产值). A
 * row that names whose figure it is, or when it was, says nothing of it: the column does (青石镇, 户数).
 *
 * @param label the column that the head of the row stands in
 * @param hasUnit the cell states its unit itself, as in running text
 * @param isBody whether a cell names an organisation
 */
export function itemOf(
  rows: readonly Head[],
  columns: readonly Head[],
  label: Column | undefined,
  hasUnit: boolean,
  isBody: (cell: GridCell) => boolean,
): string | null {
  const roleOf = (head: string): unknown => endsIn('rowRole', head)?.role;
  const labelName = label?.heads.at(-1)?.name ?? '';
  const attends = roleOf(labelName) === 'deed' && columns.some(({ name }) => roleOf(name) === 'people');
  const carries = attends || label?.kind === 'time' || endsIn('carrier', labelName) !== undefined;
  const row = carries ? '' : rows.map((head) => (isCarrier(head, isBody) ? '' : head.name)).join('');
  const column = columns.map(({ name }) => counted(name)).join('');
  const named = hasUnit ? row || column : row + column;
  return named || selfOf(columns) || rows.map(({ name }) => (isTotal(name) ? '' : name)).join('') || null;
}

/** 金额, which says something where nothing else does. */
function selfOf(columns: readonly Head[]): string {
  const name = withoutEnd('change', columns.at(-1)?.name ?? '');
  return isWord('generic', name)?.self === true ? name : '';
}

/** The part of a column's head that names something: 产值 of 产值增长, nothing of 数量. */
function counted(head: string): string {
  const name = withoutEnd('change', head);
  const isEmpty = isTotal(name) || (['generic', 'label', 'share'] as const).some((word) => isWord(word, name));
  return isEmpty ? '' : name;
}

/** A place, a body, or the word for a sum. */
function isCarrier({ name, cell }: Head, isBody: (cell: GridCell) => boolean): boolean {
  if (isTotal(name) || isWord('generic', name) !== undefined) return true;
  const [only] = cell.tokens;
  return (cell.tokens.length === 1 && only?.word.pos.startsWith('ns') === true) || isBody(cell);
}
