import type { Parser } from '../../parser.js';
import { loadSegmenter, type SegmenterName, segmenterOfEnvironment } from '../../segmentation/load-segmenter.js';
import { createTracedParser } from '../../traced-parser.js';
import type { WorkerParserSettings } from './worker-settings.js';

/**
 * The segmenters for a thread, the preferred one first. nodejieba is not among them: its dictionary belongs to the
 * process, and each thread would load it again under the others.
 */
const PREFERRED: readonly SegmenterName[] = ['node-rs', 'built-in'];

/**
 * The parser of a worker.
 *
 * @throws BaogaoError as `createTracedParser` does.
 */
export function createWorkerParser({
  segmenter = segmenterOfEnvironment() ?? available(),
  ...settings
}: WorkerParserSettings): Parser {
  return createTracedParser({ ...settings, segmenter });
}

function available(): SegmenterName {
  for (const name of PREFERRED) {
    try {
      loadSegmenter(name);
      return name;
    } catch {
      // The next one may be there.
    }
  }
  return 'built-in';
}
