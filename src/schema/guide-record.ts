import * as z from 'zod';
import { activitySchema } from './activity.js';
import { comparisonSchema, levelSchema } from './comparison.js';
import { countSchema } from './count.js';
import { dateSchema } from './date.js';
import { organisationSchema } from './organisation.js';
import { genreSchema } from './report.js';
import { sectionSchema } from './section.js';
import { spanShape, textSpanSchema } from './span.js';

const texts = z.array(z.string());

/** What records of the guide do not have. */
const OMITTED = { id: true, sentence: true, sections: true, rule: true } as const;

const guideReportSchema = z.object({
  type: z.literal('report'),
  ...spanShape,
  title: z.string().nullable().describe('As written; null where it has none.'),
  genre: genreSchema,
});

const { marker, style, ordinal, level, heading } = sectionSchema.shape;
const guideSectionSchema = textSpanSchema.extend({
  ...{ type: z.literal('section'), marker, style, ordinal, level, heading },
});

const guideCountSchema = countSchema
  .omit({ ...OMITTED, activity: true, partOf: true, parts: true, exhaustive: true })
  .extend({ dates: texts.optional().describe('Of a figure in a table: the dates that head its row and column.') });

const guideActivitySchema = activitySchema.omit({ ...OMITTED, text: true, action: true, name: true }).extend({
  organisers: texts.describe('Who does it.'),
  participants: texts.describe('With whom or for whom it is done.'),
  dates: texts.describe('When it is done.'),
  places: texts.describe('Where it is done.'),
  counts: texts.describe('How much or how many of it there is.'),
});

const guideLevel = levelSchema.omit({ id: true }).nullable();

const guideComparisonSchema = comparisonSchema.omit({ ...OMITTED, figure: true }).extend({
  basis: z.string().nullable().describe('The words that name what it is compared with.'),
  level: guideLevel.describe('How much it is, where that is stated.'),
  base: guideLevel.describe('How much it is compared with.'),
});

/** A record with the fields of the definition of records and nothing else, its roles bare texts: fit for scoring. */
export const guideRecordSchema = z
  .discriminatedUnion('type', [
    guideReportSchema,
    guideSectionSchema,
    guideCountSchema,
    dateSchema.omit({ ...OMITTED, resolved: true }),
    organisationSchema.omit(OMITTED),
    guideActivitySchema,
    guideComparisonSchema,
  ])
  .describe('A record with the fields of the definition of records and nothing else, its roles bare texts.');
export type { GuideRecord } from './types.js';
