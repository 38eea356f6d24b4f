/**
 * What the chunks of a clause are, by the names that the rules of `grammars/role` give them: `this` is the number asked
 * about, `count` any other, `phrase` a noun phrase without 的, `act` a verb or several coordinated ones, `state` a verb
 * that states a value (达到), `skip` what may stand between a verb and its number (共, 了).
 */
export const CHUNK_KINDS = [
  'this',
  'count',
  'phrase',
  'act',
  'state',
  'opener',
  'skip',
  'moment',
  'of',
  'listed',
  'joint',
  'and-so-on',
  'pause',
  'aside',
  'else',
] as const;
export type ChunkKind = (typeof CHUNK_KINDS)[number];

/** What the rules of `grammars/role` call what they see beside classes: chunks, the words of a noun phrase, and those of a list. */
export const ROLE_WORDS = [...CHUNK_KINDS, 'word', 'member'] as const;
