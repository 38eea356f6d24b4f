import * as z from 'zod';
import { activitySchema } from './activity.js';
import { comparisonSchema } from './comparison.js';
import { countSchema } from './count.js';
import { dateSchema } from './date.js';
import { organisationSchema } from './organisation.js';
import type { ReportRecord } from './record.js';
import { textSpanSchema } from './span.js';

/** What a person says of a record: right as it is, wrong, right now that it is changed, or missed by the rules. */
export const reviewSchema = z.enum(['accepted', 'rejected', 'edited', 'added']);
/** What a person says of a record: right as it is, wrong, right now that it is changed, or missed by the rules. */
export type Review = z.infer<typeof reviewSchema>;

type WithoutPlace<Record> = Record extends ReportRecord ? Omit<Record, 'sentence' | 'sections' | 'rule'> : never;

/** What a record says, without where in the tree it stands and what made it: the part of it that a person can change. */
export type RecordValue = WithoutPlace<ReportRecord>;

/** Places in the tree and rules are told anew from the text; whatever else a line says is for its readers. */
const PLACE = { sentence: true, sections: true, rule: true } as const;

const REVIEWED = {
  review: reviewSchema,
  /** Of an edited record whose span was changed: the span that it had. */
  original: textSpanSchema.omit({ text: true }).optional(),
};

/** A line of a review: a flat record with what a person says of it. */
export const reviewedRecordSchema = z.discriminatedUnion('type', [
  countSchema.omit(PLACE).extend(REVIEWED),
  dateSchema.omit(PLACE).extend(REVIEWED),
  organisationSchema.omit(PLACE).extend(REVIEWED),
  activitySchema.omit(PLACE).extend(REVIEWED),
  comparisonSchema.omit(PLACE).extend(REVIEWED),
]);
/** A line of a review: a flat record with what a person says of it. */
export type ReviewedRecord = z.infer<typeof reviewedRecordSchema>;
