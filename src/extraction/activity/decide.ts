import type { Match, TokenRange } from '../../grammar/match.js';
import type { ActivityCategory } from '../../schema/activity.js';
import type { Span } from '../../source/span.js';
import type { Sentence } from '../clause/sentences.js';
import { ruleReference } from '../rule-reference.js';
import { spanOf } from '../token/span-of.js';
import type { Token } from '../token/token.js';
import { choose, type Weighed } from './choose.js';
import type { Deed } from './deed.js';
import { evidenceWeights, weigh } from './evidence/weights.js';
import type { Proposal, VerbRun } from './propose/proposal.js';
import type { VerbRules } from './verb-rules.js';

export interface Decided extends Weighed<Proposal, VerbRun> {
  /** From 0 to 1: its share of all that the readings of its verb and none at all weigh. */
  readonly confidence: number;
}

/** What a rule of the user's that names a verb weighs: it decides unless much speaks against it. */
const USERS_RULE = 6;

/** What a verb must weigh with its surroundings to be read at all: of the activities of our texts, fewer than one in two hundred weighs less. */
const LEAST_VERB = -4;

/** Whether a verb that weighs so much with its surroundings may be that of an activity, whatever it governs. */
export function isWorthReading(weight: number): boolean {
  return weight > LEAST_VERB;
}

/** Whether a reading of so much weight may hold, whichever of the rules names its verb. */
export function mayHold(weight: number, { users }: VerbRules): boolean {
  return (users.length > 0 ? weight + USERS_RULE : weight) > 0;
}

/** Decides which readings of a sentence's verbs hold. The only place that does. */
export function decide(runs: readonly VerbRun[], rules: VerbRules): Decided[] {
  const scoreOf = ({ trigger, weight }: Proposal): number => {
    if (rules.skips(trigger)) return Number.NEGATIVE_INFINITY;
    return rules.isUsers(trigger) ? weight + USERS_RULE : weight;
  };
  return choose(runs, scoreOf).map((one) => {
    const { proposal, run, score } = one;
    return { proposal, run, score, confidence: shareOf(one, scoreOf) };
  });
}

/** The share of a reading among those of its verb, to two digits. */
function shareOf({ run, score }: Weighed<Proposal, VerbRun>, scoreOf: (proposal: Proposal) => number): number {
  const others = run.proposals.reduce((sum, other) => sum + Math.exp(scoreOf(other) - score), Math.exp(-score));
  return Math.round(100 / others) / 100;
}

/** The deeds of a reading that holds, one for each object. */
export function deedsOf(
  { proposal, run, confidence }: Decided,
  sentence: Sentence,
  tokens: readonly Token[],
  match: Match,
): Deed[] {
  const { trigger, objects, shared } = proposal;
  const rule = ruleReference(match);
  const category = categoryOf(proposal);
  const make = (object: TokenRange | null, counts: Deed['counts']): Deed => ({
    origin: proposal,
    rule,
    trigger: placed(tokens, trigger),
    category,
    confidence,
    object: object && placed(tokens, object),
    counts,
    sentence,
    clause: run.clause,
  });
  return objects.length === 0 ? [make(null, shared)] : objects.map((object) => make(object, object.counts));
}

/** Tokens with where they stand. */
function placed(tokens: readonly Token[], range: TokenRange): Span & TokenRange {
  const { start, end } = spanOf(tokens, range);
  return { from: range.from, to: range.to, start, end };
}

/** The category that the evidence speaks for most. */
function categoryOf(proposal: Proposal): ActivityCategory {
  const { telling, categories } = evidenceWeights();
  const tells = (piece: number): boolean => telling[piece] === 1;
  const ofVerb = proposal.verbEvidence.filter(tells);
  const own = proposal.evidence.filter(tells);
  let best: ActivityCategory = 'event';
  let most = Number.NEGATIVE_INFINITY;
  for (const [category, weights] of categories) {
    const sum = weigh(weights, ofVerb) + weigh(weights, own);
    if (sum > most) {
      best = category;
      most = sum;
    }
  }
  return best;
}
