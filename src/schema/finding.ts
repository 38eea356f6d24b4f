import * as z from 'zod';
import { textSpanSchema } from './span.js';

/** `error`: what is stated cannot all be right; `warning`: it is likely a slip; `note`: a reader should know. */
export const severitySchema = z.enum(['error', 'warning', 'note']);
export type Severity = z.infer<typeof severitySchema>;

/** A figure, date or marker that a finding is about. */
export const findingPartSchema = textSpanSchema.extend({
  /** Its name in the arithmetic of the rule: `whole`, `parts`, `share`… */
  role: z.string(),
  /** The record that it is; null where it is none. */
  id: z.string().nullable(),
});
export type FindingPart = z.infer<typeof findingPartSchema>;

/** What a report says that does not agree, as `audit` finds it. The span is that of the statement that shows it. */
export const findingSchema = textSpanSchema.extend({
  /** A rule of `grammars/audit/audit-rule.txt`: `parts-exceed-whole`. */
  rule: z.string(),
  severity: severitySchema,
  /** The calculation with the numbers as read: `30 / 120 * 100 = 25, not 35`; null where nothing is calculated. */
  arithmetic: z.string().nullable(),
  /** All that is compared, in text order, the statement that shows it among them. */
  parts: z.array(findingPartSchema),
  /** Id of the report; null for what stands outside reports. */
  report: z.string().nullable(),
  message: z.object({ zh: z.string(), en: z.string() }),
});
export type Finding = z.infer<typeof findingSchema>;
