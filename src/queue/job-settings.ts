import { createHash } from 'node:crypto';
import type { FlatType } from '../batch/flat-types.js';
import type { WorkerParserSettings } from '../batch/pool/worker-settings.js';
import { version } from '../batch/version.js';
import type { DocumentOptions } from '../document/document-options.js';
import { SCHEMA_VERSION } from '../schema/root.js';

/** All that decides what is made of a document, beside the document: every worker goes by it. */
export interface JobSettings {
  readonly version: string;
  readonly schema: string;
  /** The types of flat record that are wanted; null for all. */
  readonly types: readonly FlatType[] | null;
  readonly parser: WorkerParserSettings;
  readonly reading: Pick<DocumentOptions, 'encoding' | 'limits'>;
}

export const jobSettings = (given: Pick<JobSettings, 'types' | 'parser' | 'reading'>): JobSettings => ({
  ...{ version: version(), schema: SCHEMA_VERSION },
  ...given,
});

const sha256 = (...parts: readonly (string | Uint8Array)[]): string => {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(part);
  return hash.digest('hex');
};

/** What settings are stored under. The segmenter is not among it: all give the same words. */
export const settingsHash = ({ parser: { segmenter: _, ...parser }, ...rest }: JobSettings): string =>
  sha256(JSON.stringify({ ...rest, parser }));

export const contentHash = (content: Uint8Array): string => sha256(content);

/** What a result is stored under: the same for the same content, the same ending of its name and the same settings. */
export const resultKey = (content: string, extension: string, settings: string): string =>
  sha256([content, extension, settings].join(' '));
