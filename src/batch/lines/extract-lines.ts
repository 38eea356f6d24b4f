import * as z from 'zod';
import { parserOptionsSchema, SEGMENTER_NAMES } from '../../parser-options.js';
import { checked } from '../checked.js';
import { flatTypeSchema, flatTypesOf } from '../flat-types.js';
import { mapInOrder } from '../pool/map-in-order.js';
import { parserSettings } from '../pool/parser-settings.js';
import { workerFailure } from '../pool/worker-failure.js';
import { openWorkerPool } from '../pool/worker-pool.js';
import { LINE_FORMATS, type LineAnswer, type LineSettings, lostLine } from './answer-line.js';
import { type ByteLine, splitLines } from './split-lines.js';

/** Lines under way for each worker: enough that none waits for the next. */
const LINES_PER_WORKER = 4;
const LONGEST_LINE = 64 << 20;
const MOST_UNDER_WAY = 64 << 20;

/** What `extractLines` takes; everything may be left out. */
export const lineOptionsSchema = z.strictObject({
  /** `records` (a line for each record, so none for a text without) or `json` (a line for each document). */
  format: z.enum(LINE_FORMATS).optional(),
  /** The types of record to extract and to write; all of them if left out. */
  types: z.array(flatTypeSchema).min(1).readonly().optional(),
  /**
   * How many lines are answered at the same time, each on a thread; one if left out, since what drives lines often runs
   * several processes itself. A line that its thread does not survive is answered with an error.
   */
  workers: z.int().positive().optional(),
  /** Memory in MiB that JavaScript may take in each thread; a line that needs more fails. Node's own limit if left out. */
  workerMemory: z.int().positive().optional(),
  /** The longest line that is read, in bytes; 64 MiB if left out. A longer one is answered with an error. */
  maxLineLength: z.int().positive().optional(),
  reference: parserOptionsSchema.shape.reference,
  grammars: parserOptionsSchema.shape.grammars,
  packs: parserOptionsSchema.shape.packs,
  /** The word segmenter, by name. */
  segmenter: z.enum(SEGMENTER_NAMES).optional(),
});
/** What `extractLines` takes; everything may be left out. */
export type LineOptions = z.input<typeof lineOptionsSchema>;

/**
 * Answers documents that come as lines of JSON, `{"id": …, "text": …}`, in their order: with `{"document": …, "root": …}`
 * or with a line `{"document": …, "type": …, "id": …}` for each record, `document` being the id as it came. A line that
 * cannot be used is answered with `{"document": …, "line": …, "error": {"code": …, "message": …}}`. An answer does not
 * wait for the next line, and no line is read while nobody takes the answers.
 *
 * @throws BaogaoError `bad-option`, `worker-unavailable`, and as `createParser` does
 */
export async function* extractLines(
  chunks: AsyncIterable<Uint8Array | string>,
  options: LineOptions = {},
): AsyncGenerator<LineAnswer> {
  const {
    format = 'records',
    types: wanted,
    workers = 1,
    maxLineLength = LONGEST_LINE,
    workerMemory,
    ...rest
  } = checked(lineOptionsSchema, options);
  const parserOptions = parserSettings({ ...rest, ...(wanted && { types: wanted }) });
  const types = wanted ?? flatTypesOf(parserOptions);
  const settings: LineSettings = { format, types, maxLength: maxLineLength };
  const lines = splitLines(chunks, maxLineLength);
  const pool = await openWorkerPool({
    workers,
    settings: { parser: parserOptions, lines: settings },
    ...(workerMemory !== undefined && { memory: workerMemory }),
  });
  try {
    const answer = (line: ByteLine): Promise<LineAnswer> =>
      pool.run<LineAnswer>('line', line).catch((reason) => lostLine(line, maxLineLength, workerFailure(reason)));
    yield* mapInOrder(lines, answer, {
      width: workers * LINES_PER_WORKER,
      weight: { of: ({ bytes }) => bytes?.length ?? 0, most: MOST_UNDER_WAY },
    });
  } finally {
    await pool.close();
  }
}
