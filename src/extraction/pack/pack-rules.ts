import { SKIP } from '../../grammar/check-grammar.js';
import type { CompiledRoom, CompiledRule } from '../../grammar/compiled-room.js';
import type { PackType } from '../../schema/pack-type.js';

/** The types of one pack with all rules that look for them. */
export interface PackRules {
  readonly types: readonly PackType[];
  readonly rules: readonly CompiledRule[];
}

/** Rooms of users as the library's own recognisers see them, and the rules of each pack. */
export interface SplitRooms {
  readonly rooms: readonly CompiledRoom[];
  readonly packs: readonly PackRules[];
}

/**
 * Takes the rules that make records of packs out of the rooms of users. What an opaque type matches is skipped by all
 * others instead: what stands in it is none of theirs.
 */
export function splitRooms(rooms: readonly CompiledRoom[], types: readonly PackType[]): SplitRooms {
  if (types.length === 0) return { rooms, packs: [] };
  const byName = new Map(types.map((type) => [type.name, type]));
  const packs = [...new Set(types.map(({ pack }) => pack))].map((pack): PackRules => {
    const own = types.filter((type) => type.pack === pack);
    // A pack skips for itself; what a user skips is skipped everywhere.
    const rules = rooms.flatMap(({ room, rules }) =>
      rules.filter(({ action }) => {
        if (action === SKIP) return room === pack || !types.some((type) => type.pack === room);
        return byName.get(action)?.pack === pack;
      }),
    );
    return { types: own, rules };
  });
  const others = rooms.map((room) => ({
    ...room,
    rules: room.rules.flatMap((rule) => {
      const type = byName.get(rule.action);
      if (type === undefined) return [rule];
      return type.opaque ? [{ ...rule, action: SKIP, because: `it is part of a record, ${type.name}` }] : [];
    }),
  }));
  return { rooms: others, packs };
}
