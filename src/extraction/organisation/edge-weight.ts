import { organisation } from '../../generated/organisation.js';
import type { Attributes } from '../../grammar/attributes.js';
import { Evidence } from './evidence.js';
import type { TokenRole } from './token-role.js';

/** What one step to the left of a name means; from `grammars/organisation/left-edge.txt`. */
export interface EdgeWeight {
  readonly gain: number;
  /** Flags. */
  readonly evidence: number;
  readonly role: TokenRole;
  /** Nothing further left belongs to the name. */
  readonly last: boolean;
}

const FLAGS: Readonly<Record<string, number>> = Evidence;

let weights: ReadonlyMap<string, EdgeWeight> | undefined;

/** The step of this name in the file; one that it lacks ends no name and adds nothing. */
export function edgeWeight(name: string): EdgeWeight {
  weights ??= new Map(
    (organisation.lexicons['left-edge'] ?? []).flatMap(({ attributes, words }) =>
      words.split('\n').map((word) => [word, toWeight(attributes)] as const),
    ),
  );
  return weights.get(name) ?? NOTHING;
}

const NOTHING: EdgeWeight = { gain: 0, evidence: 0, role: 'stop', last: true };

function toWeight({ gain, evidence, role, last }: Attributes): EdgeWeight {
  const flags = typeof evidence === 'string' ? evidence.split('|') : [];
  return {
    gain: Number(gain),
    evidence: flags.reduce((sum, flag) => sum | (FLAGS[flag] ?? 0), 0),
    role: role as TokenRole,
    last: last === true,
  };
}
