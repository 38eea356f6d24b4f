import * as z from 'zod';
import { flatPlaceShape } from './flat-place.js';
import type { PackRecord, PackRecordBase } from './pack-record.js';
import type { FlatPackPlace } from './types.js';

/** Where a flat record of a pack stands. */
export const flatPackPlaceSchema = z.object(flatPlaceShape).describe('Where a flat record of a pack stands.');
export type { FlatPackPlace } from './types.js';

/** A record of a pack as a flat record: its own fields, and where it stands. */
export type FlatPackRecord<P extends PackRecordBase = PackRecord> = P extends PackRecordBase
  ? FlatPackPlace & { readonly [Name in keyof P as Exclude<Name, 'sections' | 'sentence' | 'rule'>]: P[Name] }
  : never;
