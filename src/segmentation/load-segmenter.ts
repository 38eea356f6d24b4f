import { BaogaoError } from '../error.js';
import { createBuiltInSegmenter } from './built-in.js';
import { NATIVE_SEGMENTERS } from './native-segmenters.js';
import type { Segmenter } from './segmenter.js';

/** The segmenters that come with the library, in order of preference. */
const FACTORIES = {
  ...NATIVE_SEGMENTERS,
  'built-in': createBuiltInSegmenter,
} as const;

/** The segmenters that can be asked for by name. */
export type SegmenterName = keyof typeof FACTORIES;

const loaded = new Map<SegmenterName, Segmenter>();

const NAMES = Object.keys(FACTORIES) as readonly SegmenterName[];

/** Names the segmenter where no option does. */
const VARIABLE = 'BAOGAO_SEGMENTER';

/**
 * Loads a segmenter once per process: the one named, else the one that the environment names (`BAOGAO_SEGMENTER`), else
 * the first that can be loaded. All give the same words, as they load the same dictionary and guess no unknown words.
 *
 * @throws BaogaoError `segmenter-unavailable`, `bad-option` for a name in the environment that is none
 */
export function loadSegmenter(name: SegmenterName | undefined = segmenterOfEnvironment()): Segmenter {
  const problems: string[] = [];
  for (const candidate of name ? [name] : NAMES) {
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

/** @throws BaogaoError `bad-option` */
export function segmenterOfEnvironment(): SegmenterName | undefined {
  // There is no process in a browser.
  const asked = globalThis.process?.env?.[VARIABLE] ?? '';
  const known = NAMES.find((name) => name === asked);
  if (known !== undefined || asked === '') return known;
  throw new BaogaoError('bad-option', { option: VARIABLE, problem: `expected one of ${NAMES.join(', ')}` });
}
