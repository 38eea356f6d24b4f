import { readFile } from 'node:fs/promises';
import { applyReview, type ReviewedRecord, readReview } from '../index.js';
import { type Format, TYPES } from './command-table/choices.js';
import { EXIT_CODE, type ExitCode } from './exit-code.js';
import { failureLine } from './failure-line.js';
import { createFormatter } from './formats.js';
import { packTypeNames } from './packs.js';
import { type ParsingOptions, parseFiles } from './parse-files.js';
import type { Context } from './program/actions.js';
import { refuseFolders } from './refuse-folders.js';

/** The options of `baogao review` as they stand on the command line. */
export interface ReviewOptions extends ParsingOptions {
  readonly format?: Format;
}

/**
 * Extracts a file and prints what it says as a person has corrected it.
 *
 * @param review what the page of `baogao view` has exported
 * @throws BaogaoError where an option cannot be used.
 */
export async function reviewFile(
  file: string,
  review: string,
  options: ReviewOptions,
  context: Context,
): Promise<ExitCode> {
  refuseFolders([file, review], context);
  const { io } = context;
  const { format = io.stdout.isTTY ? 'outline' : 'records' } = options;
  let lines: ReviewedRecord[];
  try {
    lines = readReview(await readFile(review, 'utf8'));
  } catch (error) {
    io.stderr.write(failureLine(review, error, io));
    return EXIT_CODE.failed;
  }
  for await (const { root } of parseFiles([file], options, io)) {
    if (root === null) return EXIT_CODE.failed;
    try {
      const formatter = createFormatter(format, { types: [...TYPES, ...packTypeNames(options.pack)], io });
      io.stdout.write(formatter.add(applyReview(root, lines), null) + formatter.end());
    } catch (error) {
      io.stderr.write(failureLine(review, error, io));
      return EXIT_CODE.failed;
    }
  }
  const number = (said: ReviewedRecord['review']): number => lines.filter((line) => line.review === said).length;
  const tally = { accepted: number('accepted'), rejected: number('rejected') };
  const more = { edited: number('edited'), added: number('added') };
  io.stderr.write(`${io.message('review.tally', { ...tally, ...more })}\n`);
  return EXIT_CODE.done;
}
