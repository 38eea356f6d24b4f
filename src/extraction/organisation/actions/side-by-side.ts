import type { Match } from '../../../grammar/match.js';
import type { Token } from '../../token/token.js';
import type { BodyCandidate } from '../body-candidate.js';
import type { OrganisationAction } from './organisation-action.js';
import { proposal } from './proposal.js';

/** Each company of a list, known by name or by its neighbours. */
export const sideBySide: OrganisationAction = (match, tokens) => {
  const members: BodyCandidate[] = [];
  for (let at = match.from; at < match.to; at += 2) members.push(companyAt(match, tokens, at));
  return members;
};

function companyAt(match: Match, tokens: readonly Token[], at: number): BodyCandidate {
  const words = { ...match.rule.parameters, ...tokens[at]?.word.classes.get('organisation-name') };
  const company = proposal(match, words, { alone: 'always', before: 'places' });
  return { ...company, from: at, to: at + 1, head: at };
}

/** Offices named by what they do, with the word that sums them up: 交警 and 民政 of 交警、民政等部门. */
export const offices: OrganisationAction = (match, tokens) => {
  const summed = tokens[match.to - 1]?.text ?? '';
  const found = match.captures.get('office')?.parts ?? [];
  return found.map(({ from, to }) => {
    const words = { ...match.rule.parameters, formal: (tokens[from]?.text ?? '') + summed };
    const office = proposal(match, words, { alone: 'always', before: 'places', whole: true });
    return { ...office, from, to, head: from };
  });
};
