#!/usr/bin/env node
import { compileLater } from './compile-later.js';
import { EXIT_CODE } from './exit-code.js';
import { run } from './run.js';
import type { Streams } from './streams.js';

compileLater();

// A reader that has seen enough, such as `head`, closes the pipe: no reason to complain.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(0);
  throw error;
});

/** Windows has no variables for the locale; Intl tells it. */
const env =
  process.platform === 'win32' ? { LANG: Intl.DateTimeFormat().resolvedOptions().locale, ...process.env } : process.env;
const streams: Streams = {
  get stdin() {
    return process.stdin;
  },
  stdout: process.stdout,
  stderr: process.stderr,
  env,
};

try {
  process.exitCode = await run(process.argv.slice(2), streams);
} catch (error) {
  // A fault of this program. Node would end with 1, which says that it is through.
  process.stderr.write(`baogao: ${error instanceof Error ? error.stack : error}\n`);
  process.exitCode = EXIT_CODE.incomplete;
}
