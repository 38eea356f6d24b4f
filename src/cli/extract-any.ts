import { statSync } from 'node:fs';
import type { DocumentFormat } from '../index.js';
import { FOLDER_FORMATS, FORMATS } from './command-table/choices.js';
import type { ExitCode } from './exit-code.js';
import { type ExtractOptions, extract } from './extract.js';
import { type ExtractFolderOptions, extractFolder } from './extract-folder.js';
import { isFolder } from './is-folder.js';
import type { Context } from './program/actions.js';

/** The options of `baogao extract` with either of its arguments. */
export interface ExtractArguments
  extends Omit<ExtractOptions, 'format'>,
    Omit<ExtractFolderOptions, 'format' | 'out' | 'limits'> {
  readonly format?: readonly string[];
  readonly out?: string;
  readonly inputFormat?: DocumentFormat;
}

/** Extracts files, or a folder. @throws BaogaoError where an option cannot be used, or a folder run cannot begin. */
export async function extractAny(
  files: readonly string[],
  options: ExtractArguments,
  context: Context,
): Promise<ExitCode> {
  const { out, ...rest } = options;
  return out === undefined ? extractFiles(files, rest, context) : extractTo(out, files, rest, context);
}

type Common = Omit<ExtractArguments, 'out'>;

function extractFiles(
  files: readonly string[],
  { format, workers, restart, followLinks, bom, ...options }: Common,
  context: Context,
): Promise<ExitCode> {
  const { io, refuse } = context;
  if (workers ?? restart ?? followLinks ?? bom) refuse(io.message('usage.needs-out'));
  const [single, ...more] = chosen(format, FORMATS, context);
  if (more.length > 0) refuse(io.message('usage.formats-need-out'));
  const folder = files.find(isFolder);
  if (folder !== undefined) refuse(io.message('usage.folder-needs-out', { folder, quoted: quoted(folder) }));
  return extract(files, { ...options, ...(single && { format: single }) }, io);
}

function extractTo(
  out: string,
  [folder = '', ...more]: readonly string[],
  { format, maxBytes, ...options }: Common,
  context: Context,
): Promise<ExitCode> {
  const { io, refuse } = context;
  if (more.length > 0) refuse(io.message('usage.one-folder'));
  const isFile = statSync(folder, { throwIfNoEntry: false })?.isFile() ?? false;
  if (isFile) refuse(io.message('usage.file-with-out', { file: folder }));
  const formats = chosen(format, FOLDER_FORMATS, context);
  const limits = maxBytes === undefined ? {} : { limits: { bytes: maxBytes } };
  return extractFolder(folder, { ...options, out, ...limits, ...(formats.length > 0 && { format: formats }) }, io);
}

/** The formats as named, all of which must be among these. */
export function chosen<Name extends string>(
  names: readonly string[] = [],
  choices: readonly Name[],
  { io, refuse }: Context,
): readonly Name[] {
  return names.map(
    (name) =>
      choices.find((choice) => choice === name) ??
      refuse(io.message('usage.format', { name, choices: choices.join(', ') })),
  );
}

/** A path as a shell takes it for one word. */
const quoted = (path: string): string =>
  /^[\p{L}\p{N}_./-]+$/u.test(path) ? path : `'${path.replaceAll("'", "'\\''")}'`;
