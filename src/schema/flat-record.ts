import * as z from 'zod';
import { activitySchema } from './activity.js';
import { comparisonSchema, levelSchema } from './comparison.js';
import { countSchema } from './count.js';
import { dateSchema } from './date.js';
import { organisationSchema } from './organisation.js';
import { genreSchema } from './report.js';
import { sectionStyleSchema } from './section.js';
import { textSpanSchema } from './span.js';

const texts = z.array(z.string());

/** A report as a flat record. */
export const flatReportSchema = z.object({
  type: z.literal('report'),
  start: textSpanSchema.shape.start,
  end: textSpanSchema.shape.end,
  title: z.string().nullable(),
  genre: genreSchema,
});

/** A section as a flat record: its span is the marker and the heading, not the body. */
export const flatSectionSchema = textSpanSchema.extend({
  type: z.literal('section'),
  marker: z.string().nullable(),
  style: sectionStyleSchema,
  ordinal: z.int().nullable(),
  level: z.int().positive(),
  heading: z.string(),
});

const identity = { id: true, sentence: true, sections: true, rule: true } as const;

/** A count as a flat record: of a figure in a table with its cell and the dates that head it. */
export const flatCountSchema = countSchema
  .omit({ ...identity, activity: true, partOf: true, parts: true, exhaustive: true })
  .extend({ dates: texts.optional() });
export const flatDateSchema = dateSchema.omit({ ...identity, resolved: true });
export const flatOrganisationSchema = organisationSchema.omit(identity);
/** An activity as a flat record: its trigger and object have texts, its role fillers are texts. */
export const flatActivitySchema = activitySchema.omit({ ...identity, text: true }).extend({
  organisers: texts,
  participants: texts,
  dates: texts,
  places: texts,
  counts: texts,
});

const flatLevel = levelSchema.omit({ id: true }).nullable();

/** A comparison as a flat record: what it is compared with is a text. */
export const flatComparisonSchema = comparisonSchema.omit({ ...identity, figure: true }).extend({
  basis: z.string().nullable(),
  level: flatLevel,
  base: flatLevel,
});

/** A record with the fields of the annotation guide; figures of tables have those of their cells too. */
export const flatRecordSchema = z.discriminatedUnion('type', [
  flatReportSchema,
  flatSectionSchema,
  flatCountSchema,
  flatDateSchema,
  flatOrganisationSchema,
  flatActivitySchema,
  flatComparisonSchema,
]);
export type FlatRecord = z.infer<typeof flatRecordSchema>;
