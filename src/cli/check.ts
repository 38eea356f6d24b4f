import { checkGrammars, type SegmenterName } from '../index.js';
import { EXIT_CODE, type ExitCode } from './exit-code.js';
import type { Streams } from './streams.js';

/** The options of `baogao check` as they stand on the command line. */
export interface CheckOptions {
  readonly segmenter?: SegmenterName;
}

/**
 * Tries the examples of grammars and prints those that do not hold.
 *
 * @throws BaogaoError where a file cannot be used.
 */
export function check(files: readonly string[], { segmenter }: CheckOptions, io: Streams): ExitCode {
  const results = checkGrammars(files, segmenter ? { segmenter } : {});
  const failed = results.filter(({ problem }) => problem !== null);
  for (const { place, rule, type, text, problem } of failed) {
    io.stdout.write(`${place}: rule ${rule}: ${type} ${text}: ${problem}\n`);
  }
  io.stdout.write(`${results.length - failed.length} of ${results.length} examples hold\n`);
  return failed.length === 0 ? EXIT_CODE.done : EXIT_CODE.failed;
}
