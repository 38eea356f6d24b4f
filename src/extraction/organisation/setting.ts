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
  const counts = new Map<OrganisationKind, number>();
  for (const token of tokens) {
    if (!token.text.endsWith(character) || token.text.length === 1) continue;
    const kind = organisationKind(attributeOf(token, 'organisation-head', 'kind'));
    if (kind) counts.set(kind, (counts.get(kind) ?? 0) + 1);
  }
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0];
}

/** The kind of house that a report speaks of most, bare words included: one that names 公司 again and again is a company's. */
export function settingOf(tokens: readonly Token[]): OrganisationKind | undefined {
  const counts = new Map<OrganisationKind, number>();
  for (const token of tokens) {
    const kind = organisationKind(attributeOf(token, 'organisation-head', 'kind'));
    if (kind && HOUSES.has(kind)) counts.set(kind, (counts.get(kind) ?? 0) + 1);
  }
  const [most] = [...counts].sort((a, b) => b[1] - a[1]);
  return most && most[1] >= ENOUGH ? most[0] : undefined;
}
