import { createRequire } from 'node:module';
import { CommanderError } from 'commander';
import { EXIT_CODE, type ExitCode } from './exit-code.js';
import { printable } from './printable.js';
import { act } from './program/actions.js';
import { buildProgram } from './program/build-program.js';
import { checkTypes } from './program/check-types.js';
import type { Streams } from './streams.js';
import { openTerminal } from './terminal/terminal.js';

/** Runs the command line `baogao ARGUMENTS…` and returns its exit code. */
export async function run(argv: readonly string[], streams: Streams): Promise<ExitCode> {
  const io = openTerminal(streams, argv);
  const { version } = createRequire(import.meta.url)('../../package.json') as { version: string };
  let code: ExitCode = EXIT_CODE.done;
  const program = buildProgram(version, io, async (name, given, command) => {
    const refuse = (problem: string): never => command.error(io.message('usage.error', { problem }));
    await checkTypes(command.opts(), { io, refuse });
    code = await act(name, given, { io, refuse });
  });
  try {
    await program.parseAsync(argv, { from: 'user' });
    return code;
  } catch (error) {
    // Commander has printed its message already; its exit code is 0 after --help and --version.
    if (error instanceof CommanderError) return error.exitCode === 0 ? EXIT_CODE.done : EXIT_CODE.usage;
    // Loaded here, since who only asks for help does not need it.
    const { BaogaoError, errorMessage } = await import('../index.js');
    if (!(error instanceof BaogaoError)) throw error;
    io.stderr.write(`baogao: ${printable(errorMessage(error, io.language))}\n`);
    return NOT_DONE.includes(error.code) ? EXIT_CODE.incomplete : EXIT_CODE.usage;
  }
}

/** A job that is not done is no wrong use, nor is a disk that is full. */
const NOT_DONE: readonly string[] = ['job-unfinished', 'job-stuck', 'output-unwritable', 'output-damaged'];
