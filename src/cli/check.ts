import { checkGrammars, type SegmenterName, translateMessage } from '../index.js';
import { EXIT_CODE, type ExitCode } from './exit-code.js';
import type { Context } from './program/actions.js';
import { grammarsAt } from './program/values.js';

/** The options of `baogao check` as they stand on the command line. */
export interface CheckOptions {
  readonly segmenter?: SegmenterName;
}

/**
 * Tries the examples of grammars and prints those that do not hold.
 *
 * @throws BaogaoError where a file cannot be used.
 */
export async function check(
  paths: readonly string[],
  { segmenter }: CheckOptions,
  { io, refuse }: Context,
): Promise<ExitCode> {
  const files = paths.flatMap((path) => {
    try {
      return grammarsAt(path, io.message);
    } catch (error) {
      return refuse(`${path}: ${(error as Error).message}`);
    }
  });
  const results = checkGrammars(files, segmenter ? { segmenter } : {});
  const failed = results.filter(({ problem }) => problem !== null);
  for (const { place, rule, type, text, problem } of failed) {
    const why = translateMessage(problem ?? '', io.language);
    io.stdout.write(`${io.message('check.failed', { place, rule, type, text, problem: why })}\n`);
  }
  const tally = { held: results.length - failed.length, tried: results.length };
  io.stdout.write(`${io.message('check.held', tally)}\n`);
  return failed.length === 0 ? EXIT_CODE.done : EXIT_CODE.failed;
}
