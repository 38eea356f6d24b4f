import type { CompiledRule } from '../../grammar/compiled-room.js';
import type { Findings } from '../findings.js';
import type { Passage } from '../passage.js';
import type { OrganisationDraft } from './organisation-draft.js';

/** Finds the bodies named in a passage in text order (annotation guide, section 5). */
export type OrganisationRecogniser = (passage: Passage, findings: Findings) => OrganisationDraft[];

/** The actions that a rule of this room may name, besides `skip`. */
export const ORGANISATION_ACTIONS: ReadonlySet<string> = new Set();

export function createOrganisationRecogniser(_rules: readonly CompiledRule[]): OrganisationRecogniser {
  return () => [];
}
