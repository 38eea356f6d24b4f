import { firstFrom } from '../../structure/first-from.js';
import { column } from './column.js';
import { DOCUMENT_COLUMNS, documentCells, SPAN_COLUMNS, sentenceId } from './record-columns.js';
import { defineTable } from './table-definition.js';

export const sentencesTable = defineTable(
  {
    name: 'sentences',
    description: 'The sentences of all reports: what stands around a record.',
    key: ['sentence_id'],
    columns: {
      sentence_id: column('string', 'Key.'),
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
      sentence_id: context.key(sentenceId(first + index)),
      ...documentCells(context),
      ...{ span_start: sentence.start, span_end: sentence.end, text: sentence.text },
    }));
  },
);
