import { type OrganisationKind, organisationKindSchema } from '../../schema/organisation.js';

const KINDS: ReadonlyMap<unknown, OrganisationKind> = new Map(
  organisationKindSchema.options.map((kind) => [kind, kind]),
);

/** A kind as a lexicon gives it; undefined for anything else. */
export function organisationKind(value: unknown): OrganisationKind | undefined {
  return KINDS.get(value);
}
