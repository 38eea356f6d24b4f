import * as z from 'zod';
import { BaogaoError } from '../error.js';
import { packTypesOf } from '../pack/pack-types.js';
import type { FlatRecord } from '../schema/flat-record.js';
import type { PackType } from '../schema/pack-type.js';
import { recordTypeSchema } from '../schema/record.js';
import type { WorkerParserSettings } from './pool/worker-settings.js';

/** The library's own types of flat record, in the order in which tables come. */
export const FLAT_TYPES = ['report', 'section', ...recordTypeSchema.options] as const;

/** A type of flat record, ours or a pack's. */
export type FlatType = FlatRecord['type'] | (string & {});

/** A name of a type; whether there is such a type is known once packs are read. */
export const flatTypeSchema = z.custom<FlatType>((value) => typeof value === 'string', { error: 'expected a type' });

/** The types of record of a parser's packs. */
export const packTypesIn = ({ packs = [] }: Pick<WorkerParserSettings, 'packs'>): PackType[] =>
  packs.flatMap((pack) => packTypesOf(pack));

/** All types of flat record that a parser gives. */
export const flatTypesOf = (settings: Pick<WorkerParserSettings, 'packs'>): FlatType[] => [
  ...FLAT_TYPES,
  ...packTypesIn(settings).map(({ name }) => name),
];

/** @throws BaogaoError `bad-option` for what is no type */
export function checkFlatTypes(types: readonly FlatType[], settings: Pick<WorkerParserSettings, 'packs'>): void {
  const known = flatTypesOf(settings);
  const unknown = types.findIndex((type) => !known.includes(type));
  if (unknown < 0) return;
  const expected = known.map((name) => `"${name}"`).join('|');
  throw new BaogaoError('bad-option', {
    option: `types.${unknown}`,
    problem: `Invalid option: expected one of ${expected}`,
  });
}
