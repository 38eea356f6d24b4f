import * as z from 'zod';
import { diagnosticSchema } from './diagnostic.js';
import { leafSchema } from './leaf.js';
import { packTypeSchema } from './pack-type.js';
import { positionSchema } from './position.js';
import { reportSchema } from './report.js';
import { textSpanSchema } from './span.js';

/** Version of the result's shape; the major part changes when a reader of older results would break. */
export const SCHEMA_VERSION = '1.2';

/** The result of parsing one text. */
export const rootSchema = z.object({
  type: z.literal('root'),
  schemaVersion: z.literal(SCHEMA_VERSION),
  children: z.array(z.union([reportSchema, leafSchema])),
  /** Sentences of all reports in order, without their closing punctuation's following blanks. */
  sentences: z.array(textSpanSchema),
  diagnostics: z.array(diagnosticSchema),
  /** Where the text was read with packs: their types of record. */
  packTypes: z.array(packTypeSchema).optional(),
  position: positionSchema,
});
export type Root = z.infer<typeof rootSchema>;
