import { chmodSync, copyFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Completes `dist` with what the compiler leaves out: generated data files, and the right to run the command. */
const source = fileURLToPath(new URL('../generated', import.meta.url));
const dist = fileURLToPath(new URL('../../dist', import.meta.url));

for (const file of readdirSync(source)) {
  if (!file.endsWith('.ts')) copyFileSync(join(source, file), join(dist, 'generated', file));
}
chmodSync(join(dist, 'cli', 'main.js'), 0o755);
