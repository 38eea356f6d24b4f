import { createNodeRsSegmenter } from './node-rs.js';
import { createNodejiebaSegmenter } from './nodejieba.js';
import type { Segmenter } from './segmenter.js';

/** The segmenters that are programs for one kind of machine, the preferred one first. */
export const NATIVE_SEGMENTERS: Readonly<Record<'nodejieba' | 'node-rs', () => Segmenter>> = {
  nodejieba: createNodejiebaSegmenter,
  'node-rs': createNodeRsSegmenter,
};
