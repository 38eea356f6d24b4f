import type { Attributes } from '../../grammar/attributes.js';
import type { OrganisationKind } from '../../schema/organisation.js';
import { isIn } from '../syntax/word-class.js';
import type { Token } from '../token/token.js';
import { attributeOf } from './attribute-of.js';
import type { BodyCandidate } from './body-candidate.js';
import { Evidence, PARTICULAR } from './evidence.js';
import { organisationKind } from './organisation-kind.js';

/**
 * The kind of a body: its last word's, or that of the body whose branch it is (共青团云河市委), unless the words before it say whose it is (武警医院, 消防培训基地); null where
 * only its author's kind can tell (本单位).
 */
export function kindOf(tokens: readonly Token[], candidate: BodyCandidate): OrganisationKind | null {
  const { from, head, to, kind } = candidate;
  const whole = organisationKind(attributeOf(tokens[from], 'organisation-name', 'kind'));
  const branch = attributeOf(tokens[from], 'organisation-name', 'vertical') === true && from < head;
  if (whole && branch && (kind === 'party' || whole === 'other' || isIn(tokens[to - 1], 'committee'))) return whole;
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
  const ruled = organisationKind(tokens[to - 1]?.word.ending('organisation-head')?.ruled);
  if (ruled && (candidate.evidence & (Evidence.rank | Evidence.place | Evidence.body)) !== 0) return ruled;
  if (whole === 'enterprise' && attributeOf(tokens[to - 1], 'short-head', 'shop') === true) return whole;
  const owned = kindOfOwner(tokens, candidate);
  if (owned) return owned;
  if (candidate.own && (candidate.evidence & (PARTICULAR | Evidence.body)) === 0) return null;
  const owner = kind === 'self' && head > from ? tokens[head - 1] : undefined;
  const owners = organisationKind(attributeOf(owner, 'organisation-head', 'kind'));
  if (owners) return owners;
  if (kind === 'unit' && (candidate.evidence & Evidence.number) !== 0) return 'military';
  return kind === 'self' || kind === 'unit' ? null : kind;
}

/** A branch is of its body's kind (人民银行青崖县支行), and so is the office of a company or a school (供水公司办公室). */
function kindOfOwner(
  tokens: readonly Token[],
  { from, head, branch, kind, office }: BodyCandidate,
): OrganisationKind | undefined {
  if (kind === 'party' || kind === 'mass' || (!branch && !office && kind !== 'government')) return undefined;
  for (let index = head - 1; index >= from; index--) {
    const owner = organisationKind(
      attributeOf(tokens[index], 'organisation-name', 'kind') ??
        // What companies only bear in their names (渔业) owns nothing.
        (attributeOf(tokens[index], 'organisation-head', 'with') === 'never'
          ? undefined
          : attributeOf(tokens[index], 'organisation-head', 'kind')),
    );
    if (owner) return branch || owner === 'enterprise' || owner === 'institution' ? owner : undefined;
  }
  return undefined;
}

/** What a token says of whose the body is: the word, or the beginning of a longer one (公安消防总队). */
export function modifierOf(token: Token | undefined): Attributes | null {
  if (token?.kind !== 'han') return null;
  const beginning = token.word.beginning('organisation-modifier');
  return beginning === '' ? null : token.word.attributesOf(beginning, 'organisation-modifier');
}
