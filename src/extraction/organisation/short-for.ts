import type { OrganisationKind } from '../../schema/organisation.js';
import type { Span } from '../../source/span.js';

interface Named extends Span {
  readonly kind: OrganisationKind | null;
  /** Where the full name ends that this one is said to be short for. */
  readonly shortFor?: number;
}

/** Gives each short name the kind and the text of the body that stands before it; one that has none is no body. */
export function withFullNames<M extends Named>(text: string, mentions: readonly M[]): (M & { full?: string })[] {
  const ends = new Map(mentions.map((mention) => [mention.end, mention]));
  return mentions.flatMap((mention) => {
    if (mention.shortFor === undefined) return [mention];
    const body = ends.get(mention.shortFor);
    return body ? [{ ...mention, kind: body.kind, full: text.slice(body.start, body.end) }] : [];
  });
}
