import { join } from 'node:path';
import type { FolderEntry } from './walk-folder.js';

export const SLASH = Buffer.from('/');

/** Where a place is, for the system: its name need not be UTF-8. */
export const absolute = (folder: string, { bytes }: { readonly bytes: Uint8Array }): Buffer =>
  bytes.length === 0 ? Buffer.from(folder) : Buffer.concat([Buffer.from(folder), SLASH, bytes]);

/** Where an entry is, absolute, for the system. */
export const placeOf = (
  folder: string,
  { path, pathBytes }: Pick<FolderEntry, 'path' | 'pathBytes'>,
): string | Buffer =>
  pathBytes === undefined ? join(folder, path) : absolute(folder, { bytes: Buffer.from(pathBytes, 'base64') });
