import * as z from 'zod';

/** The grammar rule that made a record. */
export const ruleReferenceSchema = z
  .object({
    file: z.string().describe('The grammar file; relative to `grammars/` for those of the library.'),
    line: z.int().positive().describe('Line in that file, from 1.'),
    name: z.string().describe('Name of the rule.'),
  })
  .describe('The grammar rule that made a record.');
export type { RuleReference } from './types.js';
