import * as z from 'zod';
import { recordSchema } from '../../schema/record.js';
import { offsetSchema } from '../../schema/span.js';

/** A piece of a report for an index, with what a reader of the piece alone would miss. */
export const chunkSchema = z.object({
  /** Unique in the root: `chunk-1`… in text order. */
  id: z.string(),
  /** Id of the report. */
  report: z.string(),
  /** The report's title as written, or null. */
  title: z.string().nullable(),
  /** Ids of the sections that hold the whole chunk, outermost first; empty where only the report does. */
  sections: z.array(z.string()),
  /** The headings of these sections. */
  path: z.array(z.string()),
  /** The text of the spans, one after the other. */
  text: z.string(),
  /** Where it stands in the source, in order; more than one where furniture was cut out. */
  spans: z.array(z.object({ start: offsetSchema, end: offsetSchema })),
  /** The records that begin in it, in text order. */
  records: z.array(recordSchema),
});
export type Chunk = z.infer<typeof chunkSchema>;
