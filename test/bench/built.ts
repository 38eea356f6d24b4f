import { fileURLToPath } from 'node:url';

/** The library as users get it, made by `npm run build`. */
export const BUILT = fileURLToPath(new URL('../../dist/index.js', import.meta.url));

/** The command as users get it. */
export const BUILT_COMMAND = fileURLToPath(new URL('../../dist/cli/main.js', import.meta.url));
