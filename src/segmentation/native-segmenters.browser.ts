import type { NATIVE_SEGMENTERS as InNode } from './native-segmenters.js';

const unavailable = (): never => {
  throw new Error('it needs Node.js');
};

/** None of them runs in a browser. */
export const NATIVE_SEGMENTERS: typeof InNode = { nodejieba: unavailable, 'node-rs': unavailable };
