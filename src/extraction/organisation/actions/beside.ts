import type { Match } from '../../../grammar/match.js';
import type { Token } from '../../token/token.js';
import type { BodyCandidate } from '../body-candidate.js';
import { membersOf } from '../listed.js';
import { looksLikePerson, nameWeight, runBefore } from '../unknown-name.js';
import { endsName, traitsOfUnknown, type UnknownTrait } from '../unknown-rules.js';
import { weightOf } from '../weights.js';
import type { OrganisationAction } from './organisation-action.js';
import { unknownName } from './unknown-name.js';

/** A name that nobody knows right before the match, and what is known of it. */
interface NameBefore {
  readonly candidate: BodyCandidate;
  readonly traits: ReadonlySet<UnknownTrait>;
}

function nameBefore(
  match: Match,
  tokens: readonly Token[],
  opens: Opens,
  least = weightOf('name-actor'),
): NameBefore | null {
  const range = { from: runBefore(tokens, match.from), to: match.from };
  if (range.from === range.to) return null;
  const traits = traitsOfUnknown(tokens, range);
  if (!opens(tokens[range.from - 1], traits) || looksLikePerson(tokens, range)) return null;
  if (NAMED_OTHERWISE.some((trait) => traits.has(trait))) return null;
  const needed = traits.has('telling') ? weightOf('name-told') : least;
  return nameWeight(tokens, range) < needed ? null : { candidate: unknownName(match, tokens, range), traits };
}

/** Whether a name may begin behind a token, or the beginning of the text. */
type Opens = (before: Token | undefined, traits: ReadonlySet<UnknownTrait>) => boolean;

/** Other rules find what ends in the last word of a body, or begins with a rank. */
const NAMED_OTHERWISE: readonly UnknownTrait[] = ['body', 'short-body', 'ranked'];

/** A name as the whole subject: 百瑞昇荣获质量奖. */
export const actor: OrganisationAction = (match, tokens) =>
  nameBefore(match, tokens, (before) => before?.kind !== 'han')?.candidate ?? null;

/** A name behind 与, or several: 与昶源会开展活动, 联合岚翎、宇诺共同举办. */
export const partner: OrganisationAction = (match, tokens) => {
  const one = nameBefore(match, tokens, (_, traits) => traits.has('partner'));
  if (one) return one.candidate;
  const members = membersOf(tokens, match.from).map((range) => ({ range, traits: traitsOfUnknown(tokens, range) }));
  if (members.length < SEVERAL || !members[0]?.traits.has('partner')) return null;
  if (members.some(({ traits }) => traits.has('known'))) return null;
  return members
    .filter(({ traits }) => !traits.has('ordinary') && !traits.has('tagged'))
    .filter(({ range }) => nameWeight(tokens, range) > 0)
    .map(({ range }) => unknownName(match, tokens, range));
};

/** A list without 等 has so many members. */
const SEVERAL = 2;

/** A name before who leads it: 九斗鹿创始人. */
export const led: OrganisationAction = (match, tokens) => {
  const found = nameBefore(match, tokens, (before) => before === undefined || endsName(before), weightOf('name-led'));
  if (!found) return null;
  const { candidate, traits } = found;
  const { from, to } = candidate;
  // 是九斗鹿创始人
  if (to - from < SEVERAL) return candidate;
  const rest = { from: from + 1, to };
  if (tokens[from]?.word.pos === 'v' && looksLikePerson(tokens, rest)) return null;
  return traits.has('stated') ? { ...candidate, from: rest.from, head: rest.from } : candidate;
};
