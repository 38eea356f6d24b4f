import { deed as room } from '../../generated/deed.js';
import type { CompiledRule } from '../../grammar/compiled-room.js';
import type { Capture, Match, TokenRange } from '../../grammar/match.js';
import { createMatcher, type Matcher } from '../../grammar/matcher.js';
import type { Span } from '../../source/span.js';
import type { RoleDraft } from '../activity/activity-draft.js';
import type { Deed } from '../activity/deed.js';
import type { MarkedTokens } from '../clause/marked-tokens.js';
import type { Sentence } from '../clause/sentences.js';
import { alsoChunk, createMark } from '../role/chunk.js';
import { spanOf } from '../token/span-of.js';
import type { Token } from '../token/token.js';
import type { Trace } from '../trace.js';
import { type ClauseChunker, type DeedChunk, rangeOf } from './clause-chunks.js';
import { LazyClauses } from './lazy-clauses.js';
import { Recent } from './recent.js';
import type { SentenceWords } from './sentence-words.js';

/** So many chunks before and behind a verb may tell its roles. */
const BEFORE = 20;
const BEHIND = 12;

/** Who does something, and the rule that says so. */
export interface Doers {
  readonly roles: readonly RoleDraft[];
  readonly rule: CompiledRule | null;
}

const NOBODY: Doers = { roles: [], rule: null };

/** Who a clause speaks of. */
interface Subject extends Doers {
  readonly rule: CompiledRule;
  readonly chunk: DeedChunk;
  /** Its place among the chunks. */
  readonly place: number;
}

interface ReadClause {
  readonly chunks: readonly DeedChunk[];
  readonly subject: Subject | null;
}

type ReadSentence = LazyClauses<ReadClause>;

/** The matcher of the rules whose action is one of these, and their order. */
function phase(actions: readonly string[]): { matcher: Matcher; order: ReadonlyMap<CompiledRule, number> } {
  const rules = room.rules.filter(({ action }) => actions.includes(action));
  return {
    matcher: createMatcher(rules, { actions, among: room.rules }),
    order: new Map(rules.map((rule, index) => [rule, index])),
  };
}

const SUBJECT = phase(['subject', 'no-subject']);
const ORGANISER = phase(['organiser', 'own-subject', 'carried-subject', 'nobody']);

const PARTICIPANT = phase(['participant']);

/** Of the rules that match around a chunk the first one decides; of its matches the one that begins last. */
function decide(
  { matcher, order }: ReturnType<typeof phase>,
  chunks: readonly DeedChunk[],
  place: number,
): Match | null {
  let best: Match | null = null;
  let least = Number.POSITIVE_INFINITY;
  for (const match of matcher.candidates(chunks, 0, chunks.length, place + 1)) {
    const rank = order.get(match.rule) ?? 0;
    if (rank > least || match.to <= place) continue;
    if (rank < least || match.from > (best?.from ?? 0)) best = match;
    least = rank;
  }
  return best;
}

/** Reads who does what is done, by the rules of `grammars/deed`. */
export class DeedReader {
  readonly #marked: MarkedTokens;
  readonly #chunker: ClauseChunker;
  readonly #words: SentenceWords;
  readonly #sentences = new Recent<Sentence, ReadSentence>();
  /** By what they were read from, in the sentence at hand. */
  readonly #organisers = new Recent<object, Doers>();

  readonly #trace: Trace | undefined;

  constructor(marked: MarkedTokens, chunker: ClauseChunker, words: SentenceWords, trace?: Trace) {
    this.#marked = marked;
    this.#chunker = chunker;
    this.#words = words;
    this.#trace = trace;
  }

  /**
   * @param deeds all deeds of the sentence
   * @param previous the sentence just before
   */
  organisers(deed: Deed, deeds: readonly Deed[], previous: Sentence | undefined): Doers {
    const known = this.#organisers.get(deed.origin);
    if (known) return known;
    const found = this.#findOrganisers(deed, this.#sentence(deed.sentence, deeds), previous);
    this.#organisers.set(deed.origin, found);
    if (found.rule) this.#explain(found.rule, deed.trigger, { organiser: found.roles });
    return found;
  }

  /** With whom, for whom, and who came: bodies, and people with their number. */
  participants(deed: Deed, deeds: readonly Deed[]): RoleDraft[] {
    const { clause, trigger, sentence } = deed;
    const read = this.#sentence(sentence, deeds);
    const { chunks } = read.at(clause.index) as ReadClause;
    const place = chunks.findIndex(({ from }) => from === trigger.from);
    if (place < 0) return [];
    const first = Math.max(0, place - BEFORE);
    const window = chunks.slice(first, place + BEHIND);
    const verb = chunks[place] as DeedChunk;
    window[place - first] = alsoChunk(verb, 'this');
    const next = place + BEHIND >= chunks.length ? read.at(clause.index + 1) : undefined;
    if (next) window.push(createMark(verb.end, verb.to, 'pause'), ...next.chunks.slice(0, BEHIND));
    const counts = this.#marked.countsBetween(clause.from, (sentence.clauses[clause.index + 1] ?? clause).to);
    return PARTICIPANT.matcher.candidates(window, 0, window.length, place - first + 1).flatMap(({ rule, captures }) => {
      const found = this.#captured(captures.get('participant'), window);
      const known = found.filter((role) => role.record !== undefined || counts.some((count) => isWithin(count, role)));
      if (known.length > 0) this.#explain(rule, deed.trigger, { participant: known });
      return known;
    });
  }

  #findOrganisers({ clause, trigger, sentence }: Deed, read: ReadSentence, previous: Sentence | undefined): Doers {
    const { chunks, subject } = read.at(clause.index) as ReadClause;
    const place = chunks.findIndex(({ from }) => from === trigger.from);
    if (place < 0) return NOBODY;
    const first = Math.max(0, place - BEFORE);
    const window = chunks.slice(first, place + BEHIND);
    const verb = chunks[place] as DeedChunk;
    const asked = alsoChunk(verb, 'this');
    window[place - first] = asked;
    const carried = subject ? null : this.#carried(sentence, read, clause.index, previous);
    if (subject && subject.place < first) window.unshift(subject.chunk);
    if (carried) {
      const { from, by } = carried;
      const { opensItem: item, isHeading: heading } = sentence;
      const named = by.roles.some(({ record }) => record !== undefined);
      const features = { from, item, heading, named, ...by.rule.parameters };
      window.unshift(createMark(verb.start, verb.from, 'carried', features));
    }
    const match = decide(ORGANISER, window, window.indexOf(asked));
    if (!match) return NOBODY;
    const { rule } = match;
    if (rule.action === 'own-subject') return { roles: subject?.roles ?? [], rule };
    if (rule.action === 'carried-subject') return { roles: carried?.by.roles ?? [], rule };
    if (rule.action === 'nobody') return { roles: [], rule };
    return { roles: this.#captured(match.captures.get('organiser'), window), rule };
  }

  /** The subject of an earlier clause, else of the sentence before, else of a later clause. */
  #carried(
    sentence: Sentence,
    read: ReadSentence,
    index: number,
    previous: Sentence | undefined,
  ): { readonly by: Subject; readonly from: string } | null {
    let stated: Subject | null = null;
    for (let at = index - 1; at >= 0; at--) {
      const by = read.at(at)?.subject;
      if (by && by.rule.parameters.state !== true) return { by, from: 'clause' };
      stated ??= by ?? null;
    }
    if (stated) return { by: stated, from: 'clause' };
    const main = previous && this.#mainSubject(previous);
    if (main) return { by: main, from: previous.isTitle ? 'title' : 'sentence' };
    for (let at = index + 1; at < sentence.clauses.length; at++) {
      const by = read.at(at)?.subject;
      if (by) return { by, from: 'later' };
    }
    return null;
  }

  #mainSubject(sentence: Sentence): Subject | null {
    const read = this.#sentence(sentence, []);
    for (const { index } of sentence.clauses) {
      const subject = read.at(index)?.subject;
      if (subject) return subject;
    }
    return null;
  }

  #sentence(sentence: Sentence, deeds: readonly Deed[]): ReadSentence {
    let read = this.#sentences.get(sentence);
    if (!read) {
      const words = this.#words.of(sentence, deeds);
      read = new LazyClauses(sentence.clauses, ({ index }) => this.#clause(words.at(index) ?? []));
      this.#sentences.set(sentence, read);
      // A trace tells the subjects of all clauses.
      if (this.#trace) for (const { index } of sentence.clauses) read.at(index);
    }
    return read;
  }

  #clause(words: readonly DeedChunk[]): ReadClause {
    const chunks = this.#chunker.chunks(words);
    const match = decide(SUBJECT, chunks, 0);
    const found = match?.captures.get('subject');
    const range = match && rangeOf(chunks, found ?? match);
    const roles = this.#captured(found, chunks);
    if (range) this.#explain(match.rule, spanOf(this.#marked.tokens, range), { subject: roles });
    if (!match || !found) return { chunks, subject: null };
    const place = found.from;
    const chunk = alsoChunk(chunks[place] as DeedChunk, 'subject', match.rule.parameters);
    return { chunks: chunks.with(place, chunk), subject: { roles, rule: match.rule, chunk, place } };
  }

  /** Says which rule told who it is. */
  #explain(rule: CompiledRule, { start, end }: Span, roles: Readonly<Record<string, readonly RoleDraft[]>>): void {
    if (!this.#trace) return;
    const captures: Record<string, Span> = {};
    for (const [name, found] of Object.entries(roles)) {
      const first = found[0];
      if (first) captures[name] = { start: first.start, end: Math.max(...found.map((role) => role.end)) };
    }
    const { file, line, name, because } = rule;
    const reason = because ?? `the rule tells the ${Object.keys(roles).join(', ')}`;
    this.#trace({
      type: 'activity',
      rule: { file, line, name },
      span: { start, end },
      captures,
      outcome: 'changed',
      reason,
    });
  }

  /** What a capture names; a run of chunks that name nobody is one. */
  #captured(capture: Capture | undefined, chunks: readonly DeedChunk[]): RoleDraft[] {
    if (!capture) return [];
    const named = chunks.slice(capture.from, capture.to).flatMap(({ who = [] }) => who);
    return (named.length > 0 ? named : [rangeOf(chunks, capture)]).map((range) => {
      const span = withoutQuotes(spanOf(this.#marked.tokens, range), this.#marked.tokens, range);
      const body = this.#marked.organisationAt(range.from);
      return body && body.start === span.start && body.end === span.end
        ? { start: body.start, end: body.end, record: body }
        : span;
    });
  }
}

const isWithin = (inner: Span, outer: Span): boolean => inner.start >= outer.start && inner.end <= outer.end;

const OPENING = '"“《';
const CLOSING = '"”》';

/** `“爱心社”`: quotation marks around all of a name are no part of it. */
function withoutQuotes(span: Span, tokens: readonly Token[], { from, to }: TokenRange): Span {
  const text = tokens[from]?.text ?? '';
  const isQuoted =
    to - from === 1 && OPENING.includes(text.charAt(0)) && CLOSING.includes(text.charAt(text.length - 1));
  return isQuoted && span.end - span.start > 2 ? { start: span.start + 1, end: span.end - 1 } : span;
}
