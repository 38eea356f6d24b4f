import { role } from '../../generated/role.js';
import type { CompiledRule } from '../../grammar/compiled-room.js';

/** The rules that tell what a number counts and what was done; the others of their room tell what chunks are. */
export const ROLE_RULES: readonly CompiledRule[] = role.rules.filter(({ file }) => file === 'role/role.grammar');
