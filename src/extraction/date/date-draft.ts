import type { DateRecord } from '../../schema/date.js';
import type { Span } from '../../source/span.js';

/** A time expression at its place in the view. */
export type DateDraft = Span & Pick<DateRecord, 'kind' | 'value' | 'resolved' | 'rule'>;
