import { characterOf } from '../../activity/evidence/character.js';
import type { Token } from '../../token/token.js';
import type { Chunk } from '../chunk.js';
import type { BareCount } from '../chunk-features.js';
import { CHUNK_KINDS } from '../chunk-kind.js';
import { KNOWN, SORTS, SOURCES, type Source } from './role-families.js';

/** What is known of the number that is asked about, as places in the lists of values. */
export interface Surroundings {
  readonly tokens: readonly Token[];
  readonly chunks: readonly Chunk[];
  readonly place: number;
  readonly sort: number;
  /** The last character of its unit. */
  readonly unit: number;
  /** The kinds of the chunks beside it. */
  readonly kindBefore: number;
  readonly kindBehind: number;
  /** What is known of the number before it, and whether both have one unit. */
  readonly known: number;
  readonly like: boolean;
  readonly again: boolean;
  /** From where the item and the action of the number before are. */
  readonly lastItem: number;
  readonly lastAction: number;
  /** The first rule that holds. */
  readonly rule: string | null;
}

/** The number before, as far as its sentence has told. */
export interface NumberBefore {
  readonly chunk: Chunk;
  readonly itemSource: Source;
  readonly actionSource: Source;
}

/** No further does a look around reach, in chunks. */
const REACH = 24;

const KIND_PLACES = new Map<string, number>(CHUNK_KINDS.map((kind, place) => [kind, place]));
const SOURCE_PLACES = new Map<string, number>(SOURCES.map((source, place) => [source, place]));
const SORT = Object.fromEntries(SORTS.map((sort, place) => [sort, place])) as Record<(typeof SORTS)[number], number>;

/** The place of a chunk's kind; behind all kinds that of the edge of the sentence. */
export const kindPlace = (chunk: Chunk | undefined): number => KIND_PLACES.get(chunk?.is ?? '') ?? CHUNK_KINDS.length;

export const sourcePlace = (source: Source | undefined): number => SOURCE_PLACES.get(source ?? 'none') ?? 0;

/** What is known of a number at its place among the chunks of its sentence. */
export function surroundingsOf(
  tokens: readonly Token[],
  chunks: readonly Chunk[],
  place: number,
  count: BareCount,
  before: NumberBefore | null,
  rule: string | null,
): Surroundings {
  const { classes } = (chunks[place] as Chunk).word;
  const own = classes.get('this');
  return {
    tokens,
    chunks,
    place,
    sort: sortOf(count, own),
    unit: characterOf(count.unit ?? '', -1),
    kindBefore: kindPlace(besides(chunks, place, -1)),
    kindBehind: kindPlace(besides(chunks, place, 1)),
    known: knownOf(before?.chunk),
    like: own?.like === true,
    again: own?.again === true,
    lastItem: sourcePlace(before?.itemSource),
    lastAction: sourcePlace(before?.actionSource),
    rule,
  };
}

const BETWEEN: ReadonlySet<string> = new Set(['skip', 'moment', 'aside']);

/** The chunk beside a number, without what may stand between. */
function besides(chunks: readonly Chunk[], place: number, step: 1 | -1): Chunk | undefined {
  let at = place + step;
  while (BETWEEN.has(chunks[at]?.is ?? '') && Math.abs(at - place) < REACH) at += step;
  return chunks[at];
}

function sortOf({ measure }: BareCount, features: Readonly<Record<string, unknown>> | undefined): number {
  if (features?.ratio === true) return SORT.ratio;
  if (measure === 'money') return SORT.money;
  if (measure !== 'count') return SORT.size;
  if (features?.self === true) return SORT.self;
  if (features?.person === true) return SORT.person;
  return features?.event === true ? SORT.event : SORT.count;
}

/** The last of `KNOWN` that holds. */
function knownOf(chunk: Chunk | undefined): number {
  const features = chunk?.word.classes.get('count');
  if (!features) return 0;
  return Math.max(
    0,
    KNOWN.findLastIndex((name) => features[name] === true),
  );
}
