import type { Entity } from '../schema/entity.js';
import type { ReportRecord } from '../schema/record.js';
import { linkMentions } from './organisation/link.js';
import type { OrganisationDraft } from './organisation/organisation-draft.js';
import type { Passage } from './passage.js';

/** The bodies that a report mentions, and the one that wrote it. */
export interface ReportEntities {
  readonly entities: readonly Entity[];
  readonly issuer: string | null;
}

/**
 * Links the organisation records of a report, which are in the order of the drafts that they were made from.
 *
 * @param before number of entities in earlier reports of the root
 */
export function entitiesOf(
  passage: Passage,
  drafts: readonly OrganisationDraft[],
  records: readonly ReportRecord[],
  before: number,
): ReportEntities {
  const ids = records.flatMap(({ type, id }) => (type === 'organisation' ? [id] : []));
  if (ids.length === 0) return { entities: [], issuer: null };
  let issuer: string | null = null;
  const entities = linkMentions(passage, drafts).map(({ name, kind, level, members, isIssuer }, index): Entity => {
    const id = `entity-${before + index + 1}`;
    if (isIssuer) issuer = id;
    return { id, name, kind, level, mentions: members.map((member) => ids[member] ?? '') };
  });
  return { entities, issuer };
}
