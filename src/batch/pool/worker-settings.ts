import type { Pack } from '../../pack/index.js';
import type { PackRecordBase } from '../../schema/pack-record.js';
import type { SegmenterName } from '../../segmentation/load-segmenter.js';
import type { FileSettings } from '../folder/extract-file.js';
import type { LineSettings } from '../lines/answer-line.js';

/** What a worker makes its parser from: options of a parser that can be sent to another thread. */
export interface WorkerParserSettings {
  readonly reference?: string;
  /** The types of record, packs' too. */
  readonly types?: readonly string[];
  /** Names and texts, so that all workers have the same, though a file may change meanwhile. */
  readonly grammars?: readonly { readonly name: string; readonly text: string }[];
  /** As plain data, for the same reason. */
  readonly packs?: readonly Pack<PackRecordBase>[];
  readonly segmenter?: SegmenterName;
}

/** What a worker is told when it starts: how to parse, and what is asked of it. */
export interface WorkerSettings {
  readonly parser: WorkerParserSettings;
  readonly files?: FileSettings;
  readonly lines?: LineSettings;
  /** True where documents are handed over, each with what is wanted of it. */
  readonly contents?: true;
}
