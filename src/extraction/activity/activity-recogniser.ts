import type { CompiledRule } from '../../grammar/compiled-room.js';
import { createMatcher } from '../../grammar/matcher.js';
import type { Vocabulary } from '../../grammar/vocabulary.js';
import type { Findings } from '../findings.js';
import type { Passage } from '../passage.js';
import type { ActivityDraft } from './activity-draft.js';
import { ActivityReader } from './activity-reader.js';
import { HeadNouns } from './head-nouns.js';
import { MarkedTokens } from './marked-tokens.js';
import { traceActivities } from './trace-activities.js';

/** Finds the activities of a passage in text order (annotation guide, section 6). */
export type ActivityRecogniser = (passage: Passage, findings: Findings) => ActivityDraft[];

/** The actions that a rule of this room may name, besides `skip`. */
export const ACTIVITY_ACTIONS: ReadonlySet<string> = new Set(['activity']);

export function createActivityRecogniser(rules: readonly CompiledRule[], vocabulary: Vocabulary): ActivityRecogniser {
  const matcher = createMatcher(rules, { actions: ACTIVITY_ACTIONS });
  const heads = new HeadNouns(vocabulary);
  return (passage, findings) => {
    const marked = new MarkedTokens(passage.tokens, findings);
    const matches = matcher.matchAll(passage.tokens);
    const activities = new ActivityReader(passage, marked, heads).read(matches);
    if (passage.trace) traceActivities(passage.trace, passage.tokens, matches, activities);
    return activities;
  };
}
