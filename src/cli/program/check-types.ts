import { TYPES } from '../command-table/choices.js';
import type { Context } from './actions.js';

/**
 * Refuses types that there are not. Which there are is known once the packs are: they are read for that.
 *
 * @throws BaogaoError `pack-unreadable`
 */
export async function checkTypes(
  { types = [], pack = [] }: { readonly types?: readonly string[]; readonly pack?: readonly string[] },
  { io, refuse }: Context,
): Promise<void> {
  const ours: readonly string[] = TYPES;
  if (types.every((type) => ours.includes(type))) return;
  const { packTypeNames } = await import('../packs.js');
  const known = [...ours, ...packTypeNames(pack)];
  if (types.every((type) => known.includes(type))) return;
  refuse(io.message('usage.types', { types: types.join(','), choices: known.join(', ') }));
}
