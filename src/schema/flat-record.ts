import * as z from 'zod';
import { activitySchema } from './activity.js';
import { comparisonSchema } from './comparison.js';
import { countSchema } from './count.js';
import { dateSchema } from './date.js';
import { flatPlaceShape } from './flat-place.js';
import { organisationSchema } from './organisation.js';
import { reportSchema } from './report.js';
import { sectionSchema } from './section.js';
import { sectionRoleSchema } from './section-role.js';
import { spanShape, textSpanSchema } from './span.js';

/** A body by its id and name. */
export const namedEntitySchema = z
  .object({
    id: z.string().describe('Id of the entity.'),
    name: z.string().describe('The fullest name that the report gives it, Simplified.'),
  })
  .describe('A body by its id and name.');
export type { NamedEntity } from './types.js';

const { document, report } = flatPlaceShape;

const OMITTED = { sentence: true, sections: true, rule: true } as const;

/** What flat records of the tree's records have in place of the numbers and lists of the tree. */
const { document: _, ...CONTEXT } = flatPlaceShape;

/** A report as a flat record. */
export const flatReportSchema = z
  .object({
    document,
    ...{ type: z.literal('report'), id: reportSchema.shape.id, ...spanShape },
    ...{ title: reportSchema.shape.title, genre: reportSchema.shape.genre, excerpt: reportSchema.shape.excerpt },
    period: reportSchema.shape.period,
    issuer: namedEntitySchema.nullable().describe('The body that wrote it, where title, signature or opening tell.'),
  })
  .describe('A report as a flat record.');
export type { FlatReport } from './types.js';

const { id, marker, style, ordinal, level, heading } = sectionSchema.shape;

/** A section as a flat record: its span is the marker and the heading, not the body. */
export const flatSectionSchema = z
  .object({
    ...{ document, type: z.literal('section'), id, ...textSpanSchema.shape },
    ...{ marker, style, ordinal, level, heading },
    role: sectionRoleSchema.nullable().describe('What it, or the outermost section around it, is about.'),
    path: z.array(z.string()).describe('The headings that lead to it, outermost first, its own last.'),
    parent: z.string().nullable().describe('Id of the section around it; null for the outermost.'),
    extent: z.object(spanShape).describe('From its marker to the end of what stands under it.'),
    line: z.int().positive().describe('The line on which it begins, from 1.'),
    report,
  })
  .describe('A section as a flat record: its span is the marker and the heading, not the body.');
export type { FlatSection } from './types.js';

/** A count as a flat record. */
export const flatCountSchema = countSchema
  .omit(OMITTED)
  .extend({ document, ...CONTEXT })
  .describe('A count as a flat record.');
export type { FlatCount } from './types.js';

/** A date as a flat record. */
export const flatDateSchema = dateSchema
  .omit(OMITTED)
  .extend({ document, ...CONTEXT })
  .describe('A date as a flat record.');
export type { FlatDate } from './types.js';

/** A mention of a body as a flat record. */
export const flatOrganisationSchema = organisationSchema
  .omit(OMITTED)
  .extend({
    document,
    name: z.string().describe('Its name as this mention gives it, Simplified.'),
    entity: namedEntitySchema.nullable().describe('The body that is mentioned: 县图书馆 for 我馆.'),
    ...CONTEXT,
  })
  .describe('A mention of a body as a flat record.');
export type { FlatOrganisation } from './types.js';

/** An activity as a flat record. */
export const flatActivitySchema = activitySchema
  .omit(OMITTED)
  .extend({ document, ...CONTEXT })
  .describe('An activity as a flat record.');
export type { FlatActivity } from './types.js';

/** A comparison as a flat record. */
export const flatComparisonSchema = comparisonSchema
  .omit(OMITTED)
  .extend({ document, ...CONTEXT })
  .describe('A comparison as a flat record.');
export type { FlatComparison } from './types.js';

/** A record that stands alone, with what it leads to by id: told apart by `type`. */
export const flatRecordSchema = z
  .discriminatedUnion('type', [
    flatReportSchema,
    flatSectionSchema,
    flatCountSchema,
    flatDateSchema,
    flatOrganisationSchema,
    flatActivitySchema,
    flatComparisonSchema,
  ])
  .describe('A record that stands alone, with what it leads to by id: told apart by `type`.');
export type { FlatRecord } from './types.js';
