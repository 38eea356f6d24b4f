import * as z from 'zod';

/** The grammar rule that made a record: file (relative to `grammars/` for our own), 1-based line, rule name. */
export const ruleReferenceSchema = z.object({
  file: z.string(),
  line: z.int().positive(),
  name: z.string(),
});
export type RuleReference = z.infer<typeof ruleReferenceSchema>;
