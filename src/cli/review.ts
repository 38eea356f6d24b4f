import { readFile } from 'node:fs/promises';
import { applyReview, type ReviewedRecord, readReview, reviewSchema } from '../index.js';
import { EXIT_CODE, type ExitCode } from './exit-code.js';
import { ALL_TYPES } from './extract.js';
import { failureLine } from './failure-line.js';
import { createFormatter, type Format } from './formats.js';
import { type ParsingOptions, parseFiles } from './parse-files.js';
import type { Streams } from './streams.js';

/** The options of `baogao review` as they stand on the command line. */
export interface ReviewOptions extends ParsingOptions {
  readonly format?: Format;
}

const DEFAULT_WIDTH = 80;

/**
 * Extracts a file and prints what it says as a person has corrected it.
 *
 * @param review what the page of `baogao view` has exported
 * @throws BaogaoError where an option cannot be used.
 */
export async function reviewFile(file: string, review: string, options: ReviewOptions, io: Streams): Promise<ExitCode> {
  const { format = io.stdout.isTTY ? 'outline' : 'records' } = options;
  let lines: ReviewedRecord[];
  try {
    lines = readReview(await readFile(review, 'utf8'));
  } catch (error) {
    io.stderr.write(failureLine(review, error));
    return EXIT_CODE.failed;
  }
  for await (const { root } of parseFiles([file], options, io)) {
    if (root === null) return EXIT_CODE.failed;
    try {
      const formatter = createFormatter(format, { types: ALL_TYPES, width: io.stdout.columns ?? DEFAULT_WIDTH });
      io.stdout.write(formatter.add(applyReview(root, lines), null) + formatter.end());
    } catch (error) {
      io.stderr.write(failureLine(review, error));
      return EXIT_CODE.failed;
    }
  }
  const tally = reviewSchema.options.map((name) => `${name} ${lines.filter((line) => line.review === name).length}`);
  io.stderr.write(`${tally.join(', ')}\n`);
  return EXIT_CODE.done;
}
