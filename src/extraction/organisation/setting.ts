import type { OrganisationKind } from '../../schema/organisation.js';
import type { Token } from '../token/token.js';
import { attributeOf } from './attribute-of.js';
import { organisationKind } from './organisation-kind.js';

/** Kinds of houses with departments. */
const HOUSES: ReadonlySet<OrganisationKind | undefined> = new Set([
  'enterprise',
  'government',
  'institution',
  'mass',
  'group',
]);

/** A word that stands once tells nothing. */
const ENOUGH = 2;

/** The kind of most words that end in a character: 院 in a text of 法院 and 检察院. */
export function kindOfEnding(tokens: readonly Token[], character: string): OrganisationKind | undefined {
  return kindsOf(tokens.filter(({ text }) => text.length > 1 && text.endsWith(character)))[0]?.[0];
}

/** The kind of house that a report speaks of most, bare words included: one that names 公司 again and again is a company's. */
export function settingOf(tokens: readonly Token[]): OrganisationKind | undefined {
  const most = kindsOf(tokens).find(([kind]) => HOUSES.has(kind));
  return most && most[1] >= ENOUGH ? most[0] : undefined;
}

/** The kinds of bodies that the words are last words of, the commonest first. */
function kindsOf(tokens: readonly Token[]): (readonly [OrganisationKind, number])[] {
  const counts = new Map<OrganisationKind, number>();
  for (const token of tokens) {
    const kind = organisationKind(attributeOf(token, 'organisation-head', 'kind'));
    if (kind) counts.set(kind, (counts.get(kind) ?? 0) + 1);
  }
  return [...counts].sort((a, b) => b[1] - a[1]);
}
