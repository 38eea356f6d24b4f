import * as z from 'zod';

/** What people call something, by language. */
export const packLabelSchema = z.strictObject({ zh: z.string().min(1), en: z.string().min(1) });
export type PackLabel = z.infer<typeof packLabelSchema>;

/**
 * What a field holds: text, a number, or a link to a date, a count or an organisation that the library found.
 */
export const packFieldTypeSchema = z.enum(['string', 'number', 'date', 'count', 'organisation']);
export type PackFieldType = z.infer<typeof packFieldTypeSchema>;

/** One field of a pack's type of record. */
export const packFieldSchema = z.strictObject({
  type: packFieldTypeSchema,
  /** True where it holds several. */
  list: z.boolean().optional(),
  /** True where it is always there; else it may be null, a list empty. */
  required: z.boolean().optional(),
  /** Of a string: all that it may be. */
  values: z.array(z.string().min(1)).min(1).optional(),
  /** Of a number. */
  integer: z.boolean().optional(),
  minimum: z.number().optional(),
  maximum: z.number().optional(),
  /** Of a string or number: the value is this attribute of the captured word, not its text. */
  attribute: z.string().min(1).optional(),
  /** Of a link that nothing is captured for: the nearest record of the sentence. */
  nearest: z.boolean().optional(),
  /** Of a number: in what it is stated. */
  unit: z.string().min(1).optional(),
  label: packLabelSchema.optional(),
  description: z.string().min(1).optional(),
});
export type PackField = z.infer<typeof packFieldSchema>;

/** A type of record that a pack brings with it. */
export const packTypeSchema = z.strictObject({
  /** The `type` of its records. */
  name: z.string(),
  /** The pack that it is from. */
  pack: z.string(),
  label: packLabelSchema,
  description: z.string().optional(),
  /** True where what its rules match holds no dates, counts and organisations. */
  opaque: z.boolean().optional(),
  /** In the order in which they are shown. */
  fields: z.record(z.string(), packFieldSchema),
});
export type PackType = z.infer<typeof packTypeSchema>;
