import * as z from 'zod';
import { approximationSchema } from './count.js';
import { linkSchema } from './link.js';
import { recordBaseSchema } from './record-base.js';
import { textSpanSchema } from './span.js';

/**
 * What is said: `change` so much more or less than the same thing was (同比增长6.9%), `difference` than something else is
 * or should be (高于全省1.7个百分点), `multiple` so many times as much (是2015年的2.3倍), `share` a part of a whole
 * (占三分之一), `completion` how much of a plan is done (完成计划的103%), `rank` a place among others (居全省第二位).
 */
export const comparisonKindSchema = z.enum(['change', 'difference', 'multiple', 'share', 'completion', 'rank']);
export type ComparisonKind = z.infer<typeof comparisonKindSchema>;

/** How the figure is stated: `percent` %, `points` 个百分点, `times` 倍, `fraction` 三分之一, `rank` 第二位, `amount` in `unit`s. */
export const comparisonFormSchema = z.enum(['percent', 'points', 'times', 'fraction', 'amount', 'rank']);
export type ComparisonForm = z.infer<typeof comparisonFormSchema>;

/** Whether it is more, less or as much; of a rank, `down` says that it is counted from the last. */
export const directionSchema = z.enum(['up', 'down', 'same']);
export type Direction = z.infer<typeof directionSchema>;

/**
 * What it is compared with: the same time a year before or the year before (同比, 比上年), the time just before (环比,
 * 比上月), a plan or target, the whole that a share or a rank is of, or anything else that is named (比2012年, 高于全省).
 */
export const againstSchema = z.enum(['previous-year', 'previous-period', 'plan', 'whole', 'other']);
export type Against = z.infer<typeof againstSchema>;

/** What names the other side, at its place. */
export const comparisonBasisSchema = textSpanSchema.extend({
  /** True where it is that of an earlier comparison of the sentence: 同比 in 收入同比增长5%、利润增长7% holds for both. */
  carried: z.boolean(),
  /** The date that it names: `去年` of 比去年同期. */
  date: linkSchema.nullable(),
  /** The days that are meant once the report's period, or the named date, is known; both inclusive, `YYYY-MM-DD`. */
  resolved: z.object({ start: z.iso.date(), end: z.iso.date() }).optional(),
});
export type ComparisonBasis = z.infer<typeof comparisonBasisSchema>;

/** How much it is on one side of a comparison. */
export const levelSchema = z.object({
  value: z.number(),
  /** The least and the most that it may be, as the digits that are written are rounded. */
  min: z.number(),
  max: z.number(),
  unit: z.string().nullable(),
  /** True where it is worked out from the other side and the figure; false where the text states it. */
  computed: z.boolean(),
  /** The words that state it, and the count record that they are; null where it is computed. */
  text: z.string().nullable(),
  id: z.string().nullable(),
});
export type Level = z.infer<typeof levelSchema>;

/** A figure that says how much more, less or of what (comparison guide, `grammars/comparison/README.md`). */
export const comparisonSchema = recordBaseSchema.extend({
  type: z.literal('comparison'),
  kind: comparisonKindSchema,
  /** What is compared, Simplified. */
  item: z.string().nullable(),
  /** Null where the kind has none: of a share, a multiple, a completion in percent. */
  direction: directionSchema.nullable(),
  /**
   * The stated number, never negative, scaled as in counts: 6.9 (`%`), 0.2 (`个百分点`), 360000 (`元`), 0.3333 (`fraction`),
   * 2 (`rank`), 1 (`倍`; 增长一倍 and 翻一番), 0 (持平). Null where none is stated: 超额完成, and from–to pairs.
   */
  value: z.number().nullable(),
  approx: approximationSchema,
  /** Bounds where the text gives them, as in counts. */
  min: z.number().optional(),
  max: z.number().optional(),
  /** `%`, `个百分点`, `倍`, `位` or the unit of an amount, Simplified; null where none is written. */
  unit: z.string().nullable(),
  /** Null where no number is stated. */
  form: comparisonFormSchema.nullable(),
  /** Null where the text does not say. */
  against: againstSchema.nullable(),
  basis: comparisonBasisSchema.nullable(),
  /** The count that is the figure; null where the figure is none (第二位, 翻番, 持平) or there is none. */
  figure: linkSchema.nullable(),
  /** How much it is, where that is stated: 18% of 由12%提高到18%, 3亿元 of 产值3亿元，增长8%. */
  level: levelSchema.nullable(),
  /**
   * How much it is compared with: the level before, the whole, the plan. As stated (12% of 由12%提高到18%), else computed
   * where level and figure are stated, else null.
   */
  base: levelSchema.nullable(),
});
export type Comparison = z.infer<typeof comparisonSchema>;
