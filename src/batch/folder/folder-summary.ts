import type { FlatRecord } from '../../schema/flat-record.js';
import type { Failure } from '../failure.js';

/** A file that gave nothing, and why. */
export interface FileFailure extends Failure {
  /** Relative to the folder. */
  readonly file: string;
}

/** Records by type. Reports are counted whether they are whole or excerpts. */
export type RecordTally = Readonly<Record<FlatRecord['type'], number>>;

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
  /** Files that failed; `failures.ndjson` has them all. */
  readonly failed: number;
  /** The first of them. */
  readonly failures: readonly FileFailure[];
  readonly records: RecordTally;
  /** Bytes of the files that this run read. */
  readonly bytes: number;
  /** How long this run took. */
  readonly seconds: number;
  /** True where the signal ended the run before it was through. */
  readonly interrupted: boolean;
}
