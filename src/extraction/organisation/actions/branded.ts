import { textOf } from '../../token/text-of.js';
import type { Token } from '../../token/token.js';
import { brandBefore } from '../brand.js';
import { isPlaceName } from '../place-names.js';
import { looksLikePerson } from '../unknown-name.js';
import { weightOf } from '../weights.js';
import type { OrganisationAction } from './organisation-action.js';
import { unknownName } from './unknown-name.js';

/** Characters that make no word before what a company does: 芯曜科技. A gap may stand for them. With parameter `trade` what it does is a common word. */
export const branded: OrganisationAction = (match, tokens) => {
  const { from: tail, to } = match;
  const brand = tokens[tail]?.space && tokens[tail - 1]?.kind === 'han' ? null : brandBefore(tokens, tail);
  // 3D玻璃, 12吉瓦时电池
  if (!brand || (tokens[brand.from - 1]?.kind === 'numeral' && !tokens[brand.from]?.space)) return null;
  const common = match.rule.parameters.trade === true;
  if (brand.weight < weightOf(common ? 'brand-of-trade' : 'brand')) return null;
  if (common && (tokens[tail - 1]?.kind !== 'han' || isOfPerson(tokens, brand.from, tail))) return null;
  const { from } = brand;
  return isPlaceName(textOf(tokens, { from, to: tail })) ? null : unknownName(match, tokens, { from, to });
};

/** 陈磊材料, 交陈磊材料: what is a person's is no trade. */
const isOfPerson = (tokens: readonly Token[], from: number, to: number): boolean =>
  [from, from + 1].some(
    (first) =>
      tokens[first]?.word.pos === 'nr' && to - first >= SHORTEST && looksLikePerson(tokens, { from: first, to }),
  );

/** A family name and what follows are so many tokens. */
const SHORTEST = 2;
