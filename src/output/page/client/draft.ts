import type { RecordValue } from '../../../schema/reviewed-record.js';
import { createSignal } from './signal.js';

/** What the form is open for. */
export interface Draft {
  readonly value: RecordValue;
  /** True where the record is not there yet. */
  readonly isNew: boolean;
}

/** The record in the form; null where the form is closed. */
export const draft = createSignal<Draft | null>(null);
