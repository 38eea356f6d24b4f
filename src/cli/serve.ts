import { readFile } from 'node:fs/promises';
import { BaogaoError } from '../index.js';
import type { ServeOptions } from '../serve/index.js';
import { EXIT_CODE, type ExitCode } from './exit-code.js';
import { failureLine } from './failure-line.js';
import { packOptions } from './packs.js';
import type { Streams } from './streams.js';

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
export async function serve({ grammar, pack, tokenFile, ...options }: ServeArguments, io: Streams): Promise<ExitCode> {
  const { startService } = await import('../serve/index.js');
  try {
    const token = await readToken(tokenFile);
    const service = await startService({
      ...options,
      ...(grammar && { grammars: grammar }),
      ...packOptions(pack),
      ...(token !== null && { token }),
    });
    io.stderr.write(`baogao: listening at ${service.url}; the documentation is at ${service.url}/docs\n`);
    await service.closeOnSignal();
    return EXIT_CODE.done;
  } catch (error) {
    if (!(error instanceof BaogaoError) || error.code !== 'address-unavailable') throw error;
    io.stderr.write(`baogao: ${error.message}\n`);
    return EXIT_CODE.failed;
  }
}

async function readToken(file: string | undefined): Promise<string | null> {
  if (file === undefined) return process.env[TOKEN_VARIABLE] || null;
  let token: string;
  try {
    token = (await readFile(file, 'utf8')).trim();
  } catch (error) {
    throw new BaogaoError('bad-option', { option: 'token-file', problem: failureLine(file, error).trim() });
  }
  if (token === '') throw new BaogaoError('bad-option', { option: 'token-file', problem: `${file} is empty` });
  return token;
}
