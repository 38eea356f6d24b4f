import { createRequire } from 'node:module';

/** The version of this package. */
export const version = (): string =>
  // One folder deep, as the bundle is.
  (createRequire(import.meta.url)('../../package.json') as { version: string }).version;
