import * as z from 'zod';
import { ruleReferenceSchema } from './rule-reference.js';
import { textSpanSchema } from './span.js';

/** What is accounted for; see the values. */
export const accountKindSchema = z
  .enum(['numeral', 'date', 'marker', 'organisation'])
  .describe(
    '`numeral` a run of digits or of characters that numerals are written with, `date` a number with a unit of the calendar or a word for a time, `marker` what begins a line or sentence as a section’s marker would, `organisation` a word that ends the names of bodies.',
  );
export type { AccountKind } from './types.js';

/** Whether something is part of a record. */
export const accountClassSchema = z
  .enum(['record', 'dismissed', 'unexplained'])
  .describe('`record`: it is part of a record; `dismissed`: a rule says that it is none; `unexplained`: neither.');
export type { AccountClass } from './types.js';

/** One thing that is accounted for. */
export const accountItemSchema = textSpanSchema
  .extend({
    kind: accountKindSchema,
    class: accountClassSchema,
    id: z.string().nullable().describe('Id of the record or section that it is part of.'),
    rule: ruleReferenceSchema.nullable().describe('The rule that dismisses it.'),
    reason: z.string().nullable().describe('Why it is dismissed, in words.'),
  })
  .describe('One thing that is accounted for.');
export type { AccountItem } from './types.js';

/** How many there are of a kind, and of each class; the classes add up to the total. */
export const balanceSchema = z
  .object({
    total: z.int().nonnegative().describe('All of them.'),
    record: z.int().nonnegative().describe('Those that are part of a record.'),
    dismissed: z.int().nonnegative().describe('Those that a rule dismisses.'),
    unexplained: z.int().nonnegative().describe('Those that are neither.'),
  })
  .describe('How many there are of a kind, and of each class; the classes add up to the total.');
export type { Balance } from './types.js';

/** What became of every numeral, date, marker and head of a body in a text. */
export const accountSchema = z
  .object({
    balance: z.record(accountKindSchema, balanceSchema).describe('How many there are of each kind.'),
    items: z
      .array(accountItemSchema)
      .describe(
        'In text order; those that begin together in the order of the kinds. Items of one kind do not overlap.',
      ),
  })
  .describe('What became of every numeral, date, marker and head of a body in a text.');
export type { Account } from './types.js';
