import type { Count } from '../schema/count.js';
import type { Audited } from './statement.js';

/** The count with an id; null where there is none. */
export function countOf(records: Audited['records'], id: string | null | undefined): Count | null {
  const record = id == null ? undefined : records.get(id);
  return record?.type === 'count' ? record : null;
}
