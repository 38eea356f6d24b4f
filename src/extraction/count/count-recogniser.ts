import { SKIP } from '../../grammar/check-grammar.js';
import type { CompiledRule } from '../../grammar/compiled-room.js';
import type { Match, TokenRange } from '../../grammar/match.js';
import { createMatcher } from '../../grammar/matcher.js';
import { type HearReading, readPartsOfSpeech } from '../clause/read-parts-of-speech.js';
import { noReason } from '../dismissal/dismissed-span.js';
import type { Findings } from '../findings.js';
import { overlapping } from '../overlapping.js';
import type { Passage } from '../passage.js';
import type { HearChunk } from '../role/chunk-rules.js';
import { createRoleReader } from '../role/role-reader.js';
import { ruleReference } from '../rule-reference.js';
import { spanOf } from '../token/span-of.js';
import type { Token } from '../token/token.js';
import { type Trace, traceMatches } from '../trace.js';
import { COUNT_ACTIONS } from './actions/index.js';
import type { CountDraft, Quantity } from './count-draft.js';
import { applyDetachedApproximator } from './detached-approximator.js';

import { isStatable } from './statable.js';

/** Finds the counts of a passage in text order (annotation guide, section 3). */
export type CountRecogniser = (passage: Passage, findings: Pick<Findings, 'dates' | 'organisations'>) => CountDraft[];

/** Tells what words are read as that are not as the dictionary has them; pieces of bodies go without saying. */
const tracedReading =
  (tokens: readonly Token[], trace: Trace): HearReading =>
  (index, { file, line, name, action, parameters }) => {
    const as = String(parameters.as);
    if (action !== 'reading' || as === 'name') return;
    const span = spanOf(tokens, { from: index, to: index + 1 });
    trace({
      type: 'count',
      rule: { file, line, name },
      span,
      captures: {},
      outcome: 'changed',
      reason: `beside a number it is read as ${as}`,
    });
  };

/** Tells which words are not by their places what they are by themselves, where roles are told by them. */
class TracedChunks {
  readonly #told = new Map<number, readonly [TokenRange, CompiledRule]>();

  readonly hear: HearChunk = (range, rule) => {
    this.#told.set(range.from, [range, rule]);
  };

  tell(tokens: readonly Token[], trace: Trace): void {
    for (const [range, { file, line, name, because }] of this.#told.values()) {
      if (because === undefined) continue;
      const span = spanOf(tokens, range);
      trace({ type: 'count', rule: { file, line, name }, span, captures: {}, outcome: 'changed', reason: because });
    }
  }
}

const NO_ROLES = { item: null, action: null, rule: null, why: (): string => '' };

/** The actions that a count rule may name, besides `skip`. */
export const COUNT_ACTION_NAMES: ReadonlySet<string> = new Set(Object.keys(COUNT_ACTIONS));

/**
 * A recogniser by rules whose actions are those of `COUNT_ACTIONS`, or `skip`.
 *
 * @throws BaogaoError `grammar-check` for a rule with another action
 */
export function createCountRecogniser(rules: readonly CompiledRule[]): CountRecogniser {
  const matcher = createMatcher(rules, { actions: COUNT_ACTION_NAMES });
  const readRoles = createRoleReader();
  return ({ text, tokens, trace, winners }, { dates, organisations }) => {
    const empty = new Set<Match>();
    const stated = new Map<Match, Quantity>();
    const matches = matcher.matchAll(tokens, 0, tokens.length, (match) => {
      if (match.rule.action === SKIP) return true;
      const quantity = COUNT_ACTIONS[match.rule.action]?.(match, tokens);
      const comes = Boolean(quantity && isStatable(quantity));
      if (quantity && comes) stated.set(match, quantity);
      else empty.add(match);
      return comes;
    });
    const quantities = Array.from(stated, ([match, quantity]) => {
      const range = match.captures.get('span') ?? match;
      const { from, to } = range;
      const { start, end } = spanOf(tokens, range);
      return { start, end, from, to, rule: ruleReference(match), ...applyDetachedApproximator(quantity, tokens, from) };
    });
    if (trace) {
      const spans = Array.from(stated.keys(), (match) => ({
        match,
        ...spanOf(tokens, match.captures.get('span') ?? match),
      }));
      const over = new Map(Array.from(overlapping(spans, dates), ([{ match }, { rule }]) => [match, rule.name]));
      const reasonOf = (match: Match): string | null => {
        if (over.has(match)) return `it overlaps a date, by rule ${over.get(match)}`;
        return empty.has(match) ? 'it states no quantity' : null;
      };
      traceMatches(trace, 'count', matcher, tokens, matches, reasonOf, empty);
    }
    winners?.({ type: 'count', tokens, matches, reasonOf: noReason });
    const read = readPartsOfSpeech(tokens, quantities, organisations, dates, trace && tracedReading(tokens, trace));
    const chunks = trace && new TracedChunks();
    const roles = readRoles(text, { tokens: read, counts: quantities, dates }, chunks?.hear);
    if (trace) chunks?.tell(read, trace);
    return quantities.map((quantity, index) => {
      const { item, action, rule, why } = roles[index] ?? NO_ROLES;
      if (trace && rule) {
        const span = { start: quantity.start, end: quantity.end };
        trace({ type: 'count', rule, span, captures: {}, outcome: 'changed', reason: why() });
      }
      return { item, action, ...quantity };
    });
  };
}
