import * as z from 'zod';
import { sectionRoleSchema } from './section-role.js';

/** The section around a flat record. */
export const flatContextSchema = z
  .object({
    id: z.string().describe('Id of the innermost section around it.'),
    path: z.array(z.string()).describe('The headings that lead there, outermost first.'),
    role: sectionRoleSchema.nullable().describe('What the outermost section around it is about.'),
  })
  .describe('The section around a flat record.');
export type { FlatContext } from './types.js';
