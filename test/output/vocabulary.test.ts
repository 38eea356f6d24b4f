import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { flatRecordSchema, TABLE_SCHEMAS, type TableSchema, toRecords, toRows, toTables } from '../../src/index.js';
import { sampleDocuments } from './tables/sample-documents.js';

/** The table of each type of flat record. */
const TABLE_OF = {
  report: 'reports',
  section: 'sections',
  count: 'counts',
  date: 'dates',
  organisation: 'organisations',
  activity: 'activities',
  comparison: 'comparisons',
} as const;

/** Fields that hold the id of something else. */
const REFERENCES = ['report', 'sentence', 'parent', 'activity', 'partOf'];

/** What tables leave out: ids of parts, since each part says what it belongs to; how much the figures of a cell are. */
const LEFT_OUT = /^(?:type|parts|exhaustive|level_(?:min|max|computed))$|_(?:start|end)$/;

/** The columns that a schema's fields would have, by the rule that the page of the tables states. */
function columnsOf(schema: z.core.$ZodType, column: string | null = null): string[] {
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodNullable) return columnsOf(schema.unwrap(), column);
  if (!(schema instanceof z.ZodObject)) return column === null ? [] : [column];
  return Object.entries(schema.shape).flatMap(([field, value]) => {
    const name = field.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
    if (column === null) return columnsOf(value, REFERENCES.includes(field) ? `${name}_id` : name);
    return columnsOf(value, field === 'text' ? column : `${column}_${name}`);
  });
}

const schemaOf = (type: string): z.core.$ZodType =>
  flatRecordSchema.options.find(({ shape }) => shape.type.value === type) ?? z.never();

const documents = sampleDocuments();

describe.each(Object.entries(TABLE_OF))('the fields of %s and the columns of %s', (type, table) => {
  const { columns }: TableSchema = TABLE_SCHEMAS[table];
  const fields = columnsOf(schemaOf(type));

  it('have the same names', () => {
    expect(Object.keys(columns).filter((column) => !fields.includes(column))).toEqual([]);
    const missing = fields.filter((field) => !(field in columns));
    expect(missing.filter((field) => !LEFT_OUT.test(field))).toEqual([]);
  });

  it('hold the same', () => {
    const records = documents.flatMap(({ name, root }) => toRecords(root, { document: name }));
    const ids = new Set(records.map(({ id }) => id));
    const rows = toTables(documents)[table].rows.filter(({ id }) => ids.has(id));
    const own = records.filter((record) => record.type === type);
    expect(rows.map(({ id }) => id).sort()).toEqual(own.map(({ id }) => id).sort());
    for (const record of own) {
      const row = rows.find(({ id }) => id === record.id);
      expect(row).toMatchObject({ document: record.document, start: record.start, end: record.end });
    }
  });

  it('are those of plain rows', () => {
    for (const { name, root } of documents) {
      const [row] = toRows(root, { document: name })[type as keyof typeof TABLE_OF];
      if (row) expect(Object.keys(row).sort()).toEqual(['type', ...Object.keys(columns)].sort());
      const [bare] = toRows(root)[type as keyof typeof TABLE_OF];
      if (bare) expect(bare).not.toHaveProperty('document');
    }
  });
});
