import type { CellRole } from '../../schema/count.js';
import type { Head } from './heads.js';
import { beginsWith, endsIn, holds, isWord } from './vocabulary.js';

/** What a figure is among the others of its table, by the heads of its row and its column and by its unit. */
export function roleOf(rows: readonly Head[], columns: readonly Head[], unit: string | null): CellRole {
  if (columns.some(({ name }) => holds('change', name)) || rows.some(({ name }) => isChange(name))) return 'change';
  const heads = [...rows, ...columns];
  if (unit === '%' || heads.some(({ name }) => isShare(name))) return 'share';
  return heads.some(({ name }) => isTotal(name)) ? 'total' : 'figure';
}

const isChange = (name: string): boolean => endsIn('change', name) !== undefined || beginsWith('change', name) !== null;

const isShare = (name: string): boolean =>
  endsIn('share', name) !== undefined ||
  isWord('share', name) !== undefined ||
  beginsWith('share', name)?.attributes.first === true;

/** 合计, 全市合计, 合计数. */
export const isTotal = (name: string): boolean =>
  endsIn('total', name) !== undefined || beginsWith('total', name) !== null;
