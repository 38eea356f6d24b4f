import type { TokenRange } from '../../../grammar/match.js';
import type { SectionRole } from '../../../schema/section-role.js';
import type { MarkedTokens } from '../../clause/marked-tokens.js';
import type { WordReader } from '../../clause/read-words.js';
import type { Clause, Sentence } from '../../clause/sentences.js';
import { isNominalTag, TAG, tagSet } from '../../clause/word-kind.js';
import type { CountDraft } from '../../count/count-draft.js';
import type { Token } from '../../token/token.js';
import type { ClauseOpening } from '../evidence/clause-opening.js';
import type { ObjectHeads } from '../evidence/object-heads.js';
import type { Tally } from '../evidence/tally.js';
import type { Government } from '../government.js';
import type { HeadNouns } from '../head-nouns.js';

/** A passage as proposals are read from it. */
export interface Scene {
  readonly tokens: readonly Token[];
  readonly tags: Uint8Array;
  readonly marked: MarkedTokens;
  readonly heads: HeadNouns;
  readonly words: WordReader;
  /** A place in `REGISTERS`. */
  readonly register: number;
  /** Whether a verb whose evidence weighs so much is worth reading at all. */
  readonly isWorthReading: (trigger: TokenRange, weight: number) => boolean;
  /** Whether to keep the evidence of a reading that weighs so much. */
  readonly keepsEvidence: (weight: number) => boolean;
  readonly objectHeads: ObjectHeads;
  /** What each token is inside an object: flags of `object-words.ts`. */
  readonly objectWords: Uint8Array;
  /** Where the evidence of the verb or reading at hand is gathered. */
  readonly tally: Tally;
}

/** A clause of the scene with what is known of all of it. */
export interface ClauseScene {
  readonly scene: Scene;
  readonly sentence: Sentence;
  readonly clause: Clause;
  readonly role: SectionRole;
  readonly dated: boolean;
  /** What stands before the verb at hand. */
  readonly before: ClauseOpening;
}

/** A verb of a clause, of one word or several, that might be a trigger. */
export interface Verb {
  readonly at: ClauseScene;
  /** The verbs side by side among which it is. */
  readonly run: TokenRange;
  readonly trigger: TokenRange;
  /** The token that decides what it governs: the last one, without a complement. */
  readonly main: Token;
  /** What the lexicons say that it governs. */
  readonly government: Government;
  readonly kinds: readonly number[];
  /** Place in `COUNTED_RATES`. */
  readonly counted: number;
  /** The evidence of verb and surroundings, and what it weighs. */
  readonly evidence: readonly number[];
  readonly weight: number;
  /** Index of the last 对 or 把 of the clause before it; -1 if there is none. */
  readonly target: number;
}

const QUOTES_END = '”"’》】';
const TRAILING = tagSet(
  TAG.etCetera,
  TAG.list,
  TAG.conjunction,
  TAG.adverb,
  TAG.quantifier,
  TAG.locative,
  TAG.mark,
  TAG.attributive,
  TAG.function,
  TAG.aspect,
);
const LEADING = tagSet(TAG.list, TAG.conjunction, TAG.quantifier, TAG.attributive, TAG.aspect);

/** True if the token ends a quotation, a title or a bracketed name. */
function closesName({ tokens, tags }: Scene, index: number): boolean {
  return tags[index] === TAG.mark && QUOTES_END.includes(tokens[index]?.text ?? '');
}

/** The range without what belongs to no noun phrase at its ends; empty if nothing is left. */
export function trimmed(scene: Scene, from: number, to: number): TokenRange {
  let first = from;
  let last = to;
  while (last > first && TRAILING(scene.tags[last - 1]) && !closesName(scene, last - 1)) last--;
  while (first < last && LEADING(scene.tags[first])) first++;
  return { from: first, to: last };
}

/** Whether a noun phrase may end before `to`. */
export function mayEndPhrase(scene: Scene, to: number): boolean {
  const tag = scene.tags[to - 1];
  return isNominalTag(tag) || tag === TAG.verb || tag === TAG.close || closesName(scene, to - 1);
}

/** Index behind the last 的 inside a range; `from` if there is none. */
export function behindAttributive({ tags }: Scene, from: number, to: number): number {
  for (let index = to - 2; index >= from; index--) if (tags[index] === TAG.attributive) return index + 1;
  return from;
}

/** Index behind the body with which a phrase begins; `from` if none does, or nothing stands behind it. */
export function behindHost({ tags, marked }: Scene, from: number, to: number): number {
  const body = tags[from] === TAG.body ? marked.organisationAt(from) : undefined;
  const behind = body ? marked.behind(from, body.end) : from;
  return behind < to ? behind : from;
}

/** What joins the members of a list. */
export const joinsMembers = tagSet(TAG.list, TAG.conjunction);
/** No brackets behind a member of a list are longer, in tokens with themselves: 保函（三份）、收据. */
export const LONGEST_REMARK = 16;

const JOINS = tagSet(TAG.list, TAG.conjunction, TAG.etCetera);

/** Whether one quoted name ends and the next begins at `index` with nothing between: 《条例》《办法》. */
export function isBetweenNames({ tags }: Pick<Scene, 'tags'>, index: number): boolean {
  return tags[index] === TAG.quoted && tags[index - 1] === TAG.quoted;
}

/** Whether anything is listed in a range. */
export function holdsList(scene: Scene, from: number, to: number): boolean {
  for (let index = from; index < to; index++) {
    if (JOINS(scene.tags[index]) || (index > from && isBetweenNames(scene, index))) return true;
  }
  return false;
}

export function holdsTag({ tags }: Scene, tag: number, from: number, to: number): boolean {
  for (let index = from; index < to; index++) if (tags[index] === tag) return true;
  return false;
}

/** The numbers of both. */
export function together(first: readonly CountDraft[], second: readonly CountDraft[]): readonly CountDraft[] {
  if (second.length === 0) return first;
  return first.length === 0 ? second : [...first, ...second];
}

/** The numbers right at `from`, up to where no number stands. */
export function countsAt(
  { tags, marked }: Scene,
  from: number,
  limit: number,
): { counts: readonly CountDraft[]; to: number } {
  let to = from;
  while (to < limit && tags[to] === TAG.count) to++;
  return { counts: marked.countsBetween(from, to), to };
}

const SKIPPED = tagSet(TAG.aspect, TAG.adverb);

/** The numbers behind a verb, perhaps after 了 or an adverb. */
export function countsBehind(scene: Scene, from: number, limit: number): ReturnType<typeof countsAt> {
  return countsAt(scene, skip(scene.tags, SKIPPED, from, limit), limit);
}

/** Index of the first token at or behind `from`, but before `limit`, whose tag is none of a set. */
export function skip(tags: Uint8Array, set: (tag: number | undefined) => boolean, from: number, limit: number): number {
  let at = from;
  while (at < limit && set(tags[at])) at++;
  return at;
}
