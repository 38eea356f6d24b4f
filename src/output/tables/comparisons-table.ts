import {
  againstSchema,
  comparisonFormSchema,
  comparisonKindSchema,
  directionSchema,
  type Level,
} from '../../schema/comparison.js';
import { approximationSchema } from '../../schema/count.js';
import { column, nullableColumn } from './column.js';
import { RECORD_COLUMNS, RULE_COLUMN, recordCells, recordsOf, ruleCells } from './record-columns.js';
import type { ReportContext } from './report-context.js';
import type { TableRow } from './table.js';
import { defineTable } from './table-definition.js';

const LEVEL_COLUMNS = {
  level: nullableColumn('number', 'How much it is now, where that is stated.', { unit: 'the row’s `level_unit`' }),
  level_unit: nullableColumn('string', 'Its unit, Simplified.'),
  level_count_id: nullableColumn('string', 'The count that states it.', { references: 'counts' }),
  base: nullableColumn('number', 'How much it is compared with: stated, or computed.', {
    unit: 'the row’s `base_unit`',
  }),
  base_min: nullableColumn('number', 'The least that it may be, as the stated digits are rounded.', {
    unit: 'the row’s `base_unit`',
  }),
  base_max: nullableColumn('number', 'The most that it may be.', { unit: 'the row’s `base_unit`' }),
  base_unit: nullableColumn('string', 'Its unit, Simplified.'),
  base_computed: nullableColumn('boolean', 'True where it is worked out from level and figure.'),
  base_count_id: nullableColumn('string', 'The count that states it; null where it is computed.', {
    references: 'counts',
  }),
} as const;

export const comparisonsTable = defineTable(
  {
    name: 'comparisons',
    description: 'How much more, less or of what: growth, shares, multiples, plans done, ranks.',
    key: ['comparison_id'],
    columns: {
      comparison_id: column('string', 'Key.'),
      ...RECORD_COLUMNS,
      kind: column('string', 'What is said.', { values: comparisonKindSchema.options }),
      item: nullableColumn('string', 'What is compared, Simplified.'),
      direction: nullableColumn('string', 'Whether it is more, less or as much.', { values: directionSchema.options }),
      value: nullableColumn('number', 'The stated number, never negative.', { unit: 'the row’s `unit`' }),
      min: nullableColumn('number', 'The least that the text allows, where it says so.', { unit: 'the row’s `unit`' }),
      max: nullableColumn('number', 'The most that the text allows, where it says so.', { unit: 'the row’s `unit`' }),
      approx: column('string', 'How the stated number relates to the true one.', {
        values: approximationSchema.options,
      }),
      unit: nullableColumn('string', 'Per cent, points, times or place, or the unit of an amount; Simplified.'),
      form: nullableColumn('string', 'How the figure is stated.', { values: comparisonFormSchema.options }),
      figure_count_id: nullableColumn('string', 'The count that is the figure.', { references: 'counts' }),
      against: nullableColumn('string', 'What it is compared with.', { values: againstSchema.options }),
      basis: nullableColumn('string', 'The words that name it, as written.'),
      basis_carried: nullableColumn('boolean', 'True where an earlier comparison of the sentence names it.'),
      basis_date_id: nullableColumn('string', 'The date in these words.', { references: 'dates' }),
      basis_first_day: nullableColumn('date', 'First day meant, once the period of the report is known.'),
      basis_last_day: nullableColumn('date', 'Last day meant, inclusive.'),
      ...LEVEL_COLUMNS,
      ...RULE_COLUMN,
    },
  },
  (context) =>
    recordsOf(context, 'comparison').map((comparison) => {
      const { id, kind, item, direction, value, min, max, approx, unit, form } = comparison;
      const { figure, against, basis, level, base } = comparison;
      return {
        comparison_id: context.key(id),
        ...recordCells(context, comparison),
        ...{ kind, item, direction, value, min: min ?? null, max: max ?? null, approx, unit, form },
        figure_count_id: context.keyOrNull(figure?.id),
        against,
        ...{ basis: basis?.text ?? null, basis_carried: basis?.carried ?? null },
        basis_date_id: context.keyOrNull(basis?.date?.id),
        ...{ basis_first_day: basis?.resolved?.start ?? null, basis_last_day: basis?.resolved?.end ?? null },
        ...levelCells(context, level, base),
        ...ruleCells(comparison),
      };
    }),
);

function levelCells(context: ReportContext, level: Level | null, base: Level | null): TableRow<typeof LEVEL_COLUMNS> {
  return {
    ...{ level: level?.value ?? null, level_unit: level?.unit ?? null, level_count_id: context.keyOrNull(level?.id) },
    ...{ base: base?.value ?? null, base_min: base?.min ?? null, base_max: base?.max ?? null },
    ...{ base_unit: base?.unit ?? null, base_computed: base?.computed ?? null },
    base_count_id: context.keyOrNull(base?.id),
  };
}
