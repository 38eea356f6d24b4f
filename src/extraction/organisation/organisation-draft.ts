import type { Organisation } from '../../schema/organisation.js';
import type { Span } from '../../source/span.js';

/** A mention of a body at its place in the view. */
export interface OrganisationDraft extends Span, Pick<Organisation, 'kind' | 'name' | 'rule'> {
  /** The full name, where the text says that this one is short for it. */
  readonly full?: string;
  /** The body that wrote the report. */
  readonly author?: boolean;
}
