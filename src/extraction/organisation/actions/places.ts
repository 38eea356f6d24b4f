import { Evidence } from '../evidence.js';
import type { OrganisationAction } from './organisation-action.js';
import { proposal } from './proposal.js';

/** A place in one word that acts: 东街. */
export const placeName: OrganisationAction = (match) =>
  proposal(
    match,
    { kind: 'government', ...match.rule.parameters, with: 'never' },
    { mustAct: true, evidence: Evidence.place },
  );

/** A place that acts: 天穆镇; with parameter `relation` by how it stands to the author (驻地). */
export const place: OrganisationAction = (match) => {
  const evidence = match.rule.parameters.relation === true ? Evidence.relation : Evidence.none;
  return proposal(match, { kind: 'government', ...match.rule.parameters, with: 'never' }, { mustAct: true, evidence });
};

/** The author's place in one word, 我县; whole, since no name goes on before it. */
export const ownPlace: OrganisationAction = (match) =>
  proposal(match, { ...match.rule.parameters, with: 'never' }, { mustAct: true, whole: true, evidence: Evidence.self });

/** Troops that are stationed in a place: 驻区部队. */
export const garrison: OrganisationAction = (match) =>
  proposal(match, match.rule.parameters, { evidence: Evidence.relation, alone: 'always', whole: true });
