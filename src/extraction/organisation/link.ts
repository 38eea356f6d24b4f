import { type EntityLevel, entityLevelSchema } from '../../schema/entity.js';
import type { OrganisationKind } from '../../schema/organisation.js';
import type { Passage } from '../passage.js';
import { indexAt } from '../sentence-index.js';
import { isIn } from '../syntax/word-class.js';
import type { Token } from '../token/token.js';
import { attributeOf } from './attribute-of.js';
import type { OrganisationDraft } from './organisation-draft.js';
import { roleOf } from './token-role.js';
import { beginningOf, endingOf, withoutEnding } from './vocabulary.js';

/** A body with its mentions, as indices of drafts. */
export interface LinkedBody {
  readonly name: string;
  readonly kind: OrganisationKind;
  readonly level: EntityLevel | null;
  readonly members: readonly number[];
  readonly isIssuer: boolean;
}

/**
 * Groups the mentions of a passage, which are in text order, by the body that they mean: the same name; a name that is
 * the end of just one longer name (妇联, 市妇联, 兴化市妇联); a company without its form; 我局 and the like for the author.
 */
export function linkMentions(passage: Passage, mentions: readonly OrganisationDraft[]): LinkedBody[] {
  const names = mentions.map((mention) => nameOf(passage, mention));
  const issuer = mentions.find(({ author }) => author);
  const issuerName = issuer && names[mentions.indexOf(issuer)];
  const kinds = new Map(names.map((name, index) => [name, mentions[index]?.kind]));
  const fullNames = new Map(
    mentions.flatMap(({ full }, index) => (full === undefined ? [] : [[names[index] ?? '', full] as const])),
  );
  const resolve = createResolver(names, kinds, issuerName ?? null, fullNames);
  const groups = new Map<string, number[]>();
  names.forEach((name, index) => {
    const whole = resolve(name);
    const group = groups.get(whole);
    if (group) group.push(index);
    else groups.set(whole, [index]);
  });
  const issuerKey = issuerName === null || issuerName === undefined ? null : resolve(issuerName);
  return [...groups].map(([name, members]) => ({
    name,
    kind: mentions[members.find((member) => names[member] === name) ?? members[0] ?? 0]?.kind ?? 'institution',
    level: levelOf(
      passage,
      members.flatMap((member) => mentions[member] ?? []),
      name,
      names,
      members,
    ),
    members,
    isIssuer: name === issuerKey,
  }));
}

/** Simplified and without spaces; 我 before a place falls away (我区文化馆). */
function nameOf({ text }: Passage, { name, start, end }: OrganisationDraft): string {
  const whole = (name ?? text.slice(start, end)).replaceAll(/\s/g, '');
  const pronoun = beginningOf(whole, 'self-pronoun');
  return pronoun > 0 && beginningOf(whole.slice(pronoun), 'organisation-rank') > 0 && whole.length > pronoun + 2
    ? whole.slice(pronoun)
    : whole;
}

/** Finds for each name the full name of its body among all names. */
function createResolver(
  names: readonly string[],
  kinds: ReadonlyMap<string, unknown>,
  issuer: string | null,
  fullNames: ReadonlyMap<string, string>,
): (name: string) => string {
  const all = [...new Set(names)];
  const named = all.filter((name) => !isSelf(name));
  // For each ending of a name, the names that end so; null once there are two.
  const byEnding = new Map<string, string | null>();
  for (const name of named) {
    for (let start = 1; start <= name.length - SHORTEST_ENDING; start++) {
      const ending = name.slice(start);
      byEnding.set(ending, byEnding.has(ending) ? null : name);
    }
    const short = withoutEnding(name, 'company-form');
    if (short.length >= SHORTEST_ENDING && short !== name) byEnding.set(short, name);
  }
  const resolved = new Map<string, string>();
  const find = (name: string): string => {
    let whole = isSelf(name) ? (issuer ?? name) : (fullNames.get(name) ?? name);
    for (let steps = 0; steps < LONGEST_CHAIN; steps++) {
      const longer: string | null | undefined =
        issuer !== null && isShortFor(whole, issuer) ? issuer : byEnding.get(whole);
      if (!longer || longer === whole || kinds.get(longer) !== kinds.get(whole)) break;
      whole = longer;
    }
    return whole;
  };
  return (name) => {
    const known = resolved.get(name) ?? find(name);
    resolved.set(name, known);
    return known;
  };
}

/** A single character at the end of a name says nothing. */
const SHORTEST_ENDING = 2;

/** 妇联 → 市妇联 → 兴化市妇联 */
const LONGEST_CHAIN = 4;

const isShortFor = (name: string, whole: string): boolean => name.length < whole.length && whole.endsWith(name);

const isSelf = (name: string): boolean => {
  const pronoun = beginningOf(name, 'self-pronoun');
  return pronoun > 0 && endingOf(name.slice(pronoun), 'self-head') !== null;
};

/** What the name says of the level: its last place or rank; of troops and numbered units that they are such. */
function levelOf(
  { tokens }: Passage,
  mentions: readonly OrganisationDraft[],
  name: string,
  names: readonly string[],
  members: readonly number[],
): EntityLevel | null {
  const index = members.findIndex((member) => names[member] === name);
  const mention = mentions[Math.max(0, index)];
  if (!mention) return null;
  const level = levelInText(tokens, mention);
  if (level !== null) return level;
  const own = beginningOf(name, 'organisation-rank');
  const stated = own > 0 ? levelOfRank(name.slice(0, own)) : null;
  return stated ?? (mention.kind === 'military' && endingOf(name, 'unit-head') ? 'unit' : null);
}

/** The level of the last word of a mention that has any. */
function levelInText(tokens: readonly Token[], { start, end, kind }: OrganisationDraft): EntityLevel | null {
  let level: EntityLevel | null = null;
  for (let at = indexAt(tokens, start); (tokens[at]?.start ?? end) < end; at++) {
    const token = tokens[at] as Token;
    if (token.kind === 'numeral' && isIn(tokens[at + 1], 'unit-head') && kind === 'military') return 'unit';
    if (level === null || !isIn(token, 'organisation-name')) level = statedLevel(token) ?? level;
  }
  return level;
}

function statedLevel(token: Token): EntityLevel | null {
  const role = roleOf(token);
  const stated =
    attributeOf(token, 'organisation-name', 'level') ??
    attributeOf(token, 'organisation-rank', 'level') ??
    (role === 'place' ? endingOf(token.text, 'organisation-rank')?.level : undefined) ??
    rankLevel(attributeOf(token, 'organisation-head', 'rank'));
  return LEVELS.get(stated) ?? null;
}

const LEVELS: ReadonlyMap<unknown, EntityLevel> = new Map(entityLevelSchema.options.map((level) => [level, level]));

const levelOfRank = (rank: string): EntityLevel | null => LEVELS.get(rankLevel(rank)) ?? null;

const rankLevel = (rank: unknown): unknown =>
  typeof rank === 'string' ? endingOf(rank, 'organisation-rank')?.level : undefined;
