import * as z from 'zod';
import { parserOptionsSchema, SEGMENTER_NAMES } from '../parser-options.js';

/** What `startMcp` takes; everything may be left out. */
export const mcpOptionsSchema = z.strictObject({
  /** A folder whose documents may be asked for by name; without it only texts that are sent are read. */
  root: z.string().min(1).optional(),
  grammars: parserOptionsSchema.shape.grammars,
  packs: parserOptionsSchema.shape.packs,
  /** The word segmenter, by name. */
  segmenter: z.enum(SEGMENTER_NAMES).optional(),
});
/** What the server for assistants takes; everything may be left out. */
export type McpOptions = z.input<typeof mcpOptionsSchema>;
