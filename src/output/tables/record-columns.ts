import { sectionRoleSchema } from '../../schema/section-role.js';
import { column, nullableColumn } from './column.js';
import type { ReportContext } from './report-context.js';
import type { TableRow } from './table.js';

const CODE_UNITS = 'UTF-16 code units';

/** With which every table of things begins. */
export const ID_COLUMN = {
  id: column('string', 'Key.'),
} as const;

export const DOCUMENT_COLUMN = {
  document: column('string', 'Name of the document, as given to `toTables`.'),
} as const;

/** In which document and report a row stands. */
export const DOCUMENT_COLUMNS = {
  ...DOCUMENT_COLUMN,
  report_id: column('string', 'The report.', { references: 'reports' }),
} as const;

/** Where in the document a row stands. */
export const SPAN_COLUMNS = {
  start: column('integer', 'Where it begins in the text of the document.', { unit: CODE_UNITS }),
  end: column('integer', 'Where it ends, exclusive.', { unit: CODE_UNITS }),
} as const;

/** The same for what lies around it. */
export const EXTENT_COLUMNS = {
  extent_start: column('integer', 'Where it begins, what stands under it included.', { unit: CODE_UNITS }),
  extent_end: column('integer', 'Where what stands under it ends, exclusive.', { unit: CODE_UNITS }),
} as const;

export const TEXT_COLUMN = {
  text: column('string', 'As written.'),
} as const;

/** What every record has beside its own fields. */
export const RECORD_COLUMNS = {
  ...ID_COLUMN,
  ...DOCUMENT_COLUMNS,
  section_id: nullableColumn('string', 'The innermost section around it.', { references: 'sections' }),
  section_path: column('strings', 'The headings that lead there, outermost first.'),
  section_role: nullableColumn('string', 'What the outermost section around it is about.', {
    values: sectionRoleSchema.options,
  }),
  sentence_id: column('string', 'The sentence in which it begins.', { references: 'sentences' }),
  ...SPAN_COLUMNS,
  ...TEXT_COLUMN,
} as const;

/** With which every table of records ends. */
export const RULE_COLUMN = {
  rule: column('string', 'The grammar rule that made it: file, line and name.'),
} as const;

export function documentCells({ document, report, key }: ReportContext): TableRow<typeof DOCUMENT_COLUMNS> {
  return { document, report_id: key(report.id) };
}
