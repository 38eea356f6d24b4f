import * as z from 'zod';

/** What people call something, by language. */
export const packLabelSchema = z
  .strictObject({
    zh: z.string().min(1).describe('In Chinese.'),
    en: z.string().min(1).describe('In English.'),
  })
  .describe('What people call something, by language.');
export type { PackLabel } from './types.js';

/** What a field of a pack holds: text, a number, or a link to a date, a count or an organisation that the library found. */
export const packFieldTypeSchema = z
  .enum(['string', 'number', 'date', 'count', 'organisation'])
  .describe(
    'What a field holds: text, a number, or a link to a date, a count or an organisation that the library found.',
  );
export type { PackFieldType } from './types.js';

/** One field of a pack's type of record. */
export const packFieldSchema = z
  .strictObject({
    type: packFieldTypeSchema,
    list: z.boolean().optional().describe('True where it holds several.'),
    required: z.boolean().optional().describe('True where it is always there; else it may be null, a list empty.'),
    values: z.array(z.string().min(1)).min(1).optional().describe('Of a string: all that it may be.'),
    integer: z.boolean().optional().describe('Of a number: true where it is a whole one.'),
    minimum: z.number().optional().describe('Of a number: the least that it may be.'),
    maximum: z.number().optional().describe('Of a number: the most that it may be.'),
    attribute: z
      .string()
      .min(1)
      .optional()
      .describe('Of a string or number: the value is this attribute of the captured word, not its text.'),
    nearest: z
      .boolean()
      .optional()
      .describe('Of a link that nothing is captured for: true where it is the nearest record of the sentence.'),
    unit: z.string().min(1).optional().describe('Of a number: in what it is stated.'),
    label: packLabelSchema.optional(),
    description: z.string().min(1).optional().describe('What it means, in a sentence.'),
  })
  .describe('One field of a pack’s type of record.');
export type { PackField } from './types.js';

/** A type of record that a pack brings with it. */
export const packTypeSchema = z
  .strictObject({
    name: z.string().describe('The `type` of its records.'),
    pack: z.string().describe('The pack that it is from.'),
    label: packLabelSchema,
    description: z.string().optional().describe('What it is, in a sentence.'),
    opaque: z
      .boolean()
      .optional()
      .describe('True where what its rules match holds no dates, counts and organisations.'),
    fields: z.record(z.string(), packFieldSchema).describe('Its fields by name, in the order in which they are shown.'),
  })
  .describe('A type of record that a pack brings with it.');
export type { PackType } from './types.js';
