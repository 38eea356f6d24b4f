import * as z from 'zod';
import { organisationKindSchema } from './organisation.js';

/** What a body belongs to; `unit` for troops and the numbered parts of a force. */
export const entityLevelSchema = z.enum(['national', 'province', 'city', 'county', 'town', 'village', 'unit']);
export type EntityLevel = z.infer<typeof entityLevelSchema>;

/** One body with all its mentions in a report: 市文广新局, 我局, 本局. */
export const entitySchema = z.object({
  /** Unique in the root: `entity-1`… in the order of first mentions. */
  id: z.string(),
  /** The fullest name that the report gives it, Simplified. */
  name: z.string(),
  kind: organisationKindSchema,
  /** Null where its name does not say. */
  level: entityLevelSchema.nullable(),
  /** Ids of the organisation records that mention it, in text order. */
  mentions: z.array(z.string()),
});
export type Entity = z.infer<typeof entitySchema>;
