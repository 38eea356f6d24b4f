import { readFileSync } from 'node:fs';
import { BaogaoError } from '../../error.js';
import { createParser } from '../../parse.js';
import type { ParserOptions } from '../../parser-options.js';
import type { FlatRecord } from '../../schema/flat-record.js';
import { type RecordType, recordTypeSchema } from '../../schema/record.js';
import type { SegmenterName } from '../../segmentation/load-segmenter.js';
import type { WorkerParserSettings } from './worker-settings.js';

/** The options of folder runs and of lines that a parser needs. */
export interface SharedOptions {
  readonly types?: readonly FlatRecord['type'][] | undefined;
  readonly reference?: ParserOptions['reference'];
  readonly grammars?: ParserOptions['grammars'];
  readonly segmenter?: SegmenterName | undefined;
}

/**
 * What workers need to make a parser. One is made here at once, so that an option that cannot be used is told before
 * any thread starts.
 *
 * @throws BaogaoError as `createParser` does.
 */
export function parserSettings({ types, reference, grammars, segmenter }: SharedOptions): WorkerParserSettings {
  const settings = {
    ...(types && { types: recordTypeSchema.options.filter((type: RecordType) => types.includes(type)) }),
    ...(reference !== undefined && { reference }),
    ...(grammars && { grammars: grammars.map((grammar) => (typeof grammar === 'string' ? read(grammar) : grammar)) }),
    ...(segmenter && { segmenter }),
  };
  createParser(settings);
  return settings;
}

function read(name: string): { name: string; text: string } {
  try {
    return { name, text: readFileSync(name, 'utf8') };
  } catch (cause) {
    const problem = cause instanceof Error ? cause.message : String(cause);
    throw new BaogaoError('grammar-unreadable', { file: name, problem }, { cause });
  }
}
