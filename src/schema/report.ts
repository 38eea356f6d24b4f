import * as z from 'zod';
import { entitySchema } from './entity.js';
import { leafSchema } from './leaf.js';
import { packRecordSchema } from './pack-record.js';
import { positionSchema } from './position.js';
import { recordSchema } from './record.js';
import { paragraphSchema, sectionSchema, tableSchema } from './section.js';

export const genreSchema = z.enum(['summary', 'debriefing', 'plan', 'other']);
export type Genre = z.infer<typeof genreSchema>;

/** The days that a report is about. */
export const periodSchema = z.object({
  start: z.iso.date(),
  end: z.iso.date(),
  /** True where the caller stated it (`reference`), false where the report's own dates show it. */
  given: z.boolean(),
});
export type Period = z.infer<typeof periodSchema>;

/** One report of the text (annotation guide, section 2). */
export const reportSchema = z.object({
  type: z.literal('report'),
  /** Unique in the root: `report-1`… */
  id: z.string(),
  /** As written, or null. */
  title: z.string().nullable(),
  genre: genreSchema,
  /** True where neither title nor opening nor closing shows a whole report: the text is a part of one. */
  excerpt: z.boolean(),
  children: z.array(z.union([sectionSchema, paragraphSchema, tableSchema, leafSchema])),
  /** All records of the report in text order. */
  records: z.array(recordSchema),
  /** Where the text was read with packs: their records in text order. */
  packRecords: z.array(packRecordSchema).optional(),
  /** The bodies that its organisation records mention. */
  entities: z.array(entitySchema),
  /**
   * The days that the report is about, both inclusive, `YYYY-MM-DD`: what `resolved` of its dates rests on. Null where
   * neither its dates nor the caller tell.
   */
  period: periodSchema.nullable(),
  /** Id of the entity that wrote the report, where title, signature or opening tell. */
  issuer: z.string().nullable(),
  position: positionSchema,
});
export type Report = z.infer<typeof reportSchema>;
