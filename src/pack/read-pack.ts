import { BaogaoError } from '../error.js';
import type { Pack, PackFile, TypeDeclaration } from './pack.js';

/** Where a pack's files are. */
const RECORDS = 'records.json';
const MANIFEST = 'package.json';

type FileSystem = typeof import('node:fs');
type Paths = typeof import('node:path');

/**
 * Reads a pack: a folder, or an npm package that is installed where the program runs or above. What it gives is plain data.
 *
 * @throws BaogaoError `pack-unreadable`, `pack-invalid`
 */
export function loadPack(place: string): Pack {
  // Not imports, so that the module also loads where there is no file system.
  const fileSystem = globalThis.process?.getBuiltinModule?.('node:fs');
  const paths = globalThis.process?.getBuiltinModule?.('node:path');
  const unreadable = (problem: string, cause?: unknown): never => {
    throw new BaogaoError('pack-unreadable', { pack: place, problem }, { cause });
  };
  if (!fileSystem || !paths) return unreadable('there is no file system here; give the pack itself');
  const folder = folderOf(place, fileSystem, paths) ?? unreadable('there is no such folder, and no such package');
  const read = (file: string): string => {
    try {
      return fileSystem.readFileSync(paths.join(folder, file), 'utf8');
    } catch (error) {
      return unreadable(`${file}: ${messageOf(error)}`, error);
    }
  };
  const json = (file: string): Readonly<Record<string, unknown>> => {
    if (!fileSystem.existsSync(paths.join(folder, file))) return {};
    try {
      const value: unknown = JSON.parse(read(file).replace(/^\uFEFF/, ''));
      return typeof value === 'object' && value !== null && !Array.isArray(value)
        ? (value as Record<string, unknown>)
        : unreadable(`${file} holds no object`);
    } catch (error) {
      if (error instanceof BaogaoError) throw error;
      return unreadable(`${file}: ${messageOf(error)}`, error);
    }
  };
  const files = (below: string, ending: RegExp): PackFile[] => {
    const inside = paths.join(folder, below);
    if (!fileSystem.existsSync(inside)) return [];
    return fileSystem
      .readdirSync(inside)
      .filter((file) => ending.test(file))
      .sort()
      .map((file) => ({ name: file, text: read(paths.join(below, file)) }));
  };
  const { name } = json(MANIFEST);
  const pack = {
    name: typeof name === 'string' ? name : paths.basename(folder),
    records: json(RECORDS) as Record<string, TypeDeclaration>,
    grammars: files('grammars', /\.(?:grammar|txt)$/),
    cases: files('cases', /\.txt$/),
    examples: files('examples', /\.txt$/),
  };
  if (Object.keys(pack.records).length === 0 && pack.grammars.length === 0) {
    return unreadable(`${folder} has neither ${RECORDS} nor grammars`);
  }
  return pack;
}

/** A path is a folder; another name that is no folder here is a package. */
function folderOf(place: string, fileSystem: FileSystem, paths: Paths): string | null {
  const isFolder = (path: string): boolean =>
    fileSystem.statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;
  const here = paths.resolve(place);
  if (isFolder(here)) return here;
  if (place.startsWith('.') || paths.isAbsolute(place)) return null;
  for (let folder = paths.resolve(); ; folder = paths.dirname(folder)) {
    const installed = paths.join(folder, 'node_modules', place);
    if (isFolder(installed)) return installed;
    if (folder === paths.dirname(folder)) return null;
  }
}

const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));
