import type { WorkerParserSettings } from '../batch/pool/worker-settings.js';
import type { PackType } from '../schema/pack-type.js';
import type { Admission } from './admission.js';
import type { Contract } from './contract.js';
import type { DocumentQueue } from './document-queue.js';
import type { Metrics } from './metrics.js';
import type { ServeSettings } from './serve-options.js';

/** What the routes work with. */
export interface ServiceContext {
  readonly settings: ServeSettings;
  /** What the threads make their parsers from. */
  readonly parser: WorkerParserSettings;
  /** What requests may say. */
  readonly contract: Contract;
  /** The types of record of the service's packs. */
  readonly packTypes: readonly PackType[];
  readonly documents: DocumentQueue;
  readonly admission: Admission;
  readonly metrics: Metrics;
  /** True from when the service was told to end. */
  readonly closing: boolean;
}
