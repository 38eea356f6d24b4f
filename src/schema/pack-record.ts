import * as z from 'zod';
import { recordBaseSchema } from './record-base.js';
import type { PackRecordBase } from './types.js';

/** Any record of a pack; `packRecordSchemaOf` gives the schema of one type, with its fields. */
export const packRecordSchema: z.ZodType<PackRecordBase> = recordBaseSchema
  .extend({ type: z.string().describe('The name of its type, which is none of the library’s own.') })
  .loose()
  .describe('What every record of a pack has beside its own fields.');
export type { PackRecordBase } from './types.js';

/** A record of a pack whose fields the compiler does not know: each has what its type says. */
export type PackRecord = PackRecordBase & { readonly [field: string]: unknown };
