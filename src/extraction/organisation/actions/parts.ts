import { Evidence } from '../evidence.js';
import type { OrganisationAction } from './organisation-action.js';
import { proposal } from './proposal.js';

/** The author's body: 我局. */
export const self: OrganisationAction = (match, tokens) => {
  const words = { ...tokens[match.to - 1]?.word.ending('self-head'), ...match.rule.parameters };
  return proposal(match, { kind: words.kind }, { evidence: Evidence.self, alone: 'always', whole: true });
};

/** A class of a school, by the rule's own words: 三(1)班. */
export const schoolClass: OrganisationAction = (match) =>
  proposal(match, match.rule.parameters, { before: 'places', evidence: Evidence.number });

/** A part of a body by number: 内二科. */
export const numberedPart: OrganisationAction = (match) =>
  proposal(match, match.rule.parameters, { evidence: Evidence.field, withField: 'acts' });
