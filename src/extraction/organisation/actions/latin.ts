import { isIn } from '../../syntax/word-class.js';
import type { OrganisationAction } from './organisation-action.js';
import { attributes, proposal } from './proposal.js';
import { ACRONYM } from './short-name.js';

/**
 * A name in Latin letters: Linden Foundation. With parameter `named` the letters are all there is to tell the name from
 * other words, with `acronym` they must be capitals.
 */
export const latin: OrganisationAction = (match, tokens) => {
  const { named: mustTell, acronym: mustBeCapitals } = match.rule.parameters;
  const letters = tokens.slice(match.from, match.to).filter(({ kind }) => kind === 'latin');
  if (letters.some((token) => isIn(token, 'latin-role')) || !letters.every(({ text }) => BEGINNING.test(text)))
    return null;
  if (mustTell === true && !letters.some(({ text }) => text.length > 1 && CAPITAL.test(text))) return null;
  if (mustBeCapitals === true && !ACRONYM.test(letters[0]?.text ?? '')) return null;
  const candidate = proposal(match, attributes(match, tokens, 'latin-head'), { alone: 'always', whole: true });
  return { ...candidate, recurs: mustBeCapitals === true };
};

/** Letters, and digits behind them. */
const BEGINNING = /^[A-Za-z][A-Za-z0-9.&]*$/;
const CAPITAL = /[A-Z]/;
