import { ruleReference } from '../rule-reference.js';
import { spanOf } from '../token/span-of.js';
import type { Token } from '../token/token.js';
import type { Trace } from '../trace.js';
import type { Decided } from './decide.js';
import { SPACE } from './evidence/families.js';
import { SCALE } from './evidence/packed-column.js';
import { evidenceWeights } from './evidence/weights.js';
import type { Proposal } from './propose/proposal.js';
import type { ReadSentence } from './read-proposals.js';
import type { VerbRules } from './verb-rules.js';

/** So many pieces of evidence are named, the heaviest first. */
const NAMED = 4;

/** The readings of all verbs of a passage, and those that hold. */
interface TracedPassage {
  readonly sentences: readonly ReadSentence[];
  readonly decided: readonly Decided[];
  readonly verbs: VerbRules;
}

/** Says of the best reading of every verb whether it became a record, and what weighed most for or against it. */
export function traceActivities(
  trace: Trace,
  tokens: readonly Token[],
  { sentences, decided, verbs }: TracedPassage,
): void {
  traceSkips(trace, tokens, verbs);
  const held = new Map(decided.map(({ proposal, run }) => [run, proposal]));
  for (const run of sentences.flatMap(({ runs }) => runs)) {
    const proposal = held.get(run) ?? heaviest(run.proposals);
    if (!proposal || verbs.skips(proposal.trigger)) continue;
    const [first] = proposal.objects;
    const last = proposal.objects.at(-1);
    const object = first && last ? { object: spanOf(tokens, { from: first.from, to: last.to }) } : {};
    const trigger = spanOf(tokens, proposal.trigger);
    trace({
      type: 'activity',
      rule: ruleReference(verbs.of(proposal.trigger)),
      span: trigger,
      captures: { trigger, ...object },
      outcome: held.has(run) ? 'record' : 'dropped',
      reason: held.has(run) ? '' : reasonOf(proposal),
    });
  }
}

/** Names the rules that say of a verb that it is none. */
function traceSkips(trace: Trace, tokens: readonly Token[], { matches }: VerbRules): void {
  for (const match of matches) {
    if (match.rule.action !== 'skip') continue;
    const reason = match.rule.because ?? 'the rule says that this is none';
    const span = spanOf(tokens, match);
    trace({ type: 'activity', rule: ruleReference(match), span, captures: {}, outcome: 'skip', reason });
  }
}

function heaviest(proposals: readonly Proposal[]): Proposal | undefined {
  let best: Proposal | undefined;
  for (const proposal of proposals) if (!best || proposal.weight > best.weight) best = proposal;
  return best;
}

/** What weighs most against a reading, or that another reading of the same words weighs more. */
function reasonOf(proposal: Proposal): string {
  const { proposal: weights } = evidenceWeights();
  if (proposal.weight > 0) return 'a reading of the same words that weighs more holds';
  const against = [...proposal.verbEvidence, ...proposal.evidence]
    .map((one) => ({ name: SPACE.nameOf(one), weight: (weights[one] ?? 0) / SCALE }))
    .filter(({ weight }) => weight < 0)
    .sort((a, b) => a.weight - b.weight)
    .slice(0, NAMED)
    .map(({ name, weight }) => `${name} ${weight.toFixed(2)}`);
  return `it weighs ${proposal.weight.toFixed(2)}; most against it: ${against.join(', ')}`;
}
