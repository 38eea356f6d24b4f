import type { Match, TokenRange } from '../../grammar/match.js';
import { isLone } from '../activity/evidence/word-facts.js';
import { nameOf } from '../count/name-of.js';
import { verbText } from '../count/verb-text.js';
import { isConjunction } from '../syntax/noun-phrase.js';
import type { Token } from '../token/token.js';
import type { Chunk } from './chunk.js';
import type { Scene } from './chunk-reader.js';
import type { Source } from './evidence/role-families.js';
import type { Roles } from './role-actions.js';
import type { RolePlace, RoleProposal } from './role-proposal.js';
import { traitsOf } from './word-traits.js';

/** What a rule says of a number. */
export interface RuleRoles extends Roles {
  readonly match: Match;
}

/** What is proposed from. */
export interface Proposing {
  readonly text: string;
  readonly scene: Scene;
  readonly chunks: readonly Chunk[];
  /** The number's. */
  readonly place: number;
  /** What the rules say that hold, in their order. */
  readonly said: readonly RuleRoles[];
  /** The roles of the numbers before in the sentence, the nearest first. */
  readonly recent: readonly Roles[];
  /** Those of the number that parts are told of, and of the last number of the sentence before. */
  readonly whole: Roles;
  readonly before: Roles;
}

export interface Proposals {
  readonly items: readonly RoleProposal[];
  readonly actions: readonly RoleProposal[];
}

/** So far before and behind a number nouns and verbs are proposed, in chunks. */
const PROPOSED_BEFORE = 16;
const PROPOSED_BEHIND = 8;
/** So many noun phrases and verbs before it are proposed, and over so many pauses. */
const PHRASES = 4;
const ACTS = 4;
const PAUSES = 3;
/** So many noun phrases and verbs behind it are. */
const NEAR = 2;
/** So many words at the beginning of a phrase may be verbs, or the whole name. */
const INSIDE = 6;

const RECENT: readonly Source[] = ['last', 'second-last', 'third-last'];

/** All that a number may count and that may govern it: what rules say, what stands around it, what is carried over, and nothing. */
export function proposeRoles(proposing: Proposing): Proposals {
  const proposer = new Proposer(proposing);
  proposer.propose();
  return { items: proposer.items.all(), actions: proposer.actions.all() };
}

/** Nouns and verbs make names, and adverbs may stand between them. */
const isOfName = (is: string | undefined): boolean => is === 'phrase' || is === 'act';
const endsName = (is: string | undefined): boolean => !isOfName(is) && is !== 'skip';

/** A proposal that more may be said of. */
interface Open extends RoleProposal {
  place: RolePlace | null;
  readonly sources: Source[];
  readonly rules: string[];
}

/** Gathers proposals; what has one text is one. */
class Gathering {
  readonly #proposals = new Map<string | null, Open>();

  add(text: string | null, source: Source, place: RolePlace | null): Open {
    let proposal = this.#proposals.get(text);
    if (!proposal) {
      proposal = { text, place, sources: [], rules: [] };
      this.#proposals.set(text, proposal);
    }
    proposal.place ??= place;
    if (!proposal.sources.includes(source)) proposal.sources.push(source);
    return proposal;
  }

  all(): readonly RoleProposal[] {
    return [...this.#proposals.values()];
  }
}

/** Proposes the roles of one number. */
class Proposer {
  readonly items = new Gathering();
  readonly actions = new Gathering();
  readonly #proposing: Proposing;
  readonly #chunks: readonly Chunk[];
  readonly #tokens: readonly Token[];

  constructor(proposing: Proposing) {
    this.#proposing = proposing;
    this.#chunks = proposing.chunks;
    this.#tokens = proposing.scene.tokens;
  }

  propose(): void {
    this.#before();
    this.#behind();
    this.#said();
    this.#carried();
    this.items.add(null, 'none', null);
    this.actions.add(null, 'none', null);
  }

  #said(): void {
    for (const { match, item, action } of this.#proposing.said) {
      const { name } = match.rule;
      const said: [Gathering, string | null, TokenRange | undefined][] = [
        [this.items, item, match.captures.get('item')],
        [this.actions, action, match.captures.get('action')],
      ];
      for (const [gathering, text, range] of said) {
        const place = text === null || !range ? null : this.#place(range.from, range.to);
        gathering.add(text, 'rule', place).rules.push(name);
      }
    }
  }

  #carried(): void {
    const { recent, whole, before } = this.#proposing;
    for (const [at, source] of RECENT.entries()) this.#carry(recent[at], source);
    this.#carry(whole, 'whole');
    if (recent.length === 0) this.#carry(before, 'sentence-before');
  }

  #carry(roles: Roles | undefined, source: Source): void {
    if (roles && roles.item !== null) this.items.add(roles.item, source, null);
    if (roles && roles.action !== null) this.actions.add(roles.action, source, null);
  }

  /** The chunks from one to another. */
  #place(from: number, to: number): RolePlace {
    const first = (this.#chunks[from] as Chunk).from;
    return { chunks: { from, to }, tokens: { from: first, to: (this.#chunks[to - 1] as Chunk).to } };
  }

  #item(place: RolePlace, source: Source): void {
    const name = nameOf(this.#proposing.text, this.#tokens, place.tokens);
    if (name !== null) this.items.add(name, source, place);
  }

  #action(place: RolePlace, source: Source): void {
    this.actions.add(verbText(this.#proposing.text, this.#tokens, place.tokens), source, place);
  }

  /** Noun phrases and verbs before the number, the nearest first. */
  #before(): void {
    const { place } = this.#proposing;
    let phrases = 0;
    let acts = 0;
    let pauses = 0;
    for (let at = place - 1; at >= Math.max(0, place - PROPOSED_BEFORE) && pauses <= PAUSES; at--) {
      const is = this.#chunks[at]?.is;
      if (is === 'pause') pauses++;
      if (is === 'phrase' && phrases < PHRASES) this.#phraseBefore(at, phrases++);
      if (is === 'act' && acts++ < ACTS) this.#actBefore(at, at === place - 1);
    }
  }

  #phraseBefore(at: number, nearer: number): void {
    this.#item(this.#place(at, at + 1), 'before');
    if (nearer < NEAR) this.#verbsInside(at);
    if (nearer > 0 || this.#chunks[at - 1]?.is !== 'act') return;
    // 供水管理员, 合作捐赠业务
    this.#item(this.#place(at - 1, at + 1), 'name-before');
    if (this.#chunks[at - 2]?.is === 'phrase') this.#item(this.#place(at - 2, at + 1), 'name-before');
  }

  #actBefore(at: number, isNext: boolean): void {
    this.#action(this.#place(at, at + 1), 'before');
    this.#pairs(at);
    if (!isNext) return;
    // 短途旅游11次
    this.#item(this.#place(at, at + 1), 'deed-before');
    if (this.#chunks[at - 1]?.is === 'phrase') this.#item(this.#place(at - 1, at + 1), 'deed-before');
  }

  #isVerb(index: number): boolean {
    const token = this.#tokens[index];
    return (
      token !== undefined && (token.word.pos.startsWith('v') || traitsOf(token).verbal === true || isLone(token.word))
    );
  }

  /** Verbs that were taken for parts of a noun phrase: 聘 of 村聘护林员. */
  #verbsInside(at: number): void {
    const { from, to } = this.#chunks[at] as Chunk;
    for (let index = from; index < Math.min(to, from + INSIDE); index++) {
      if (!this.#isVerb(index)) continue;
      this.#action(this.#part(at, index, index + 1), index === from ? 'opening' : 'inside');
      if (index + 1 < to && this.#isVerb(index + 1)) this.#action(this.#part(at, index, index + 2), 'pair');
    }
  }

  /** Some tokens of a chunk. */
  #part(at: number, from: number, to: number): RolePlace {
    return { chunks: { from: at, to: at + 1 }, tokens: { from, to } };
  }

  /** Two verbs of one object, of which one was taken for a noun: 修复治理 of 修复治理草原, 建设和改造. */
  #pairs(at: number): void {
    const { from, to } = this.#chunks[at] as Chunk;
    const behind = isConjunction(this.#tokens[to]) ? to + 1 : to;
    const next = this.#chunks[at + 1];
    if (next && next.is !== 'this' && this.#isVerb(behind)) {
      this.#action({ chunks: { from: at, to: at + 2 }, tokens: { from, to: behind + 1 } }, 'pair');
    }
    if (at > 0 && this.#isVerb(from - 1) && this.#tokens[from - 1]?.end === this.#tokens[from]?.start) {
      this.#action({ chunks: { from: at - 1, to: at + 1 }, tokens: { from: from - 1, to } }, 'pair');
    }
  }

  /** Noun phrases and verbs behind the number in its clause. */
  #behind(): void {
    const { place } = this.#proposing;
    let phrases = 0;
    let acts = 0;
    /** Where a name began that may go on. */
    let begun = -1;
    for (let at = place + 1; at <= Math.min(this.#chunks.length - 1, place + PROPOSED_BEHIND); at++) {
      const is = this.#chunks[at]?.is;
      if (is === 'pause') return;
      if (is === 'phrase') this.#phraseBehind(at, phrases++, begun);
      if (is === 'act' && acts++ < NEAR) this.#actBehind(at, begun);
      begun = endsName(is) ? -1 : begun;
      if (begun < 0 && isOfName(is)) begun = at;
    }
  }

  #phraseBehind(at: number, nearer: number, begun: number): void {
    const source = this.#sourceBehind(at, nearer);
    if (nearer < NEAR || source === 'behind-of') this.#item(this.#place(at, at + 1), source);
    if (nearer === 0) this.#beginnings(at);
    if (begun >= 0)
      this.#item(this.#place(begun, at + 1), this.#chunks[begun]?.is === 'act' ? 'name-behind' : 'behind-through');
  }

  #sourceBehind(at: number, nearer: number): Source {
    if (this.#chunks[at - 1]?.is === 'of') return 'behind-of';
    return nearer === 0 && at > this.#proposing.place + 1 ? 'behind-far' : 'behind';
  }

  #actBehind(at: number, begun: number): void {
    this.#action(this.#place(at, at + 1), 'behind');
    this.#pairs(at);
    if (begun >= 0) this.#item(this.#place(begun, at + 1), 'deed-behind');
  }

  /** A name may be shorter than its phrase: 设区市 of 8个设区市受到表彰. */
  #beginnings(at: number): void {
    const { from, to } = this.#chunks[at] as Chunk;
    for (let end = from + 1; end < Math.min(to, from + INSIDE); end++) {
      this.#item(this.#part(at, from, end), 'beginning');
      if (this.#isVerb(end)) this.#action(this.#part(at, end, end + 1), 'inside');
    }
  }
}
