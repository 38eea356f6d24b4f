import { readFile } from 'node:fs/promises';
import { BaogaoError, errorMessage } from '../index.js';
import type { ServeOptions } from '../serve/index.js';
import { EXIT_CODE, type ExitCode } from './exit-code.js';
import { packOptions } from './packs.js';
import type { Context } from './program/actions.js';

/** The options of `baogao serve` as they stand on the command line. */
export interface ServeArguments extends Omit<ServeOptions, 'token' | 'grammars' | 'packs'> {
  readonly grammar?: readonly string[];
  readonly pack?: readonly string[];
  readonly tokenFile?: string;
}

/** Names the token where no file does. A token on the command line could be read by everybody on the machine. */
const TOKEN_VARIABLE = 'BAOGAO_TOKEN';

/**
 * Serves until the process is told to end.
 *
 * @throws BaogaoError where an option cannot be used or a package is missing.
 */
export async function serve(
  { grammar, pack, tokenFile, ...options }: ServeArguments,
  context: Context,
): Promise<ExitCode> {
  const { io } = context;
  const { startService } = await import('../serve/index.js');
  try {
    const token = await readToken(tokenFile, context);
    const service = await startService({
      ...options,
      ...(grammar && { grammars: grammar }),
      ...packOptions(pack),
      ...(token !== null && { token }),
    });
    io.stderr.write(`baogao: ${io.message('serve.listening', { url: service.url })}\n`);
    await service.closeOnSignal();
    return EXIT_CODE.done;
  } catch (error) {
    if (!(error instanceof BaogaoError) || error.code !== 'address-unavailable') throw error;
    io.stderr.write(`baogao: ${errorMessage(error, io.language)}\n`);
    return EXIT_CODE.failed;
  }
}

async function readToken(file: string | undefined, { io, refuse }: Context): Promise<string | null> {
  if (file === undefined) return io.env?.[TOKEN_VARIABLE] || null;
  let token: string;
  try {
    token = (await readFile(file, 'utf8')).trim();
  } catch (error) {
    return refuse(io.message('serve.token-unreadable', { problem: errorMessage(error, io.language) }));
  }
  return token === '' ? refuse(io.message('serve.token-empty', { file })) : token;
}
