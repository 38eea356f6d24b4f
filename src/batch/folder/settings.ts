import { createHash } from 'node:crypto';
import { SCHEMA_VERSION } from '../../schema/root.js';
import type { WorkerParserSettings } from '../pool/worker-settings.js';
import { version } from '../version.js';
import type { FolderOptions } from './folder-options.js';

/** All that decides what a run writes, beside the files themselves, as text. */
export type Settings = Readonly<Record<string, string>>;

/** @param folder the input folder, absolute */
export function settingsOf(
  folder: string,
  options: FolderOptions,
  { grammars = [], packs = [] }: WorkerParserSettings,
): Settings {
  const { formats, types, reference, encoding, inputFormat, followLinks, limits, bom } = options;
  return {
    folder,
    version: version(),
    schema: SCHEMA_VERSION,
    formats: [...(formats ?? [])].join(','),
    types: [...(types ?? [])].join(','),
    reference: reference ?? '',
    encoding: encoding ?? '',
    inputFormat: inputFormat ?? '',
    followLinks: String(followLinks ?? false),
    limits: JSON.stringify(limits ?? {}),
    bom: String(bom ?? false),
    grammars: hashOf(grammars),
    // Where there are none, a run goes on that began before there were packs.
    ...(packs.length > 0 && { packs: hashOf(packs) }),
  };
}

const hashOf = (list: readonly unknown[]): string =>
  list.length === 0 ? '' : createHash('sha256').update(JSON.stringify(list)).digest('hex');

/** The names of the settings in which two runs differ. */
export function differences(a: Settings, b: Settings): string[] {
  return [...new Set([...Object.keys(a), ...Object.keys(b)])].filter((name) => a[name] !== b[name]);
}
