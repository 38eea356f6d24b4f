#!/usr/bin/env node
import { EXIT_CODE } from './exit-code.js';
import { run } from './run.js';

// A reader that has seen enough, such as `head`, closes the pipe: no reason to complain.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(0);
  throw error;
});

try {
  process.exitCode = await run(process.argv.slice(2), process);
} catch (error) {
  // A fault of this program. Node would end with 1, which says that it is through.
  process.stderr.write(`baogao: ${error instanceof Error ? error.stack : error}\n`);
  process.exitCode = EXIT_CODE.incomplete;
}
