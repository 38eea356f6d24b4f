import { deed } from '../../generated/deed.js';
import type { CompiledRule } from '../../grammar/compiled-room.js';
import type { Match, TokenRange } from '../../grammar/match.js';
import type { MatchWord } from '../../grammar/match-token.js';
import { createMatcher, type Matcher } from '../../grammar/matcher.js';
import { WordMemo } from '../../grammar/word-memo.js';
import type { HeadNouns } from '../activity/head-nouns.js';
import type { MarkedTokens } from '../clause/marked-tokens.js';
import { isNominalTag, TAG, TAG_NAMES, type TagName } from '../clause/word-kind.js';
import { type Chunk, ChunkMaker, chunkOf, type Features } from '../role/chunk.js';
import { countChunk } from '../role/chunk-features.js';
import type { Token } from '../token/token.js';
import type { DeedKind } from './deed-kind.js';

export type DeedChunk = Chunk<DeedKind>;

/** A verb with what it governs, as far as the clause is concerned. */
export interface BareDeed {
  readonly trigger: TokenRange;
  readonly object: TokenRange | null;
}

const KINDS: Readonly<Record<TagName, DeedKind>> = {
  date: 'moment',
  count: 'count',
  body: 'body',
  quoted: 'nominal',
  noun: 'nominal',
  number: 'nominal',
  adjective: 'nominal',
  verb: 'act',
  'verbal-noun': 'nominal',
  'short-verb': 'nominal',
  attributive: 'of',
  'et-cetera': 'and-so-on',
  aspect: 'done',
  conjunction: 'joint',
  list: 'listed',
  preposition: 'opener',
  quantifier: 'quantity',
  adverb: 'skip',
  locative: 'inside',
  function: 'else',
  comma: 'pause',
  open: 'open',
  close: 'close',
  mark: 'mark',
  end: 'edge-mark',
  complement: 'act',
};

/** The matcher of the rules whose action is one of these. */
const phase = (...actions: string[]): Matcher =>
  createMatcher(
    deed.rules.filter(({ action }) => actions.includes(action)),
    { actions, among: deed.rules },
  );

/** What the rules make of words, and of what was made before. */
const CHUNKS = phase('chunk');
const DOERS = phase('doer', 'setting');
const LISTS = phase('doers');

/** The numbers by which chunks are made of words come before those of what a rule makes, which are so many for each. */
const NUMBERS_OF_WORDS = 2 * (TAG_NAMES.length + 1);
const NUMBERS_OF_RULE = 8;

const ruleOrder = new Map(deed.rules.map((rule, index) => [rule, index]));

const numberOf = (rule: CompiledRule): number => NUMBERS_OF_WORDS + NUMBERS_OF_RULE * (ruleOrder.get(rule) ?? 0);

/** Puts the words of clauses together to chunks. */
export class ClauseChunker {
  readonly #marked: MarkedTokens;
  readonly #tokens: readonly Token[];
  readonly #tags: Uint8Array;
  readonly #heads: HeadNouns;
  readonly #maker: ChunkMaker;

  /** What makes chunks of tokens' words; it outlives a passage. */
  static readonly #makers = new WeakMap<HeadNouns, ChunkMaker>();

  /** @param watch is told of every chunk that a rule makes */
  constructor(
    marked: MarkedTokens,
    tags: Uint8Array,
    heads: HeadNouns,
    private readonly watch: (match: Match, chunk: DeedChunk) => void = () => {},
  ) {
    this.#marked = marked;
    this.#tokens = marked.tokens;
    this.#tags = tags;
    this.#heads = heads;
    this.#maker = ClauseChunker.#makers.get(heads) ?? new ChunkMaker();
    ClauseChunker.#makers.set(heads, this.#maker);
  }

  /** The chunks of a clause, made of its words. */
  chunks(words: readonly DeedChunk[]): readonly DeedChunk[] {
    const doers = this.#join(DOERS, this.#join(CHUNKS, words));
    const lists = this.#join(LISTS, doers);
    // Lists of lists only where there are lists.
    return lists === doers ? doers : this.#join(LISTS, lists);
  }

  /** Each match of a phase becomes one chunk. */
  #join(matcher: Matcher, chunks: readonly DeedChunk[]): readonly DeedChunk[] {
    const matches = matcher.matchAll(chunks);
    if (matches.length === 0) return chunks;
    const joined: DeedChunk[] = [];
    let at = 0;
    for (const match of matches) {
      while (at < match.from) joined.push(chunks[at++] as DeedChunk);
      const made = this.#made(match, chunks);
      joined.push(made);
      this.watch(match, made);
      at = match.to;
    }
    while (at < chunks.length) joined.push(chunks[at++] as DeedChunk);
    return joined;
  }

  #made({ rule, from, to, captures }: Match, chunks: readonly DeedChunk[]): DeedChunk {
    const parts = chunks.slice(from, to);
    const range = rangeOf(chunks, { from, to });
    const object = parts.some(holdsObject);
    const number = numberOf(rule);
    if (rule.action === 'setting') return this.#maker.make(this.#tokens, range, 'setting', number);
    if (rule.action === 'chunk') {
      const last = this.#tokens[range.to - 1] as Token;
      const all = (): Features => {
        const { as: _as, ...features } = rule.parameters;
        return { ...this.#featuresOf(last, TAG.noun), ...features, object };
      };
      return this.#maker.make(this.#tokens, range, rule.parameters.as as DeedKind, number + Number(object), all);
    }
    const members = parts.flatMap((part) => part.who ?? []);
    if (rule.parameters.last && parts.at(-1)?.is === 'doer') members.pop();
    const has = (name: string): boolean =>
      parts.some(({ is, word }) => is === 'doer' && word.classes.get(is)?.[name] === true);
    const kept = { named: has('named'), counted: has('counted') };
    const chunk = this.#maker.make<DeedKind>(
      this.#tokens,
      range,
      'doer',
      number + Number(object) + 2 * Number(kept.named) + 4 * Number(kept.counted),
      () => {
        const { whole: _whole, last: _last, ...features } = rule.parameters;
        return { ...kept, ...features, object };
      },
    );
    const who = captures.get('who');
    const named = who ? [rangeOf(chunks, who)] : rule.parameters.whole ? [range] : members;
    return chunkOf(this.#tokens, range, 'doer', chunk.word, named);
  }

  /** The words of a clause in which these deeds are done; a record is one. */
  words({ from, to }: TokenRange, deeds: readonly BareDeed[]): DeedChunk[] {
    const words: DeedChunk[] = [];
    let next = 0;
    for (let at = from; at < to; ) {
      while (next < deeds.length && (deeds[next]?.trigger.from ?? 0) < at) next++;
      const trigger = deeds[next]?.trigger;
      const isDeed = trigger?.from === at;
      const tag = this.#tags[at] ?? TAG.function;
      const end = isDeed ? trigger.to : Math.min(this.#endOf(at, tag), to, trigger?.from ?? to);
      const kind = isDeed ? 'deed' : KINDS[TAG_NAMES[tag] as TagName];
      const isObject = !isDeed && isInObject(deeds, at, end);
      words.push(this.#chunkOf({ from: at, to: end }, kind, isDeed ? TAG.verb : tag, isObject));
      at = end;
    }
    return words;
  }

  #chunkOf(range: TokenRange, kind: DeedKind, tag: number, object: boolean): DeedChunk {
    const { from, to } = range;
    const count = kind === 'count' ? this.#marked.countAt(from) : undefined;
    if (count) return countChunk(this.#tokens, range, 'count', count, object ? WITH_OBJECT : 0, { object });
    const last = this.#tokens[to - 1] as Token;
    const number = 2 * (kind === 'deed' ? TAG_NAMES.length : tag) + Number(object);
    return this.#maker.make(this.#tokens, range, kind, number, () => ({ ...this.#featuresOf(last, tag), object }));
  }

  /** Index behind the record at a token, or behind the token. */
  #endOf(at: number, tag: number): number {
    const { dateAt, countAt, organisationAt } = RECORDS;
    const find = tag === TAG.date ? dateAt : tag === TAG.count ? countAt : tag === TAG.body ? organisationAt : null;
    const record = find?.(this.#marked, at);
    return record ? Math.max(at + 1, this.#marked.behind(at, record.end)) : at + 1;
  }

  /** What its last characters say of a noun, and whether it may be a verb. */
  #featuresOf(token: Token, tag: number): Features {
    if (!isNominalTag(tag) || tag === TAG.body) return NONE;
    return {
      ...this.#heads.of(token),
      verbal: tag === TAG.verbalNoun || tag === TAG.shortVerb,
      adjective: tag === TAG.adjective,
      figure: tag === TAG.number,
      quoted: tag === TAG.quoted,
      blank: token.kind === 'placeholder',
    };
  }
}

const NONE: Features = {};

/** The number of a count that belongs to an object, among what is known of counts. */
const WITH_OBJECT = 32;

const withObjects = new WordMemo<MatchWord, boolean>();

/** Whether a chunk is an object, or has one in it, as its word says. */
function holdsObject({ is, word }: DeedChunk): boolean {
  let holds = withObjects.get(word);
  if (holds === undefined) {
    holds = word.classes.get(is)?.object === true;
    withObjects.set(word, holds);
  }
  return holds;
}

/** Whether tokens touch the object of a deed. */
function isInObject(deeds: readonly BareDeed[], from: number, to: number): boolean {
  for (const { object } of deeds) if (object && object.from < to && object.to > from) return true;
  return false;
}

/** The tokens of a run of chunks. */
export function rangeOf(chunks: readonly DeedChunk[], { from, to }: TokenRange): TokenRange {
  return { from: chunks[from]?.from ?? 0, to: chunks[to - 1]?.to ?? 0 };
}

const RECORDS = {
  dateAt: (marked: MarkedTokens, at: number) => marked.dateAt(at),
  countAt: (marked: MarkedTokens, at: number) => marked.countAt(at),
  organisationAt: (marked: MarkedTokens, at: number) => marked.organisationAt(at),
};
