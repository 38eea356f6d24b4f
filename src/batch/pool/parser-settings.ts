import { readFileSync } from 'node:fs';
import { BaogaoError } from '../../error.js';
import { loadPack } from '../../pack/index.js';
import { portablePack } from '../../pack/portable-pack.js';
import { checkOptions, type ParserOptions } from '../../parser-options.js';
import { loadSegmenter, type SegmenterName } from '../../segmentation/load-segmenter.js';
import { createTracedParser } from '../../traced-parser.js';
import { checkFlatTypes, type FlatType, flatTypesOf } from '../flat-types.js';
import type { WorkerParserSettings } from './worker-settings.js';

/** The options of folder runs and of lines that a parser needs. */
export interface SharedOptions {
  readonly types?: readonly FlatType[] | undefined;
  readonly reference?: ParserOptions['reference'];
  readonly grammars?: ParserOptions['grammars'];
  readonly packs?: ParserOptions['packs'];
  readonly segmenter?: SegmenterName | undefined;
}

/**
 * What workers need to make a parser. An option that cannot be used is told here, before any thread starts: where there
 * are grammars or packs of the caller's, by making a parser.
 *
 * @throws BaogaoError as `createTracedParser` does.
 */
export function parserSettings({
  types,
  reference,
  grammars,
  packs: given,
  segmenter,
}: SharedOptions): WorkerParserSettings {
  const packs = given?.map((pack) => portablePack(typeof pack === 'string' ? loadPack(pack) : pack));
  const packed = packs && packs.length > 0 ? { packs } : {};
  if (types) checkFlatTypes(types, packed);
  const settings = {
    ...(types && { types: recordTypesIn(types, packed) }),
    ...packed,
    ...(reference !== undefined && { reference }),
    ...(grammars && { grammars: grammars.map((grammar) => (typeof grammar === 'string' ? read(grammar) : grammar)) }),
    ...(segmenter && { segmenter }),
  };
  if (grammars || packs) createTracedParser(settings);
  else {
    checkOptions(settings);
    if (segmenter) loadSegmenter(segmenter);
  }
  return settings;
}

/** Of types of flat record those that are types of record, in their order. */
export const recordTypesIn = (types: readonly FlatType[], settings: Pick<WorkerParserSettings, 'packs'>): FlatType[] =>
  flatTypesOf(settings).filter((type) => type !== 'report' && type !== 'section' && types.includes(type));

function read(name: string): { name: string; text: string } {
  try {
    return { name, text: readFileSync(name, 'utf8') };
  } catch (cause) {
    const problem = cause instanceof Error ? cause.message : String(cause);
    throw new BaogaoError('grammar-unreadable', { file: name, problem }, { cause });
  }
}
