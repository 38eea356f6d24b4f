import type { PackRecordBase } from '../../schema/pack-record.js';
import type { RecordType, ReportRecord } from '../../schema/record.js';
import { column, nullableColumn } from './column.js';
import type { ReportContext } from './report-context.js';
import type { TableRow } from './table.js';

const CODE_UNITS = 'UTF-16 code units';

/** The columns with which every table begins. */
export const DOCUMENT_COLUMNS = {
  document: column('string', 'Name of the document, as given to `toTables`.'),
  report_id: column('string', 'The report.', { references: 'reports' }),
} as const;

/** Where in the document a row stands. */
export const SPAN_COLUMNS = {
  span_start: column('integer', 'Where it begins in the text of the document.', { unit: CODE_UNITS }),
  span_end: column('integer', 'Where it ends, exclusive.', { unit: CODE_UNITS }),
} as const;

/** What every record has beside its own fields. */
export const RECORD_COLUMNS = {
  ...DOCUMENT_COLUMNS,
  section_id: nullableColumn('string', 'The innermost section around it.', { references: 'sections' }),
  sentence_id: nullableColumn('string', 'The sentence in which it begins.', { references: 'sentences' }),
  ...SPAN_COLUMNS,
  text: column('string', 'As written.'),
} as const;

/** With which every table of records ends. */
export const RULE_COLUMN = {
  rule: column('string', 'The grammar rule that made it: file, line and name.'),
} as const;

export function documentCells({ document, report, key }: ReportContext): TableRow<typeof DOCUMENT_COLUMNS> {
  return { document, report_id: key(report.id) };
}

export function recordCells(
  context: ReportContext,
  record: ReportRecord | PackRecordBase,
): TableRow<typeof RECORD_COLUMNS> {
  const { sections, sentence, start, end, text } = record;
  const known = context.root.sentences[sentence] !== undefined;
  return {
    ...documentCells(context),
    section_id: context.keyOrNull(sections.at(-1)),
    sentence_id: known ? context.key(sentenceId(sentence)) : null,
    ...{ span_start: start, span_end: end, text },
  };
}

export function ruleCells({ rule }: Pick<ReportRecord, 'rule'>): TableRow<typeof RULE_COLUMN> {
  return { rule: `${rule.file}:${rule.line} ${rule.name}` };
}

/** Sentences have no id in the tree; their number, counted from 1 as in other ids, makes one. */
export const sentenceId = (index: number): string => `sentence-${index + 1}`;

/** The records of one type, in text order. */
export function recordsOf<Type extends RecordType>(
  { report }: ReportContext,
  type: Type,
): Extract<ReportRecord, { type: Type }>[] {
  return report.records.filter((record): record is Extract<ReportRecord, { type: Type }> => record.type === type);
}
