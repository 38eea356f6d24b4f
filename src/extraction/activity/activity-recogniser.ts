import type { CompiledRule } from '../../grammar/compiled-room.js';
import type { Findings } from '../findings.js';
import type { Passage } from '../passage.js';
import type { ActivityDraft } from './activity-draft.js';

/** Finds the activities of a passage in text order (annotation guide, section 6). */
export type ActivityRecogniser = (passage: Passage, findings: Findings) => ActivityDraft[];

/** The actions that a rule of this room may name, besides `skip`. */
export const ACTIVITY_ACTIONS: ReadonlySet<string> = new Set();

export function createActivityRecogniser(_rules: readonly CompiledRule[]): ActivityRecogniser {
  return () => [];
}
