import { gunzipSync, gzipSync } from 'node:zlib';
import type { ToldFailure } from '../batch/documents/told-failure.js';
import type { Root } from '../schema/root.js';

/** What a document gave, whatever its name was. */
export type StoredResult = { readonly root: Root } | { readonly failure: ToldFailure };

/** Results are read once or twice: speed counts, and most of the gain comes with the least effort. */
const COMPRESSION = { level: 1 };

export const encodeResult = (result: StoredResult): Uint8Array => gzipSync(JSON.stringify(result), COMPRESSION);

export const decodeResult = (bytes: Uint8Array): StoredResult =>
  JSON.parse(new TextDecoder().decode(gunzipSync(bytes))) as StoredResult;
