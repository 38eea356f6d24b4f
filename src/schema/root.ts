import * as z from 'zod';
import { diagnosticSchema } from './diagnostic.js';
import { leafSchema } from './leaf.js';
import { packTypeSchema } from './pack-type.js';
import { positionSchema } from './position.js';
import { reportSchema } from './report.js';
import { textSpanSchema } from './span.js';

/** Version of the result's shape; the major part changes when a reader of older results would break. */
export const SCHEMA_VERSION = '1.4';

/** The result of parsing one text. */
export const rootSchema = z
  .object({
    type: z.literal('root'),
    schemaVersion: z.literal(SCHEMA_VERSION).describe('Version of the shape of this result.'),
    children: z
      .array(z.union([reportSchema, leafSchema]))
      .describe('The reports of the text, and what stands outside them, in text order.'),
    sentences: z
      .array(textSpanSchema)
      .describe('Sentences of all reports in order, without the blanks behind their closing punctuation.'),
    diagnostics: z.array(diagnosticSchema).describe('What a reader should know, such as gaps in the numbering.'),
    packTypes: z
      .array(packTypeSchema)
      .optional()
      .describe('Where the text was read with packs: their types of record.'),
    position: positionSchema.describe('The whole text.'),
  })
  .describe('The result of parsing one text (unist tree).');
export type { Root } from './types.js';
