import { stat } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { resolve } from 'node:path';
import type { DocumentFormat } from '../../document/document-format.js';
import { formatOfName } from '../../document/format-of.js';
import { BaogaoError } from '../../error.js';
import type { PackType } from '../../schema/pack-type.js';
import { checked } from '../checked.js';
import { systemMessage } from '../failure.js';
import { type FlatType, flatTypesOf, packTypesIn } from '../flat-types.js';
import { parserSettings } from '../pool/parser-settings.js';
import type { PoolSettings } from '../pool/worker-pool.js';
import { type FolderFormat, type FolderOptions, folderOptionsSchema } from './folder-options.js';
import { type Output, outputsOf, parquetName } from './outputs.js';
import { type Settings, settingsOf } from './settings.js';
import { type FolderEntry, type SkipReason, walkFolder } from './walk-folder.js';

/** Everything that a run has to know before it begins. */
export interface Plan {
  /** The input folder, absolute. */
  readonly folder: string;
  /** The output folder, absolute. */
  readonly output: string;
  readonly outputs: readonly Output[];
  /** All files that the run makes, those that grow first. */
  readonly made: readonly string[];
  readonly settings: Settings;
  readonly pool: PoolSettings;
  readonly options: FolderOptions;
}

/** @throws BaogaoError `bad-option`, `folder-unreadable`, and as `createParser` does */
export async function planRun(folder: string, output: string, given: FolderOptions): Promise<Plan> {
  const options = checked(folderOptionsSchema, given);
  const { formats = ['records'], types, encoding, inputFormat, limits, workerMemory } = options;
  const { workers = availableParallelism() } = options;
  const absolute = await existing(resolve(folder));
  const parser = parserSettings(options);
  const { outputs, made } = planOutputs(formats, types, packTypesIn(parser));
  const reading = {
    ...(encoding !== undefined && { encoding }),
    ...(inputFormat !== undefined && { format: inputFormat }),
    ...(limits && { limits }),
  };
  return {
    folder: absolute,
    output: resolve(output),
    ...{ outputs, made },
    settings: settingsOf(absolute, { ...options, formats }, parser),
    pool: {
      workers,
      settings: { parser, files: { folder: absolute, outputs, types: types ?? flatTypesOf(parser), reading } },
      ...(workerMemory !== undefined && { memory: workerMemory }),
    },
    options,
  };
}

/** What a run in these formats makes. */
export function planOutputs(
  formats: readonly FolderFormat[],
  types: readonly FlatType[] | undefined,
  packTypes: readonly PackType[] = [],
): Pick<Plan, 'outputs' | 'made'> {
  const outputs = outputsOf(formats, types, packTypes);
  const made = outputs.flatMap((each) => (each.kind === 'rows' ? [parquetName(each.table)] : []));
  return { outputs, made: [...outputs.map(({ name }) => name), ...made] };
}

/** The documents of a plan's folder in their order. The output folder may lie inside: results are no documents. */
export const filesOf = (
  { folder, output, options: { inputFormat, followLinks } }: Plan,
  onSkipped?: (name: string, reason: SkipReason) => void,
): AsyncGenerator<FolderEntry> =>
  walkFolder(folder, {
    accepts: (name) => accepts(formatOfName(name), inputFormat),
    omit: output,
    ...(followLinks !== undefined && { followLinks }),
    ...(onSkipped && { onSkipped }),
  });

const accepts = (told: DocumentFormat | null, wanted: DocumentFormat | undefined): boolean =>
  wanted === undefined ? told !== null : told === null || told === wanted;

async function existing(folder: string): Promise<string> {
  try {
    if ((await stat(folder)).isDirectory()) return folder;
  } catch (error) {
    throw new BaogaoError('folder-unreadable', { folder, problem: systemMessage(error) }, { cause: error });
  }
  throw new BaogaoError('folder-unreadable', { folder, problem: 'not a folder' });
}
