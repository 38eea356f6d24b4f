import type { TokenRange } from '../../grammar/match.js';
import type { Source } from './evidence/role-families.js';

/** Where an item or an action stands: its chunks, and its tokens, which may be only some of theirs. */
export interface RolePlace {
  readonly chunks: TokenRange;
  readonly tokens: TokenRange;
}

/** What a number may count, or a verb that may govern it. */
export interface RoleProposal {
  /** Null for nothing. */
  readonly text: string | null;
  /** Null where it is carried over. */
  readonly place: RolePlace | null;
  readonly sources: readonly Source[];
  /** The names of the rules that say it. */
  readonly rules: readonly string[];
}
