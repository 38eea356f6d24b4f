import { extractLines, type LineFormat, type SegmenterName } from '../index.js';
import { EXIT_CODE, type ExitCode } from './exit-code.js';
import { type FlatType, packOptions } from './packs.js';
import type { Context } from './program/actions.js';
import { writeText } from './write-text.js';

/** The options of `baogao pipe` as they stand on the command line. */
export interface PipeOptions {
  readonly format?: LineFormat;
  readonly types?: readonly FlatType[];
  readonly reference?: string;
  readonly grammar?: readonly string[];
  readonly pack?: readonly string[];
  readonly segmenter?: SegmenterName;
  readonly workers?: number;
}

/**
 * Answers documents on standard input, a line each, until it ends. Every answer is written before the next is asked
 * for, so that a slow reader slows the reading down.
 *
 * @throws BaogaoError where an option cannot be used.
 */
export async function pipe({ grammar, pack, ...options }: PipeOptions, { io }: Context): Promise<ExitCode> {
  let code: ExitCode = EXIT_CODE.done;
  for await (const { text, failed } of extractLines(io.stdin, {
    ...options,
    ...(grammar && { grammars: grammar }),
    ...packOptions(pack),
  })) {
    if (failed) code = EXIT_CODE.failed;
    await writeText(io.stdout, text);
  }
  return code;
}
