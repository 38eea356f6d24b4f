import type { OrganisationAction } from './organisation-action.js';
import { proposal } from './proposal.js';

/** The short name that a parenthesis gives to the body before it. */
export const shortName: OrganisationAction = (match, tokens) => {
  const name = match.captures.get('name');
  if (match.from === 0 || !name) return null;
  const { from, to } = name;
  const quotation = tokens[from]?.kind === 'quoted';
  const candidate = proposal(match, {}, { alone: 'always', whole: true, quoted: quotation });
  return { ...candidate, from, to, head: from, recurs: true, shortFor: { from: match.from - 1, to: match.from } };
};

/** Its first letters in a parenthesis: QLOS. */
export const acronym: OrganisationAction = (match, tokens) => {
  const name = match.captures.get('name');
  return name && ACRONYM.test(tokens[name.from]?.text ?? '') ? shortName(match, tokens) : null;
};

/** Capitals, among which may be small letters (CoSI). */
export const ACRONYM = /^[A-Z][A-Za-z]{0,8}[A-Z]$/;
