import * as z from 'zod';
import { ANSWER_FORMATS } from '../batch/documents/answer-format.js';
import { FLAT_TYPES, type FlatType } from '../batch/flat-types.js';
import { LINE_FORMATS } from '../batch/lines/answer-line.js';
import { documentOptionsSchema } from '../document/document-options.js';
import { parserOptionsSchema } from '../parser-options.js';

/** What clients and service say to each other; what answers hold is told by `rootSchema` and `flatRecordSchema`. */

const typesSchemaOf = (types: readonly FlatType[]) =>
  z
    .array(z.enum(types) as z.ZodType<FlatType, FlatType>)
    .min(1)
    .readonly();

const typesSchema = typesSchemaOf(FLAT_TYPES);

/** Names of types in one parameter of an address, separated by commas. */
const listedTypesSchemaOf = (types: readonly FlatType[]) =>
  z.preprocess(
    (value) => (typeof value === 'string' ? value.split(',').map((name) => name.trim()) : value),
    typesSchemaOf(types),
  );

const LONGEST_NAME = 255;

/** What `POST /v1/extract` is told of a document; everything may be left out. */
export const extractOptionsSchema = z.strictObject({
  format: z.enum(ANSWER_FORMATS).optional().describe('How to answer; by `Accept` if left out.'),
  types: typesSchema.optional().describe('The types of record to extract; all of them if left out.'),
  reference: parserOptionsSchema.shape.reference.describe(
    'The period that the reports are about: a year, a month or a day.',
  ),
  encoding: documentOptionsSchema.shape.encoding.describe(
    'The encoding of text and HTML; by `Content-Type`, else detected, if left out.',
  ),
  input: documentOptionsSchema.shape.format.describe(
    'The format of the document; told by its name, type and content if left out.',
  ),
  name: z
    .string()
    .min(1)
    .max(LONGEST_NAME)
    .optional()
    .describe('What the document is called: its ending tells a format, and problems name it. No file is read by it.'),
  language: z
    .enum(['zh', 'en'])
    .optional()
    .describe('The language of a page’s labels; by `Accept-Language` if left out.'),
});
/** What `POST /v1/extract` may be told of a document. */
export type ExtractOptions = z.input<typeof extractOptionsSchema>;

/** The body of `POST /v1/extract` as JSON. */
export const extractRequestSchema = z.strictObject({
  text: z.string(),
  options: extractOptionsSchema.optional(),
});
/** The body of `POST /v1/extract` as JSON. */
export type ExtractRequest = z.input<typeof extractRequestSchema>;

const comparedTextSchema = z.strictObject({
  text: z.string(),
  reference: parserOptionsSchema.shape.reference.describe('The period that the report is about.'),
});

/** The body of `POST /v1/compare`: two reports of the same body or field. */
export const compareRequestSchema = z.strictObject({
  earlier: comparedTextSchema.describe('The earlier report.'),
  later: comparedTextSchema.describe('The later report.'),
});
/** The body of `POST /v1/compare`. */
export type CompareRequest = z.input<typeof compareRequestSchema>;

/** What `POST /v1/batch` is told of all its documents. */
export const batchOptionsSchema = z.strictObject({
  format: z
    .enum(LINE_FORMATS)
    .optional()
    .describe('`records` (a line for each record) or `json` (a line for each document).'),
  types: typesSchema.optional().describe('The types of record to extract; all of them if left out.'),
  reference: parserOptionsSchema.shape.reference.describe(
    'The period that the reports are about: a year, a month or a day.',
  ),
});
/** What `POST /v1/batch` may be told of all its documents. */
export type BatchOptions = z.input<typeof batchOptionsSchema>;

/** What requests to a service may say, whose packs have types of their own. */
export function createContract(types: readonly FlatType[]) {
  const listed = { types: listedTypesSchemaOf(types).optional() };
  const options = extractOptionsSchema.extend({ types: typesSchemaOf(types).optional() });
  return {
    extractOptions: options,
    /** The same options as parameters of the address. */
    extractQuery: options.extend(listed),
    extractRequest: extractRequestSchema.extend({ options: options.optional() }),
    batchQuery: batchOptionsSchema.extend(listed),
  };
}
export type Contract = ReturnType<typeof createContract>;

/** A line of `POST /v1/batch`. */
export const batchLineSchema = z.object({ id: z.union([z.string(), z.number()]), text: z.string() });
/** A document of a batch: its id, which the answer has as `document`, and its text. */
export type BatchLine = z.input<typeof batchLineSchema>;

/** A refusal (RFC 9457). */
export const problemSchema = z.object({
  type: z.string(),
  title: z.string(),
  status: z.int(),
  detail: z.string(),
  instance: z.string().describe('The id of the request, by which the log tells more.'),
  code: z.string().describe('Stable; a code of BaogaoError or one of the service’s own.'),
});
/** A refusal of the service (RFC 9457). */
export type Problem = z.infer<typeof problemSchema>;

export const healthSchema = z.object({ status: z.enum(['ok', 'closing']) });
/** Whether the service takes requests. */
export type Health = z.infer<typeof healthSchema>;
