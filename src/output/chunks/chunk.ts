import * as z from 'zod';
import { type ReportRecord, recordSchema } from '../../schema/record.js';
import { spanShape } from '../../schema/span.js';

/** A piece of a report for an index, with what a reader of the piece alone would miss. */
export const chunkSchema = z
  .object({
    id: z.string().describe('Unique in the root: `chunk-1`… in text order.'),
    report: z.string().describe('Id of the report.'),
    title: z.string().nullable().describe('The report’s title as written, or null.'),
    sections: z
      .array(z.string())
      .describe('Ids of the sections that hold the whole chunk, outermost first; empty where only the report does.'),
    path: z.array(z.string()).describe('The headings of these sections.'),
    text: z.string().describe('The text of the spans, one after the other.'),
    spans: z
      .array(z.object(spanShape))
      .describe('Where it stands in the source, in order; more than one where furniture was cut out.'),
    records: z.array(recordSchema).describe('The records that begin in it, in text order.'),
  })
  .describe('A piece of a report for an index, with what a reader of the piece alone would miss.');

/** A piece of a report for an index, with what a reader of the piece alone would miss. */
export interface Chunk {
  /** Unique in the root: `chunk-1`… in text order. */
  id: string;
  /** Id of the report. */
  report: string;
  /** The report's title as written, or null. */
  title: string | null;
  /** Ids of the sections that hold the whole chunk, outermost first; empty where only the report does. */
  sections: string[];
  /** The headings of these sections. */
  path: string[];
  /** The text of the spans, one after the other. */
  text: string;
  /** Where it stands in the source, in order; more than one where furniture was cut out. */
  spans: { start: number; end: number }[];
  /** The records that begin in it, in text order. */
  records: ReportRecord[];
}
