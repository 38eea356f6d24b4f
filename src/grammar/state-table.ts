import type { State } from './automaton.js';

/** The states of an automaton by their members: the instructions that they are at. */
export class StateTable {
  readonly #byHash = new Map<number, { readonly members: Int32Array; readonly state: State }[]>();
  #size = 0;

  /** How many states there are. */
  get size(): number {
    return this.#size;
  }

  /** The state of some members, in order; made if there is none. */
  stateOf(members: Int32Array, make: (members: Int32Array) => State): State {
    const hash = hashOf(members);
    const alike = this.#byHash.get(hash) ?? [];
    for (const known of alike) if (isSame(known.members, members)) return known.state;
    const state = make(members);
    if (alike.push({ members, state }) === 1) this.#byHash.set(hash, alike);
    this.#size++;
    return state;
  }
}

function hashOf(members: Int32Array): number {
  let hash = members.length;
  for (let at = 0; at < members.length; at++) hash = (Math.imul(hash, 31) + (members[at] as number)) | 0;
  return hash;
}

function isSame(a: Int32Array, b: Int32Array): boolean {
  if (a.length !== b.length) return false;
  for (let at = 0; at < a.length; at++) if (a[at] !== b[at]) return false;
  return true;
}
