import * as z from 'zod';
import { recordBaseSchema } from './record-base.js';

export const organisationKindSchema = z.enum([
  'party',
  'government',
  'military',
  'mass',
  'enterprise',
  'institution',
  'community',
  'group',
  'other',
]);
export type OrganisationKind = z.infer<typeof organisationKindSchema>;

/** A named or determinate body (annotation guide, section 5). */
export const organisationSchema = recordBaseSchema.extend({
  type: z.literal('organisation'),
  kind: organisationKindSchema,
  /** Canonical Simplified form where it differs from the span. */
  name: z.string().optional(),
});
export type Organisation = z.infer<typeof organisationSchema>;
