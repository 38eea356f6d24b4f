import * as z from 'zod';
import { ruleReferenceSchema } from './rule-reference.js';
import { textSpanSchema } from './span.js';

/**
 * What is accounted for: `numeral` a run of digits or of characters that numerals are written with, `date` a number with a
 * unit of the calendar or a word for a time, `marker` what begins a line or sentence as a section's marker would,
 * `organisation` a word that ends the names of bodies.
 */
export const accountKindSchema = z.enum(['numeral', 'date', 'marker', 'organisation']);
export type AccountKind = z.infer<typeof accountKindSchema>;

/** `record`: it is part of a record; `dismissed`: a rule says that it is none; `unexplained`: neither. */
export const accountClassSchema = z.enum(['record', 'dismissed', 'unexplained']);
export type AccountClass = z.infer<typeof accountClassSchema>;

export const accountItemSchema = textSpanSchema.extend({
  kind: accountKindSchema,
  class: accountClassSchema,
  /** Id of the record or section that it is part of. */
  id: z.string().nullable(),
  /** The rule that dismisses it. */
  rule: ruleReferenceSchema.nullable(),
  /** Why it is dismissed, in words. */
  reason: z.string().nullable(),
});
export type AccountItem = z.infer<typeof accountItemSchema>;

/** How many there are of a kind, and of each class; the classes add up to the total. */
export const balanceSchema = z.object({
  total: z.int().nonnegative(),
  record: z.int().nonnegative(),
  dismissed: z.int().nonnegative(),
  unexplained: z.int().nonnegative(),
});
export type Balance = z.infer<typeof balanceSchema>;

/** What became of every numeral, date, marker and head of a body in a text. */
export const accountSchema = z.object({
  balance: z.record(accountKindSchema, balanceSchema),
  /** In text order; those that begin together in the order of the kinds. Items of one kind do not overlap. */
  items: z.array(accountItemSchema),
});
export type Account = z.infer<typeof accountSchema>;
