import * as z from 'zod';
import { textSpanSchema } from './span.js';

/** A role filler: its text and place, and the id of the record it is where there is one. */
export const linkSchema = textSpanSchema
  .extend({ id: z.string().nullable().describe('Id of the record that it is; null where it is none.') })
  .describe('What fills a role: its text and place, and the record that it is.');
export type { Link } from './types.js';
