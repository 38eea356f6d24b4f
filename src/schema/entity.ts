import * as z from 'zod';
import { organisationKindSchema } from './organisation.js';

/** What a body belongs to; `unit` for troops and the numbered parts of a force. */
export const entityLevelSchema = z
  .enum(['national', 'province', 'city', 'county', 'town', 'village', 'unit'])
  .describe('What a body belongs to; `unit` for troops and the numbered parts of a force.');
export type { EntityLevel } from './types.js';

/** One body with all its mentions in a report: 市文广新局, 我局, 本局. */
export const entitySchema = z
  .object({
    id: z.string().describe('Unique in the root: `entity-1`… in the order of first mentions.'),
    name: z.string().describe('The fullest name that the report gives it, Simplified.'),
    kind: organisationKindSchema,
    level: entityLevelSchema.nullable().describe('What it belongs to; null where its name does not say.'),
    mentions: z.array(z.string()).describe('Ids of the organisation records that mention it, in text order.'),
  })
  .describe('One body with all its mentions in a report: 市文广新局, 我局, 本局.');
export type { Entity } from './types.js';
