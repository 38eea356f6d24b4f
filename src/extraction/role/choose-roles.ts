import type { Match } from '../../grammar/match.js';
import { mostOfBoth } from './evidence/most-of-both.js';
import { actionEvidence, evidenceOfBoth, itemEvidence } from './evidence/role-evidence.js';
import { ROLE_SPACE, type Source } from './evidence/role-families.js';
import { type RoleWeights, roleWeights, weighRoles } from './evidence/role-weights.js';
import type { Surroundings } from './evidence/surroundings.js';
import { type Proposals, type Proposing, proposeRoles } from './propose-roles.js';
import type { Roles } from './role-actions.js';
import type { RoleProposal } from './role-proposal.js';

/** A reading of a number: what it counts and what was done. */
export interface RoleReading extends Roles {
  readonly evidence: readonly number[];
}

/** What was decided of a number. */
export interface RoleChoice extends Roles {
  /** The first rule that says it; else the first that holds. */
  readonly match: Match | null;
  /** Whether it says both. */
  readonly isSaid: boolean;
  readonly itemSource: Source;
  readonly actionSource: Source;
  readonly evidence: () => readonly number[];
  /** All readings that it was chosen from. */
  readonly readings: () => RoleReading[];
}

/** Of all that a number may count with all that may govern it what weighs most together. The only place that decides. */
export function chooseRoles(proposing: Proposing, around: Surroundings, weights = roleWeights()): RoleChoice {
  const chooser = new Chooser(proposeRoles(proposing), around, weights);
  const { item, action } = chooser.choose();
  const { said } = proposing;
  const saying = said.find((one) => one.item === item.text && one.action === action.text);
  return {
    item: item.text,
    action: action.text,
    match: (saying ?? said[0])?.match ?? null,
    isSaid: saying !== undefined,
    itemSource: sourceOf(item),
    actionSource: sourceOf(action),
    evidence: () => chooser.evidence(item, action),
    readings: () => chooser.readings(),
  };
}

/** Where it stands rather than that a rule says it. */
const sourceOf = ({ sources }: RoleProposal): Source => sources.find((one) => one !== 'rule') ?? 'rule';

/** An item with an action. */
interface Pair {
  readonly item: RoleProposal;
  readonly action: RoleProposal;
}

/** More than sums of the same weights in another order may differ by. */
const ROUNDING = 1e-6;

/** Weighs the proposals of one number. */
class Chooser {
  readonly #items: readonly RoleProposal[];
  readonly #actions: readonly RoleProposal[];
  readonly #around: Surroundings;
  readonly #weights: RoleWeights;
  readonly #evidence = new Map<RoleProposal, readonly number[]>();

  constructor({ items, actions }: Proposals, around: Surroundings, weights: RoleWeights) {
    this.#items = items;
    this.#actions = actions;
    this.#around = around;
    this.#weights = weights;
    for (const item of items) this.#evidence.set(item, itemEvidence(item, around));
    for (const action of actions) this.#evidence.set(action, actionEvidence(action, around));
  }

  choose(): Pair {
    const weigh = (evidence: readonly number[]): number => weighRoles(this.#weights, evidence);
    const ofActions = this.#actions.map((action) => weigh(this.#evidence.get(action) ?? []));
    let best: Pair | null = null;
    let most = Number.NEGATIVE_INFINITY;
    for (const item of this.#items) {
      const ofItem = weigh(this.#evidence.get(item) ?? []);
      for (let at = 0; at < this.#actions.length; at++) {
        const action = this.#actions[at] as RoleProposal;
        const own = ofItem + (ofActions[at] ?? 0);
        // What cannot weigh more is not weighed.
        if (own + mostOfBoth(this.#weights, item.sources.length * action.sources.length) < most - ROUNDING) continue;
        const weight = own + weigh(evidenceOfBoth(item, action, this.#around));
        if (weight <= most) continue;
        most = weight;
        best = { item, action };
      }
    }
    if (best === null)
      throw new RangeError('nothing is proposed for a number, or its evidence weighs nothing that is a number');
    return best;
  }

  evidence(item: RoleProposal, action: RoleProposal): number[] {
    const own = [...(this.#evidence.get(item) ?? []), ...(this.#evidence.get(action) ?? [])];
    return [...own, ...evidenceOfBoth(item, action, this.#around)];
  }

  readings(): RoleReading[] {
    return this.#items.flatMap((item) =>
      this.#actions.map((action) => ({
        item: item.text,
        action: action.text,
        evidence: this.evidence(item, action),
      })),
    );
  }
}

/** So many pieces of evidence are named. */
const NAMED = 4;

/** Who tells a choice, a rule or weights against the rule, and what weighs most for it. */
export function reasonOf({ item, action, isSaid, evidence }: RoleChoice): string {
  const weights = roleWeights();
  const heaviest = [...new Set(evidence())]
    .map((one) => ({ name: ROLE_SPACE.nameOf(one), weight: weights[one] ?? 0 }))
    .filter(({ weight }) => weight > 0)
    .sort((a, b) => b.weight - a.weight)
    .slice(0, NAMED)
    .map(({ name, weight }) => `${name} ${weight.toFixed(2)}`);
  const teller = isSaid ? 'the rule tells' : 'weights tell';
  return `${teller} item ${item} and action ${action}; most for it: ${heaviest.join(', ')}`;
}
