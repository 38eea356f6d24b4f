import * as z from 'zod';
import { approximationSchema, boundsShape } from './count.js';
import { daysShape } from './date.js';
import { linkSchema } from './link.js';
import { recordBaseSchema } from './record-base.js';
import { textSpanSchema } from './span.js';

/**
 * What is said: `change` so much more or less than the same thing was (同比增长6.9%), `difference` than something else is
 * or should be (高于全省1.7个百分点), `multiple` so many times as much (是2015年的2.3倍), `share` a part of a whole
 * (占三分之一), `completion` how much of a plan is done (完成计划的103%), `rank` a place among others (居全省第二位).
 */
export const comparisonKindSchema = z
  .enum(['change', 'difference', 'multiple', 'share', 'completion', 'rank'])
  .describe(
    'What is said: `change` 同比增长6.9%, `difference` 高于全省1.7个百分点, `multiple` 是2015年的2.3倍, `share` 占三分之一, `completion` 完成计划的103%, `rank` 居全省第二位.',
  );
export type { ComparisonKind } from './types.js';

/** How the figure is stated: `percent` %, `points` 个百分点, `times` 倍, `fraction` 三分之一, `rank` 第二位, `amount` in `unit`s. */
export const comparisonFormSchema = z
  .enum(['percent', 'points', 'times', 'fraction', 'amount', 'rank'])
  .describe(
    'How the figure is stated: `points` 个百分点, `times` 倍, `fraction` 三分之一, `rank` 第二位, `amount` in `unit`s.',
  );
export type { ComparisonForm } from './types.js';

/** Whether it is more, less or as much; of a rank, `down` says that it is counted from the last. */
export const directionSchema = z
  .enum(['up', 'down', 'same'])
  .describe('Whether it is more, less or as much; of a rank, `down` says that it is counted from the last.');
export type { Direction } from './types.js';

/**
 * What it is compared with: the same time a year before or the year before (同比, 比上年), the time just before (环比,
 * 比上月), a plan or target, the whole that a share or a rank is of, or anything else that is named (比2012年, 高于全省).
 */
export const againstSchema = z
  .enum(['previous-year', 'previous-period', 'plan', 'whole', 'other'])
  .describe(
    'What it is compared with: a year before (同比), the time just before (环比), a plan, the whole that a share or rank is of, or what is named.',
  );
export type { Against } from './types.js';

/** Two days, both inclusive. */
export const daysSchema = z.object(daysShape).describe('Two days, both inclusive.');
export type { Days } from './types.js';

/** What names the other side, at its place. */
export const comparisonBasisSchema = textSpanSchema
  .extend({
    carried: z
      .boolean()
      .describe(
        'True where it is that of an earlier comparison of the sentence: 同比 in 收入同比增长5%、利润增长7% holds for both.',
      ),
    date: linkSchema.nullable().describe('The date that it names: 去年 of 比去年同期.'),
    resolved: daysSchema
      .optional()
      .describe('The days that are meant, once the report’s period, or the named date, is known.'),
  })
  .describe('What names the other side of a comparison, at its place.');
export type { ComparisonBasis } from './types.js';

/** How much it is on one side of a comparison. */
export const levelSchema = z
  .object({
    value: z.number().describe('How much it is, in `unit`s.'),
    min: z.number().describe('The least that it may be, as the digits that are written are rounded.'),
    max: z.number().describe('The most that it may be.'),
    unit: z.string().nullable().describe('Its unit, Simplified; null where none is written.'),
    computed: z
      .boolean()
      .describe('True where it is worked out from the other side and the figure; false where the text states it.'),
    text: z.string().nullable().describe('The words that state it; null where it is computed.'),
    id: z.string().nullable().describe('The count that states it; null where it is computed.'),
  })
  .describe('How much it is on one side of a comparison.');
export type { Level } from './types.js';

/** A figure that says how much more, less or of what (definition: `grammars/comparison/README.md`). */
export const comparisonSchema = recordBaseSchema
  .extend({
    type: z.literal('comparison'),
    kind: comparisonKindSchema,
    item: z.string().nullable().describe('What is compared, Simplified.'),
    direction: directionSchema
      .nullable()
      .describe(
        'Whether it is more, less or as much; null where the kind has none: of a share, a multiple, a completion in percent.',
      ),
    value: z
      .number()
      .nullable()
      .describe(
        'The stated number, never negative, scaled as in counts: 6.9 (%), 360000 (元), 0.3333 (三分之一), 2 (第二位), 1 (翻一番), 0 (持平); null where none is stated: 超额完成, and from–to pairs.',
      ),
    approx: approximationSchema,
    ...boundsShape,
    unit: z
      .string()
      .nullable()
      .describe('`%`, 个百分点, 倍, 位 or the unit of an amount, Simplified; null where none is written.'),
    form: comparisonFormSchema.nullable().describe('How the figure is stated; null where no number is.'),
    against: againstSchema.nullable().describe('What it is compared with; null where the text does not say.'),
    basis: comparisonBasisSchema.nullable().describe('The words that name it; null where there are none.'),
    figure: linkSchema
      .nullable()
      .describe('The count that is the figure; null where the figure is none (第二位, 翻番, 持平) or there is none.'),
    level: levelSchema
      .nullable()
      .describe('How much it is, where that is stated: 18% of 由12%提高到18%, 3亿元 of 产值3亿元，增长8%.'),
    base: levelSchema
      .nullable()
      .describe(
        'How much it is compared with: as stated (12% of 由12%提高到18%), else computed where level and figure are stated, else null.',
      ),
  })
  .describe('A figure that says how much more, less or of what.');
export type { Comparison } from './types.js';
