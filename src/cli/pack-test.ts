import { type PackTestResult, type SegmenterName, testPack, translateMessage } from '../index.js';
import { EXIT_CODE, type ExitCode } from './exit-code.js';
import { printable } from './printable.js';
import type { Context } from './program/actions.js';

/** The options of `baogao pack test` as they stand on the command line. */
export interface PackTestOptions {
  readonly segmenter?: SegmenterName;
}

const KINDS = [
  ['pack.examples', ['match', 'never']],
  ['pack.cases', ['case']],
  ['pack.texts', ['example']],
] as const satisfies readonly (readonly [name: string, kinds: readonly PackTestResult['kind'][]])[];

/**
 * Tries a pack and prints what does not hold.
 *
 * @throws BaogaoError where the pack cannot be used.
 */
export async function packTest(pack: string, { segmenter }: PackTestOptions, { io }: Context): Promise<ExitCode> {
  const results = testPack(pack, segmenter ? { segmenter } : {});
  const failed = results.filter(({ problem }) => problem !== null);
  for (const { place, name, kind, problem } of failed) {
    const why = translateMessage(problem ?? '', io.language);
    io.stdout.write(`${printable(`${place}: ${kind} ${name}: ${why}`)}\n`);
  }
  for (const [name, kinds] of KINDS) {
    const tried = results.filter(({ kind }) => kinds.some((one) => one === kind));
    const held = tried.filter(({ problem }) => problem === null);
    io.stdout.write(`${io.message(name, { held: held.length, tried: tried.length })}\n`);
  }
  return failed.length === 0 ? EXIT_CODE.done : EXIT_CODE.failed;
}
