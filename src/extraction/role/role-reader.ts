import type { Match } from '../../grammar/match.js';
import { createMatcher } from '../../grammar/matcher.js';
import type { RuleReference } from '../../schema/rule-reference.js';
import { countedSentences } from '../clause/counted-sentences.js';
import { ruleReference } from '../rule-reference.js';
import { chooseRoles, type RoleChoice, reasonOf } from './choose-roles.js';
import type { Chunk } from './chunk.js';
import { type BareCount, countChunk } from './chunk-features.js';
import { ChunkReader, type Scene } from './chunk-reader.js';
import type { HearChunk } from './chunk-rules.js';
import type { RoleWeights } from './evidence/role-weights.js';
import { type NumberBefore, surroundingsOf } from './evidence/surroundings.js';
import type { RuleRoles } from './propose-roles.js';
import { ROLE_ACTIONS } from './role-actions.js';
import { ROLE_RULES } from './role-rules.js';

/** What a number counts and the verb that governs it, with the rule that says so. */
export interface Role {
  readonly item: string | null;
  readonly action: string | null;
  readonly rule: RuleReference | null;
  /** Who tells it, and what weighs most for it. */
  readonly why: () => string;
}

/** So many chunks before and behind a number a rule may reach. */
const RULES_BEFORE = 32;
const RULES_BEHIND = 14;
/** So many numbers back roles are carried. */
const RECENT = 3;

const NO_ROLE: Role = { item: null, action: null, rule: null, why: () => '' };

const isRatio = ({ measure }: BareCount): boolean => measure === 'percent' || measure === 'other';

const isMoney = ({ measure }: BareCount): boolean => measure === 'money';

/** What parts may carry of a whole: no verb that only states a value. */
function wholeOf(whole: Role, match: Match | null): Role {
  return match?.rule.parameters.states === true ? { ...whole, action: null } : whole;
}

/** Tells the roles of counts, in their order; `hear` is told of the rules by which words are read. */
export type RoleReader = (text: string, scene: Scene, hear?: HearChunk) => Role[];

/**
 * A reader by the rules of `grammars/role` and by weights: what the rules say that hold for a number, and what stands around
 * it, is weighed. `hear` is told of every choice; `weights` are ours if left out.
 */
export function createRoleReader(hear?: (choice: RoleChoice) => void, weights?: RoleWeights): RoleReader {
  const matcher = createMatcher(ROLE_RULES, { actions: Object.keys(ROLE_ACTIONS) });
  const order = new Map(ROLE_RULES.map((rule, index) => [rule, index]));

  /** The matches for a number, of each rule the one that begins last, by the order of the rules. */
  function matchesAt(chunks: readonly Chunk[], place: number): Match[] {
    const to = Math.min(chunks.length, place + RULES_BEHIND);
    const matches = new Map<number, Match>();
    for (const match of matcher.candidates(chunks, Math.max(0, place - RULES_BEFORE), to, place + 1)) {
      const rank = order.get(match.rule) ?? 0;
      if (match.from >= (matches.get(rank)?.from ?? 0)) matches.set(rank, match);
    }
    return [...matches].sort(([a], [b]) => a - b).map(([, match]) => match);
  }

  return (text, scene, hearChunk) => {
    const reader = new ChunkReader(scene, hearChunk);
    const roles: Role[] = [];
    let whole = NO_ROLE;
    let money = false;
    let previous = NO_ROLE;
    let end = 0;
    for (const sentence of countedSentences(scene.tokens, scene.counts)) {
      // Behind a sentence without numbers, a line end or a marker nothing is told of any more.
      if (sentence.from !== end || scene.tokens[sentence.from]?.kind === 'marker') previous = NO_ROLE;
      end = sentence.to;
      const chunks = reader.read(sentence);
      const told: Told = {
        before: previous,
        whole,
        money,
        unit: null,
        roles: new Map(),
        last: null,
        choice: null,
        recent: [],
      };
      for (let place = 0; place < chunks.length; place++) {
        const count = scene.counts[roles.length];
        if (chunks[place]?.is === 'count' && count) {
          roles.push(readCount(text, scene, { chunks, place, count, told, hear: hearChunk }));
        }
      }
      ({ whole, money } = told);
      previous = told.before;
    }
    return roles;
  };

  /** The roles of one number; its chunk tells those behind it what is known now. */
  function readCount(text: string, scene: Scene, { chunks, place, count, told, hear: hearChunk }: Asked): Role {
    const { tokens } = scene;
    const chunk = chunks[place] as Chunk;
    const again = told.last !== null && told.last.unit !== count.unit;
    const like = told.unit === count.unit;
    chunks[place] = countChunk(tokens, chunk, 'this', count, Number(again) + 2 * Number(like), { again, like });
    const { before, roles, recent } = told;
    const whole = isRatio(count) || isMoney(count) === told.money ? told.whole : NO_ROLE;
    const said = matchesAt(chunks, place).flatMap((match): RuleRoles[] => {
      const ofRule = ROLE_ACTIONS[match.rule.action]?.({
        ...{ text, scene, before, whole, roles, chunks, match },
        hear: hearChunk,
      });
      return ofRule ? [{ match, ...ofRule }] : [];
    });
    const rule = said[0]?.match.rule.name ?? null;
    const around = surroundingsOf(tokens, chunks, place, count, told.choice, rule);
    const choice = chooseRoles({ text, scene, chunks, place, said, recent, whole, before }, around, weights);
    hear?.(choice);
    const { match, item, action, itemSource, actionSource } = choice;
    const why = (): string => reasonOf(choice);
    const role: Role = { item, action, rule: match && ruleReference(match), why };
    const part = match?.rule.parameters.part === true;
    const states = match?.rule.parameters.states === true;
    const acted = role.action !== null;
    const named = role.item !== null;
    const topic = match?.rule.parameters.topic === true;
    const number = Number(acted) + 2 * Number(named) + 4 * Number(states) + 8 * Number(part) + 16 * Number(topic);
    chunks[place] = countChunk(tokens, chunk, 'count', count, number, { acted, named, states, part, topic });
    told.roles.set(chunk.from, role);
    if (match?.rule.parameters.aside !== true) told.before = role;
    told.last = count;
    told.choice = { chunk: chunks[place] as Chunk, itemSource, actionSource };
    told.recent = [role, ...recent].slice(0, RECENT);
    if (!isRatio(count) && match?.rule.parameters.carry !== 'item+action') told.unit = count.unit;
    if (!part && !isRatio(count)) {
      told.whole = wholeOf(role, match);
      told.money = isMoney(count);
    }
    return role;
  }
}

/** What the numbers of a sentence have told so far. */
interface Told {
  before: Role;
  /** Of the number that parts are told of. */
  whole: Role;
  /** Whether that is a sum, of which parts are sums. */
  money: boolean;
  /** Of the last number that is no ratio, and says no more of the one before it (30件45人). */
  unit: string | null;
  /** By the first token of each number. */
  readonly roles: Map<number, Role>;
  last: BareCount | null;
  choice: NumberBefore | null;
  /** The roles of the last numbers, the nearest first. */
  recent: readonly Role[];
}

/** A number asked about, at its place among the chunks of its sentence. */
interface Asked {
  readonly chunks: Chunk[];
  readonly place: number;
  readonly count: BareCount;
  readonly told: Told;
  readonly hear: HearChunk | undefined;
}
