import type { Attributes } from '../../grammar/attributes.js';
import type { OrganisationKind } from '../../schema/organisation.js';
import { isIn } from '../syntax/word-class.js';
import type { Token } from '../token/token.js';
import { attributeOf } from './attribute-of.js';
import type { BodyCandidate } from './body-candidate.js';
import { Evidence, PARTICULAR } from './evidence.js';
import { isLasting } from './is-lasting.js';
import { organisationKind } from './organisation-kind.js';

/**
 * The kind of a body: its last word's, or that of the body whose branch it is (共青团云河市委), unless the words before it say whose it is (武警医院, 消防培训基地); null where
 * only its author's kind can tell (本单位).
 */
export function kindOf(tokens: readonly Token[], candidate: BodyCandidate): OrganisationKind | null {
  return (
    kindOfWhole(tokens, candidate) ??
    statedKind(tokens, candidate) ??
    kindByRank(tokens, candidate) ??
    kindOfOwner(tokens, candidate) ??
    ownKind(tokens, candidate)
  );
}

/** The kind of the whole body whose branch (共青团云河市委) or shop (华为生活馆) it is. */
function kindOfWhole(tokens: readonly Token[], { from, head, to, kind }: BodyCandidate): OrganisationKind | undefined {
  const whole = organisationKind(attributeOf(tokens[from], 'organisation-name', 'kind'));
  if (whole === 'enterprise' && attributeOf(tokens[to - 1], 'short-head', 'shop') === true) return whole;
  const branch = attributeOf(tokens[from], 'organisation-name', 'vertical') === true && from < head;
  const alike = kind === 'party' || whole === 'other' || whole === 'mass' || isIn(tokens[to - 1], 'committee');
  return branch && alike ? whole : undefined;
}

/** The kind that a word before the last one states: 武警医院. */
function statedKind(tokens: readonly Token[], { from, to, kind }: BodyCandidate): OrganisationKind | undefined {
  const fixed = attributeOf(tokens[to - 1], 'organisation-head', 'fixed') === true;
  for (let index = from; index < to; index++) {
    const modifier = modifierOf(tokens[index]);
    const stated = organisationKind(modifier?.kind);
    if (stated === undefined) continue;
    if (kind === 'unit' || kind === 'self') return stated;
    if (
      !fixed &&
      String(modifier?.over ?? '')
        .split('|')
        .includes(kind)
    )
      return stated;
  }
  return undefined;
}

/** A committee of a place or a rank governs it; others are groups. */
function kindByRank(tokens: readonly Token[], { to, evidence }: BodyCandidate): OrganisationKind | undefined {
  const ranked = (evidence & (Evidence.rank | Evidence.place | Evidence.body)) !== 0;
  return ranked ? organisationKind(tokens[to - 1]?.word.ending('organisation-head')?.ruled) : undefined;
}

/** What the last word says by itself; null where only the author's kind tells. */
function ownKind(
  tokens: readonly Token[],
  { from, head, kind, own, evidence }: BodyCandidate,
): OrganisationKind | null {
  if (own && (evidence & (PARTICULAR | Evidence.body)) === 0) return null;
  if (kind === 'self') {
    const owner = tokens.slice(from, head).findLast((token) => isIn(token, 'organisation-head'));
    return organisationKind(attributeOf(owner, 'organisation-head', 'kind')) ?? null;
  }
  if (kind === 'unit') return (evidence & Evidence.number) !== 0 ? 'military' : null;
  return kind;
}

/** A branch is of its body's kind (人民银行青崖县支行), and so is the office of a company or a school (供水公司办公室). */
function kindOfOwner(
  tokens: readonly Token[],
  { from, head, branch, kind, office, generic }: BodyCandidate,
): OrganisationKind | undefined {
  if (kind === 'party' || kind === 'mass' || (!branch && !office && !generic && kind !== 'government'))
    return undefined;
  for (let index = head - 1; index >= from; index--) {
    const owner = organisationKind(
      attributeOf(tokens[index], 'organisation-name', 'kind') ??
        // What companies only bear in their names (渔业) owns nothing.
        (attributeOf(tokens[index], 'organisation-head', 'with') === 'never'
          ? undefined
          : attributeOf(tokens[index], 'organisation-head', 'kind')),
    );
    if (owner) return branch || isLasting(tokens[index]) || HOUSES.has(owner) ? owner : undefined;
  }
  return undefined;
}

/** Bodies whose offices are of their kind, besides lasting groups (学会办公室). */
const HOUSES: ReadonlySet<OrganisationKind> = new Set(['enterprise', 'institution', 'mass', 'party']);

/** What a token says of whose the body is: the word, or the beginning of a longer one (公安消防总队). */
export function modifierOf(token: Token | undefined): Attributes | null {
  if (token?.kind !== 'han') return null;
  const beginning = token.word.beginning('organisation-modifier');
  return beginning === '' ? null : token.word.attributesOf(beginning, 'organisation-modifier');
}
