import * as z from 'zod';
import { spanShape } from './span.js';

/** Something a reader of the result should know; never an error. */
export const diagnosticSchema = z
  .object({
    code: z.string().describe('Stable, for programs: `numbering-gap`, `empty-text`…'),
    message: z.string().describe('For people.'),
    ...spanShape,
  })
  .describe('Something a reader of the result should know; never an error.');
export type { Diagnostic } from './types.js';
