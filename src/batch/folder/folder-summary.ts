import type { FlatRecord } from '../../schema/flat-record.js';
import type { Failure } from '../failure.js';
import type { SkipReason } from './walk-folder.js';

/** A file that gave nothing, and why. */
export interface FileFailure extends Failure {
  /** Relative to the folder. */
  readonly file: string;
}

/** A file that lost something on the way, and what. */
export interface FileLoss {
  /** Relative to the folder. */
  readonly file: string;
  readonly message: string;
}

/** Records by type. Reports are counted whether they are whole or excerpts. */
export type RecordTally = Readonly<Record<FlatRecord['type'], number>> & Readonly<Record<string, number>>;

/** A tally while it is counted. */
export type CountedTally = Record<FlatRecord['type'], number> & Record<string, number>;

/** What a folder run has done, together with the run that it continued. */
export interface FolderSummary {
  /** Files that are done, failed ones among them. */
  readonly files: number;
  /** Those of `files` that an earlier run had done. */
  readonly kept: number;
  /** Files of kinds that hold no documents, which were left alone. */
  readonly ignored: number;
  /** Those by the extensions of their names, such as `.jpg`; of names without one under the empty word. */
  readonly ignoredKinds: Readonly<Record<string, number>>;
  /** What else was passed over, by the reason; reasons that did not occur are not there. */
  readonly skipped: Readonly<Partial<Record<Exclude<SkipReason, 'other-kind'>, number>>>;
  /** Files that failed; `failures.ndjson` has them all. */
  readonly failed: number;
  /** The first of them. */
  readonly failures: readonly FileFailure[];
  /** Files that lost a part of what they say, such as pages without text; `diagnostics.ndjson` tells of all. */
  readonly lossy: number;
  /** The first of them. */
  readonly losses: readonly FileLoss[];
  readonly records: RecordTally;
  /** Bytes of the files that this run read. */
  readonly bytes: number;
  /** How long this run took. */
  readonly seconds: number;
  /** True where the signal ended the run before it was through. */
  readonly interrupted: boolean;
}
