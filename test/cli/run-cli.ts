import { run } from '../../src/cli/run.js';

export interface CliResult {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

export interface CliSettings {
  readonly stdin?: Uint8Array | string;
  /** Width of the terminal that stdout and stderr are, if they are one. */
  readonly terminal?: number;
  /** The environment; none by default, so that messages are English. */
  readonly env?: Readonly<Record<string, string>>;
}

/** Runs the command line in this process and collects what it writes. */
export async function runCli(
  argv: readonly string[],
  { stdin = '', terminal, env = {} }: CliSettings = {},
): Promise<CliResult> {
  const written = { stdout: '', stderr: '' };
  const streams = {
    stdin: (async function* () {
      yield stdin;
    })(),
    stdout: {
      write: (text: string) => {
        written.stdout += text;
      },
      ...(terminal !== undefined && { isTTY: true, columns: terminal }),
    },
    stderr: {
      write: (text: string) => {
        written.stderr += text;
      },
      ...(terminal !== undefined && { isTTY: true, columns: terminal }),
    },
  };
  const code = await run(argv, { ...streams, env });
  return { code, ...written };
}
