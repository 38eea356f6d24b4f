import * as z from 'zod';
import { flatContextSchema } from './flat-context.js';

/** Where a flat record stands: in place of the numbers and lists that a record of the tree has. */
export const flatPlaceShape = {
  document: z
    .union([z.string(), z.number()])
    .optional()
    .describe('Name of the document; ids then begin with it: `2023/court.txt#count-3`. Left out where it has none.'),
  report: z.string().describe('Id of the report.'),
  section: flatContextSchema.nullable().describe('The section around it; null outside of sections.'),
  sentence: z
    .string()
    .describe('The sentence in which it begins: `sentence-1` is the first of the root’s `sentences`.'),
  rule: z.string().describe('The grammar rule that made it: file, line and name.'),
};
