import type { OrganisationAction } from './organisation-action.js';
import { attributes, proposal } from './proposal.js';

/** A body known by name: 国务院. */
export const named: OrganisationAction = (match, tokens) =>
  proposal(match, attributes(match, tokens, 'organisation-name'), { alone: 'always', before: 'places' });

/** A body by its last word: 教育局. */
export const body: OrganisationAction = (match, tokens) =>
  proposal(match, attributes(match, tokens, 'organisation-head'));

/** A body in one word with a title: 党委书记. Behind the body itself the word is all title: 交警总队总队长. */
export const officer: OrganisationAction = (match, tokens) => {
  const words = attributes(match, tokens, 'organisation-officer');
  const title = tokens[match.to - 1]?.text ?? '';
  const before = tokens[match.from - 1]?.text ?? '';
  const repeats = before.endsWith(title.slice(0, -Number(words.title ?? 0))) && before.length > 1;
  return repeats ? null : proposal(match, words);
};

/** A last word of one character: 局. */
export const short: OrganisationAction = (match, tokens) =>
  proposal(match, { with: 'never', ...attributes(match, tokens, 'short-head') }, { short: true });

/** A unit that a number names: 二大队. Companies and platoons are only known as parts of larger ones. */
export const unit: OrganisationAction = (match, tokens) => {
  const words = attributes(match, tokens, 'unit-head');
  return proposal(match, words, { part: words.kind === 'military' && words.alone !== 'always' });
};
