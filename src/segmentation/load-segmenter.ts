import { BaogaoError } from '../error.js';
import { createBuiltInSegmenter } from './built-in.js';
import { createNodeRsSegmenter } from './node-rs.js';
import { createNodejiebaSegmenter } from './nodejieba.js';
import type { Segmenter } from './segmenter.js';

/** The segmenters that come with the library, in order of preference. */
const FACTORIES = {
  nodejieba: createNodejiebaSegmenter,
  'node-rs': createNodeRsSegmenter,
  'built-in': createBuiltInSegmenter,
} as const;

/** The segmenters that can be asked for by name. */
export type SegmenterName = keyof typeof FACTORIES;

const loaded = new Map<SegmenterName, Segmenter>();

/**
 * Loads a segmenter once per process: the one named, or the first that can be loaded.
 * All give the same words, as they load the same dictionary and guess no unknown words.
 *
 * @throws BaogaoError `segmenter-unavailable`
 */
export function loadSegmenter(name?: SegmenterName): Segmenter {
  const problems: string[] = [];
  for (const candidate of name ? [name] : (Object.keys(FACTORIES) as SegmenterName[])) {
    const known = loaded.get(candidate);
    if (known) return known;
    try {
      const segmenter = FACTORIES[candidate]();
      loaded.set(candidate, segmenter);
      return segmenter;
    } catch (error) {
      problems.push(`${candidate}: ${error instanceof Error ? error.message : String(error)}`);
    }
  }
  throw new BaogaoError('segmenter-unavailable', { problem: problems.join('; ') });
}
