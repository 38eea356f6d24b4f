import type { Diagnostic } from '../../schema/diagnostic.js';
import type { View } from '../../source/view.js';
import type { RefusedDraft } from './pack-draft.js';

/** What a reader is told of a record whose fields are not as its type says. */
export function refusedRecord({ type, problem, ...span }: RefusedDraft, view: View): Diagnostic {
  const { start, end } = view.spanToSource({ start: span.start, end: span.end });
  return { code: 'pack-record-refused', message: `no ${type.name}: ${problem}`, start, end };
}
