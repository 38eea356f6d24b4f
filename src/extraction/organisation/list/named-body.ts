import type { CompiledRule } from '../../../grammar/compiled-room.js';
import type { OrganisationKind } from '../../../schema/organisation.js';
import type { RuleReference } from '../../../schema/rule-reference.js';
import type { BodyCandidate } from '../body-candidate.js';

/** A name of a body, with its canonical form where it shares words with another one. */
export interface NamedBody {
  readonly from: number;
  readonly to: number;
  readonly name?: string;
  /** Characters at the end of the last token that do not belong to the name. */
  readonly trim?: number;
  /** Undefined: as the candidate's. */
  readonly kind?: OrganisationKind | null;
  readonly rule: RuleReference;
  /** The rule of `grammars/naming/3-list.grammar` by which it shares words with another one. */
  readonly by?: CompiledRule;
  readonly candidate: BodyCandidate;
}
