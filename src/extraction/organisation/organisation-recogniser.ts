import type { CompiledRule } from '../../grammar/compiled-room.js';
import { createMatcher } from '../../grammar/matcher.js';
import type { OrganisationKind } from '../../schema/organisation.js';
import type { Span } from '../../source/span.js';
import type { Findings } from '../findings.js';
import type { Passage } from '../passage.js';
import type { Token } from '../token/token.js';
import { isParticular } from './accept.js';
import { findAliases } from './alias.js';
import type { BodyCandidate, Proposal } from './body-candidate.js';
import { coordinate } from './coordination.js';
import { Evidence } from './evidence.js';
import { findIssuer } from './issuer.js';
import { kindOf } from './kind-of.js';
import { findLeftEdge, placeBefore } from './left-edge.js';
import type { OrganisationDraft } from './organisation-draft.js';
import { ORGANISATION_ACTION_TABLE } from './propose.js';
import { trustRecurringEdges } from './recurrence.js';
import { withoutNested } from './resolve-overlaps.js';
import { endingOf } from './vocabulary.js';

/** Finds the bodies named in a passage in text order (annotation guide, section 5). */
export type OrganisationRecogniser = (passage: Passage, findings: Pick<Findings, 'dates'>) => OrganisationDraft[];

/** The actions that a rule of this room may name, besides `skip`. */
export const ORGANISATION_ACTIONS: ReadonlySet<string> = new Set(Object.keys(ORGANISATION_ACTION_TABLE));

/**
 * Rules propose the last words of names; the left edge, the filter for classes of bodies and coordination do the rest.
 *
 * @throws BaogaoError `grammar-check` for a rule with another action
 */
export function createOrganisationRecogniser(rules: readonly CompiledRule[]): OrganisationRecogniser {
  const matcher = createMatcher(rules, { actions: ORGANISATION_ACTIONS });
  return (passage, { dates }) => {
    const { text, tokens } = passage;
    const isDate = spanTest(dates);
    const candidates: BodyCandidate[] = [];
    for (const match of matcher.matchAll(tokens)) {
      const proposal = ORGANISATION_ACTION_TABLE[match.rule.action]?.(match, tokens);
      if (proposal) candidates.push(withLeftEdge(tokens, proposal, isDate));
    }
    const edged = trustRecurringEdges(text, tokens, candidates);
    const certain = new Set(edged.filter((candidate) => isParticular(tokens, candidate)));
    const bodies = coordinate(text, tokens, edged, certain);
    const found = withoutNested(bodies).map(({ from, to, trim = 0, kind, name, rule, candidate }) => ({
      start: (tokens[from]?.start ?? 0) + (candidate.quoted ? 1 : 0),
      end: (tokens[to - 1]?.end ?? 0) - trim - (candidate.quoted ? 1 : 0),
      kind: kind ?? kindOf(tokens, candidate),
      rule,
      ...(name !== undefined && { name }),
    }));
    const all = findAliases(text, tokens, found);
    const issuer = findIssuer(passage, all);
    return all.map(({ kind, ...rest }) => ({ ...rest, kind: kind ?? authorsKind(text, rest, issuer) }));
  };
}

/** The kind of the author's own body, or of a part of it: the author's, but 我院 is only an author that is such a house. */
function authorsKind(
  text: string,
  body: Span,
  issuer: (Span & { readonly kind: OrganisationKind | null }) | null,
): OrganisationKind {
  const word = text.slice(body.start, body.end);
  const own = endingOf(word, 'self-head');
  const unit = endingOf(word, 'unit-head')?.kind === 'unit';
  const alike = own?.alike === true || unit;
  if (!issuer?.kind || (alike && text[issuer.end - 1] !== word.at(-1))) return unit ? 'government' : 'institution';
  return issuer.kind;
}

function withLeftEdge(tokens: readonly Token[], proposal: Proposal, isDate: (token: Token) => boolean): BodyCandidate {
  const head = proposal.from;
  if (proposal.whole) return { ...proposal, head };
  const place = proposal.mustAct ? placeBefore(tokens, proposal.to) : -1;
  if (place >= 0 && place < head) return { ...proposal, head, from: place, evidence: Evidence.place };
  const { from, evidence } = findLeftEdge(tokens, head, proposal, isDate);
  return { ...proposal, head, from, evidence: proposal.evidence | evidence };
}

/** Tells whether a token lies in one of the spans, which are in order. */
function spanTest(spans: readonly Span[]): (token: Span) => boolean {
  return ({ start, end }) => {
    let low = 0;
    let high = spans.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((spans[middle]?.end ?? 0) <= start) low = middle + 1;
      else high = middle;
    }
    return (spans[low]?.start ?? end) < end;
  };
}
