import * as z from 'zod';
import { recordBaseSchema } from './record-base.js';

/** What every record of a pack has beside its own fields. */
export interface PackRecordBase extends z.infer<typeof recordBaseSchema> {
  /** The name of its type, which is none of the library's own. */
  readonly type: string;
}

/** A record of a pack whose fields the compiler does not know: each has what its type says. */
export type PackRecord = PackRecordBase & { readonly [field: string]: unknown };

/** Any record of a pack. `packRecordSchemaOf` has the schema of a type with its fields. */
export const packRecordSchema: z.ZodType<PackRecordBase> = recordBaseSchema.extend({ type: z.string() }).loose();
