import type { Match, TokenRange } from '../../grammar/match.js';
import type { MatchToken } from '../../grammar/match-token.js';
import type { SectionRole } from '../../schema/section-role.js';
import type { Span } from '../../source/span.js';
import { SectionRoleReader } from '../clause/section-role-reader.js';
import type { Passage } from '../passage.js';
import { endsStatement } from '../syntax/clause.js';
import type { Token } from '../token/token.js';
import { cueTokens } from './cue-tokens.js';
import { phase } from './phase.js';

/** What stands between the ends of sentences, and what its words weigh. */
interface Stretch extends TokenRange {
  /** Below zero for what was done, above for plans. */
  readonly weight: number;
  /** It begins a line, or an item. */
  readonly opens: boolean;
  /** What it says that it turns to, as 下一步 does: a `review` goes on until something turns to plans. */
  readonly turn: Turn | null;
}

type Turn = 'plans' | 'done' | 'review';

const CUE = phase('outlook');

/** Cues come together, so that their sum says less than each by itself, and no sentence says more than this. */
const DAMPING = 0.6;
const MOST = 2;

/** So much must speak for it before a text turns from what was done to plans, or back: inside a line, and where one begins. */
const INSIDE = 4;
const LINE = 3;
/** So much after a text has said that it reviews: 总结如下. */
const ANNOUNCED = 10;

/** What speaks for what was done before a word is read: in any text, and in one whose title calls it a report. */
const ANY_TEXT = 4;
const REPORT = 5;

/** What a title says, and a heading that tells of things done, about each sentence below it. */
const TITLED = -0.2;
const TOLD = -0.3;

/**
 * Tells where a passage speaks of plans though no heading says so: of the two ways to read each sentence the one that its
 * cues and those around it speak for, in one pass. All that stands under a heading for plans is left to the heading.
 */
export class Outlook {
  /** With the classes that cues have. */
  readonly tokens: readonly MatchToken[];
  readonly #stretches: readonly Stretch[];
  readonly #isPlan: readonly boolean[];

  constructor(passage: Passage) {
    this.tokens = cueTokens(passage.tokens);
    this.#stretches = this.#weigh(passage);
    this.#isPlan = readingOf(this.#stretches, passage.title ? REPORT : ANY_TEXT);
  }

  /** The sentence around a token, where it speaks of plans. */
  plansAt(token: number): TokenRange | null {
    let low = 0;
    let high = this.#stretches.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((this.#stretches[middle]?.to ?? 0) <= token) low = middle + 1;
      else high = middle;
    }
    return this.#isPlan[low] ? (this.#stretches[low] ?? null) : null;
  }

  /** What speaks for plans in a sentence, and against them. */
  cues({ from, to }: TokenRange): readonly Match[] {
    return CUE.matcher.candidates(this.tokens, from, to);
  }

  #weigh(passage: Passage): Stretch[] {
    const { tokens, sections, parts = sections, genre, title } = passage;
    const roles = new SectionRoleReader({ sections, parts, genre });
    const isHeading = headingReader([...sections.map(({ heading }) => heading), ...columnHeads(passage)]);
    let before: SectionRole | null = null;
    return stretchesOf(tokens).map(({ from, to, opens }): Stretch => {
      const { start } = tokens[from] as Token;
      const { end } = tokens[to - 1] as Token;
      const role = roles.told(start);
      const entered = role === 'achievements' && role !== before ? 'done' : null;
      before = role;
      if (role === 'plans') return { from, to, weight: 0, opens, turn: null };
      const { weight, turn } = this.#sum(from, to);
      const above = (title ? TITLED : 0) + (role === 'achievements' ? TOLD : 0);
      return { from, to, weight: isHeading({ start, end }) ? 0 : weight + above, opens, turn: turn ?? entered };
    });
  }

  /** What the cues of a sentence weigh, each counted once. */
  #sum(from: number, to: number): Pick<Stretch, 'weight' | 'turn'> {
    const seen = new Set<string>();
    let sum = 0;
    let turn: Turn | null = null;
    for (const match of this.cues({ from, to })) {
      const { rule } = match;
      const key = `${rule.name} ${rule.parameters.weight === undefined ? this.tokens[match.from]?.text : ''}`;
      if (seen.has(key)) continue;
      seen.add(key);
      const weight = weightOf(match, this.tokens);
      sum += weight;
      turn = (rule.parameters.turn as Turn | undefined) ?? turn;
    }
    return { weight: Math.max(-MOST, Math.min(MOST, DAMPING * sum)), turn };
  }
}

/** What a cue weighs by its rule, or by the lexicon that the rule is named for. */
function weightOf({ rule, from }: Match, tokens: readonly MatchToken[]): number {
  return Number(rule.parameters.weight ?? tokens[from]?.word.classes.get(rule.name)?.weight ?? 0);
}

/** The heads of columns that tell what the cells below them are about: 下周计划. They say nothing of the cells that come next in the text. */
function columnHeads({ tables = [], parts = [] }: Passage): readonly Span[] {
  const told = new Set(parts.map(({ start }) => start));
  return tables.flatMap(({ cells }) => {
    const columns = new Set(cells.filter(({ row, start }) => row > 1 && told.has(start)).map(({ column }) => column));
    return cells.filter(({ row, column }) => row === 1 && columns.has(column));
  });
}

/** Tells whether a span is all of a heading, or a part of one; spans are asked about in text order. */
function headingReader(headings: readonly Span[]): (span: Span) => boolean {
  const ordered = [...headings].sort((a, b) => a.start - b.start);
  let next = 0;
  return ({ start, end }) => {
    while ((ordered[next]?.end ?? end) < end) next++;
    return (ordered[next]?.start ?? end) <= start;
  };
}

/** The sentences, with what begins a line or an item. */
function stretchesOf(tokens: readonly Token[]): (TokenRange & { opens: boolean })[] {
  const stretches: (TokenRange & { opens: boolean })[] = [];
  let from = 0;
  let opens = true;
  const finish = (to: number, next: number): void => {
    if (to > from) {
      stretches.push({ from, to, opens });
      opens = false;
    }
    from = next;
  };
  for (const [index, token] of tokens.entries()) {
    if (token.kind === 'marker' || (token.kind === 'break' && token.end > token.start)) {
      finish(index, index + 1);
      opens = true;
    } else if (endsStatement(token)) finish(index + 1, index + 1);
  }
  finish(tokens.length, tokens.length);
  return stretches;
}

/** Which stretches are plans: of all ways to read them the one for which most speaks. */
function readingOf(stretches: readonly Stretch[], before: number): boolean[] {
  let done = 0;
  let plans = -before;
  let isAnnounced = false;
  /** For each stretch whether the one before it is of plans, where it is of things done (bit 0), and where it is of plans (bit 1). */
  const came = new Uint8Array(stretches.length);
  for (const [index, { weight, opens, turn }] of stretches.entries()) {
    const cost = opens ? LINE : INSIDE;
    const on = done - (turn === 'plans' ? 0 : Math.max(cost, isAnnounced ? ANNOUNCED : 0));
    const back = plans - (turn === 'done' || turn === 'review' ? 0 : cost);
    came[index] = Number(back > done) | (Number(plans >= on) << 1);
    done = Math.max(done, back) - weight / 2;
    plans = Math.max(plans, on) + weight / 2;
    if (turn === 'plans') isAnnounced = false;
    if (turn === 'review') {
      isAnnounced = true;
      plans -= ANNOUNCED;
    }
  }
  return traceBack(came, Number(plans > done));
}

/** From the reading of the last stretch to that of the first. */
function traceBack(came: Uint8Array, last: number): boolean[] {
  const reading = new Array<boolean>(came.length).fill(false);
  let state = last;
  for (let index = came.length - 1; index >= 0; index--) {
    reading[index] = state === 1;
    state = ((came[index] ?? 0) >> state) & 1;
  }
  return reading;
}
