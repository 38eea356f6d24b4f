import * as z from 'zod';
import { daysShape } from './date.js';
import { entitySchema } from './entity.js';
import { leafSchema } from './leaf.js';
import { packRecordSchema } from './pack-record.js';
import { positionSchema } from './position.js';
import { recordSchema } from './record.js';
import { paragraphSchema, sectionSchema, tableSchema } from './section.js';

/** What kind of report it is: 总结 and 汇报, 述职, 计划 and 要点, or another. */
export const genreSchema = z
  .enum(['summary', 'debriefing', 'plan', 'other'])
  .describe('What kind of report it is: 总结 and 汇报, 述职, 计划 and 要点, or another.');
export type { Genre } from './types.js';

/** The days that a report is about. */
export const periodSchema = z
  .object({
    ...daysShape,
    given: z
      .boolean()
      .describe('True where the caller stated it (`reference`), false where the report’s own dates show it.'),
  })
  .describe('The days that a report is about.');
export type { Period } from './types.js';

/** One report of the text. */
export const reportSchema = z
  .object({
    type: z.literal('report'),
    id: z.string().describe('Unique in the root: `report-1`…'),
    title: z.string().nullable().describe('As written; null where it has none.'),
    genre: genreSchema,
    excerpt: z
      .boolean()
      .describe('True where neither title nor opening nor closing shows a whole report: the text is a part of one.'),
    children: z
      .array(z.union([sectionSchema, paragraphSchema, tableSchema, leafSchema]))
      .describe('Its sections and what stands outside them, in text order.'),
    records: z.array(recordSchema).describe('All its records, in text order.'),
    packRecords: z
      .array(packRecordSchema)
      .optional()
      .describe('Where the text was read with packs: their records, in text order.'),
    entities: z.array(entitySchema).describe('The bodies that its organisation records mention.'),
    period: periodSchema
      .nullable()
      .describe('The days that it is about: what `resolved` of its dates rests on; null where nothing tells.'),
    issuer: z.string().nullable().describe('Id of the entity that wrote it, where title, signature or opening tell.'),
    position: positionSchema.describe('Where it stands.'),
  })
  .describe('One report of the text.');
export type { Report } from './types.js';
