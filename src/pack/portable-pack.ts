import type { PackRecordBase } from '../schema/pack-record.js';
import type { Pack, TypeDeclaration } from './pack.js';
import { packTypesOf } from './pack-types.js';

/**
 * A pack as plain data, which can be sent to a thread or written as JSON; without what only tests need.
 *
 * @throws BaogaoError `pack-invalid`
 */
export function portablePack(pack: Pack<PackRecordBase>): Pack<PackRecordBase> {
  const types = packTypesOf(pack).map(({ name, pack: _, ...declared }): [string, TypeDeclaration] => [name, declared]);
  return { name: pack.name, records: Object.fromEntries(types), grammars: pack.grammars ?? [] };
}
