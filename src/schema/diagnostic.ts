import * as z from 'zod';
import { offsetSchema } from './span.js';

/** Something a reader of the result should know; never an error. */
export const diagnosticSchema = z.object({
  /** Stable, for programs: `numbering-gap`, `empty-text`… */
  code: z.string(),
  /** For people. */
  message: z.string(),
  start: offsetSchema,
  end: offsetSchema,
});
export type Diagnostic = z.infer<typeof diagnosticSchema>;
