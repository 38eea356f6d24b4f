import * as z from 'zod';
import { textSpanSchema } from './span.js';

/** How grave a finding is. */
export const severitySchema = z
  .enum(['error', 'warning', 'note'])
  .describe(
    '`error`: what is stated cannot all be right; `warning`: it is likely a slip; `note`: a reader should know.',
  );
export type { Severity } from './types.js';

/** A figure, date or marker that a finding is about. */
export const findingPartSchema = textSpanSchema
  .extend({
    role: z.string().describe('Its name in the arithmetic of the rule: `whole`, `parts`, `share`…'),
    id: z.string().nullable().describe('The record that it is; null where it is none.'),
  })
  .describe('A figure, date or marker that a finding is about.');
export type { FindingPart } from './types.js';

/** What a report says that does not agree, as `audit` finds it. The span is that of the statement that shows it. */
export const findingSchema = textSpanSchema
  .extend({
    rule: z.string().describe('A rule of `grammars/audit/audit-rule.txt`: `parts-exceed-whole`.'),
    severity: severitySchema,
    arithmetic: z
      .string()
      .nullable()
      .describe(
        'The calculation with the numbers as read: `30 / 120 * 100 = 25, not 35`; null where nothing is calculated.',
      ),
    parts: z
      .array(findingPartSchema)
      .describe('All that is compared, in text order, the statement that shows it among them.'),
    report: z.string().nullable().describe('Id of the report; null for what stands outside reports.'),
    message: z
      .object({ zh: z.string().describe('In Chinese.'), en: z.string().describe('In English.') })
      .describe('What does not agree, for people.'),
  })
  .describe(
    'What a report says that does not agree, as `audit` finds it. The span is that of the statement that shows it.',
  );
export type { Finding } from './types.js';

/** How often a rule of the audit could be held against a report: what it checked and found to agree is told as well. */
export const auditBalanceSchema = z
  .object({
    rule: z.string().describe('A rule of `grammars/audit/audit-rule.txt`: `share-contradicted`.'),
    checked: z.int().nonnegative().describe('Statements that its arithmetic was tried on.'),
    contradicted: z.int().nonnegative().describe('Those of them that do not agree: the findings.'),
  })
  .describe(
    'How often a rule of the audit could be held against a report: what it checked and found to agree is told as well.',
  );
export type { AuditBalance } from './types.js';
