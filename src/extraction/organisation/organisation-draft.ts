import type { Organisation } from '../../schema/organisation.js';
import type { Span } from '../../source/span.js';

/** A mention of a body at its place in the view. */
export type OrganisationDraft = Span & Pick<Organisation, 'kind' | 'name' | 'rule'>;
