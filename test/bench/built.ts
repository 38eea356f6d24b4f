import { fileURLToPath } from 'node:url';

/** The library as users get it, made by `npm run build`. */
export const BUILT = fileURLToPath(new URL('../../dist/index.js', import.meta.url));
