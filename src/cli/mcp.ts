import type { McpOptions } from '../mcp/index.js';
import { EXIT_CODE, type ExitCode } from './exit-code.js';
import { packOptions } from './packs.js';

/** The options of `baogao mcp` as they stand on the command line. */
export interface McpArguments extends Omit<McpOptions, 'grammars' | 'packs'> {
  readonly grammar?: readonly string[];
  readonly pack?: readonly string[];
}

/**
 * Serves tools on standard input and output until the assistant is gone.
 *
 * @throws BaogaoError where an option cannot be used or a package is missing.
 */
export async function mcp({ grammar, pack, ...options }: McpArguments): Promise<ExitCode> {
  const { startMcp } = await import('../mcp/index.js');
  await startMcp({ ...options, ...(grammar && { grammars: grammar }), ...packOptions(pack) });
  return EXIT_CODE.done;
}
