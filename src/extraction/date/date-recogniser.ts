import type { CompiledRule } from '../../grammar/compiled-room.js';
import type { Passage } from '../passage.js';
import type { DateDraft } from './date-draft.js';

/** Finds the time expressions of a passage in text order (annotation guide, section 4). */
export type DateRecogniser = (passage: Passage) => DateDraft[];

/** The actions that a rule of this room may name, besides `skip`. */
export const DATE_ACTIONS: ReadonlySet<string> = new Set();

export function createDateRecogniser(_rules: readonly CompiledRule[]): DateRecogniser {
  return () => [];
}
