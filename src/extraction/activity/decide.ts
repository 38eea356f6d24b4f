import type { Match, TokenRange } from '../../grammar/match.js';
import type { ActivityCategory } from '../../schema/activity.js';
import type { Sentence } from '../clause/sentences.js';
import { ruleReference } from '../rule-reference.js';
import { spanOf } from '../token/span-of.js';
import type { Token } from '../token/token.js';
import { choose, type Weighed } from './choose.js';
import type { Deed } from './deed.js';
import { createScale, evidenceWeights, weigh } from './evidence/weights.js';
import type { Proposal, VerbRun } from './propose/proposal.js';
import type { VerbRules } from './verb-rules.js';

export type Decided = Weighed<Proposal, VerbRun>;

/** What a rule of the user's that names a verb weighs: it decides unless much speaks against it. */
const USERS_RULE = 6;

/** What a verb must weigh with its surroundings to be read at all: of the activities of our texts, fewer than one in two hundred weighs less. */
const LEAST_VERB = -4;

/** Whether a verb with its surroundings may be that of an activity, whatever it governs. */
export function isWorthReading(verbEvidence: readonly number[]): boolean {
  return weigh(evidenceWeights().proposal, verbEvidence) > LEAST_VERB;
}

/** Decides which readings of a sentence's verbs hold. The only place that does. */
export function decide(runs: readonly VerbRun[], rules: VerbRules): Decided[] {
  const scale = createScale(evidenceWeights().proposal);
  return choose(runs, (proposal) => {
    if (rules.skips(proposal.trigger)) return Number.NEGATIVE_INFINITY;
    return scale(proposal) + (rules.isUsers(proposal.trigger) ? USERS_RULE : 0);
  });
}

/** The deeds of a reading that holds, one for each object. */
export function deedsOf(
  { proposal, run }: Decided,
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
    trigger: { ...trigger, ...spanOf(tokens, trigger) },
    category,
    object: object && { from: object.from, to: object.to, ...spanOf(tokens, object) },
    counts,
    sentence,
    clause: run.clause,
  });
  return objects.length === 0 ? [make(null, shared)] : objects.map((object) => make(object, object.counts));
}

/** The category that the evidence speaks for most. */
function categoryOf(proposal: Proposal): ActivityCategory {
  let best: ActivityCategory = 'event';
  let most = Number.NEGATIVE_INFINITY;
  for (const [category, weights] of evidenceWeights().categories) {
    const sum = createScale(weights)(proposal);
    if (sum > most) {
      best = category;
      most = sum;
    }
  }
  return best;
}
