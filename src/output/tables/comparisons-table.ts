import { againstSchema, comparisonFormSchema, comparisonKindSchema, directionSchema } from '../../schema/comparison.js';
import { approximationSchema } from '../../schema/count.js';
import { column, nullableColumn } from './column.js';
import { RECORD_COLUMNS, RULE_COLUMN } from './record-columns.js';
import { defineRecordTable } from './table-definition.js';

const OF_UNIT = { unit: 'the row’s `unit`' } as const;
const OF_LEVEL = { unit: 'the row’s `level_unit`' } as const;
const OF_BASE = { unit: 'the row’s `base_unit`' } as const;
const OF_COUNT = { references: 'counts' } as const;

const BASIS_COLUMNS = {
  basis: nullableColumn('string', 'The words that name what it is compared with, as written.'),
  basis_carried: nullableColumn('boolean', 'True where an earlier comparison of the sentence names it.'),
  basis_date: nullableColumn('string', 'The date in these words, as written.'),
  basis_date_id: nullableColumn('string', 'The date that it is.', { references: 'dates' }),
  basis_resolved_start: nullableColumn('date', 'First day meant, once the period of the report is known.'),
  basis_resolved_end: nullableColumn('date', 'Last day meant, inclusive.'),
} as const;

const LEVEL_COLUMNS = {
  level: nullableColumn('string', 'The words that say how much it is now; null where none do.'),
  level_value: nullableColumn('number', 'How much it is now, where that is stated.', OF_LEVEL),
  level_unit: nullableColumn('string', 'Its unit, Simplified.'),
  level_id: nullableColumn('string', 'The count that states it.', OF_COUNT),
  base: nullableColumn('string', 'The words that say how much it is compared with; null where it is computed.'),
  base_value: nullableColumn('number', 'How much it is compared with: stated, or computed.', OF_BASE),
  base_min: nullableColumn('number', 'The least that it may be, as the stated digits are rounded.', OF_BASE),
  base_max: nullableColumn('number', 'The most that it may be.', OF_BASE),
  base_unit: nullableColumn('string', 'Its unit, Simplified.'),
  base_computed: nullableColumn('boolean', 'True where it is worked out from level and figure.'),
  base_id: nullableColumn('string', 'The count that states it; null where it is computed.', OF_COUNT),
} as const;

export const comparisonsTable = defineRecordTable('comparison', {
  name: 'comparisons',
  description: 'How much more, less or of what: growth, shares, multiples, plans done, ranks.',
  key: ['id'],
  columns: {
    ...RECORD_COLUMNS,
    kind: column('string', 'What is said.', { values: comparisonKindSchema.options }),
    item: nullableColumn('string', 'What is compared, Simplified.'),
    direction: nullableColumn('string', 'Whether it is more, less or as much.', { values: directionSchema.options }),
    value: nullableColumn('number', 'The stated number, never negative.', OF_UNIT),
    min: nullableColumn('number', 'The least that the text allows, where it says so.', OF_UNIT),
    max: nullableColumn('number', 'The most that the text allows, where it says so.', OF_UNIT),
    approx: column('string', 'How the stated number relates to the true one.', {
      values: approximationSchema.options,
    }),
    unit: nullableColumn('string', 'Per cent, points, times or place, or the unit of an amount; Simplified.'),
    form: nullableColumn('string', 'How the figure is stated.', { values: comparisonFormSchema.options }),
    figure: nullableColumn('string', 'The words of the count that is the figure.'),
    figure_id: nullableColumn('string', 'The count that is the figure.', OF_COUNT),
    against: nullableColumn('string', 'What it is compared with.', { values: againstSchema.options }),
    ...BASIS_COLUMNS,
    ...LEVEL_COLUMNS,
    ...RULE_COLUMN,
  },
});
