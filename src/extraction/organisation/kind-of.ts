import type { Attributes } from '../../grammar/attributes.js';
import type { OrganisationKind } from '../../schema/organisation.js';
import type { Token } from '../token/token.js';
import { attributeOf } from './attribute-of.js';
import type { BodyCandidate } from './body-candidate.js';
import { organisationKind } from './organisation-kind.js';
import { attributesOfBeginning } from './vocabulary.js';

/**
 * The kind of a body: its last word's, unless the words before it say whose it is (武警医院, 消防培训基地); null where
 * only its author's kind can tell (本单位).
 */
export function kindOf(tokens: readonly Token[], candidate: BodyCandidate): OrganisationKind | null {
  const { from, to, kind } = candidate;
  for (let index = from; index < to; index++) {
    const modifier = modifierOf(tokens[index]);
    const stated = organisationKind(modifier?.kind);
    if (stated === undefined) continue;
    if (kind === 'unit' || kind === 'self') return stated;
    const over = String(modifier?.over ?? '').split('|');
    const last = tokens[to - 1];
    const fixed = attributeOf(last, 'organisation-head', 'fixed') === true;
    if (!fixed && over.includes(kind)) return stated;
  }
  return kind === 'self' || kind === 'unit' ? null : kind;
}

/** What a token says of whose the body is: the word, or the beginning of a longer one (公安消防总队). */
export function modifierOf(token: Token | undefined): Attributes | null {
  return token?.kind === 'han' ? attributesOfBeginning(token.text, 'organisation-modifier') : null;
}
