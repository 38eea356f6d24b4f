import type { Token } from '../../token/token.js';
import { nameWeight } from '../unknown-name.js';
import { endsName } from '../unknown-rules.js';
import { weightOf } from '../weights.js';
import type { OrganisationAction } from './organisation-action.js';
import { unknownName } from './unknown-name.js';

/** A name behind 入职 and the like, as far as it may go. */
export const employer: OrganisationAction = (match, tokens) => {
  const name = match.captures.get('name');
  if (!name) return null;
  let { to } = name;
  for (let at = name.to - 1; at > name.from; at--) if (endsEmployer(tokens[at] as Token)) to = at;
  const range = { from: name.from, to };
  return nameWeight(tokens, range) < weightOf('name-works') ? null : unknownName(match, tokens, range);
};

const endsEmployer = (token: Token): boolean =>
  endsName(token) || (token.text.length > 1 && BEHIND.test(token.word.pos));

/** jieba's tags of what stands behind a name and in none. */
const BEHIND = /^(?:f|t|d|v)/;
