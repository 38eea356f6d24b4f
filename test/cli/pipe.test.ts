import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';

const MAIN = fileURLToPath(new URL('../../src/cli/main.ts', import.meta.url));
const ITEMS = 20_000;

it('is quiet when its reader has seen enough', async () => {
  const child = spawn(process.execPath, ['--import', 'tsx', MAIN, 'extract', '-', '--format', 'records']);
  let stderr = '';
  child.stderr.on('data', (chunk: Buffer) => {
    stderr += chunk.toString();
  });
  child.stdout.once('data', () => child.stdout.destroy());
  child.stdin.end('发放传单3份。\n'.repeat(ITEMS));
  const code = await new Promise((resolve) => child.on('close', resolve));
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
});
