import { firstFrom } from '../../structure/first-from.js';
import { sentenceId } from '../sentence-id.js';
import { column } from './column.js';
import { DOCUMENT_COLUMNS, documentCells, ID_COLUMN, SPAN_COLUMNS } from './record-columns.js';
import { defineTable } from './table-definition.js';

export const sentencesTable = defineTable(
  {
    name: 'sentences',
    description: 'The sentences of all reports: what stands around a record.',
    key: ['id'],
    columns: {
      ...ID_COLUMN,
      ...DOCUMENT_COLUMNS,
      ...SPAN_COLUMNS,
      text: column('string', 'As written, page marks that cut it included.'),
    },
  },
  (context) => {
    const { sentences } = context.root;
    const { start, end } = context.report.position;
    const first = firstFrom(sentences, start.offset);
    return sentences.slice(first, firstFrom(sentences, end.offset)).map((sentence, index) => ({
      id: context.key(sentenceId(first + index)),
      ...documentCells(context),
      ...{ start: sentence.start, end: sentence.end, text: sentence.text },
    }));
  },
);
