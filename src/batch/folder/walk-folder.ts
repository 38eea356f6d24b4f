import { lstat, readdir, realpath, stat } from 'node:fs/promises';
import { isAbsolute, join, relative, sep } from 'node:path';
import { systemMessage } from '../failure.js';
import { absolute, SLASH } from './place-of.js';
import { shownNames } from './shown-names.js';

/** What a run finds under its folder. */
export interface FolderEntry {
  /** Relative to the folder, with `/` between the names whatever the system. */
  readonly path: string;
  /** The bytes of the path in base64, where they are not the UTF-8 of `path`. */
  readonly pathBytes?: string;
  /** Bytes. */
  readonly size: number;
  /** When it was last changed, in milliseconds since 1970. */
  readonly modified: number;
  /** Why it cannot be read, where it cannot: a folder without permission, a link that leads nowhere. */
  readonly problem?: string;
}

/**
 * Why something under a folder is no document of it: a file of another kind, a hidden one, one that Word keeps beside an
 * open document, a link to a folder, a link out of the folder.
 */
export const SKIP_REASONS = ['other-kind', 'hidden', 'temporary', 'linked-folder', 'outside-link'] as const;
/** Why a file or folder that could hold documents is passed over. */
export type SkipReason = (typeof SKIP_REASONS)[number];

export interface WalkOptions {
  /** Whether a file of this name is wanted. */
  readonly accepts: (name: string) => boolean;
  /** A folder to leave out, absolute. */
  readonly omit?: string;
  /** Follow links to folders, and links that lead out of the folder; none of them if left out. */
  readonly followLinks?: boolean;
  /** Hears of each file and folder that is passed over. */
  readonly onSkipped?: (name: string, reason: SkipReason) => void;
}

/**
 * The files under a folder, the names of each folder in the order of their code units, so that the order is the same
 * everywhere. Holds the names of the folders that it is in and no others. Hidden files are left out, and so are the
 * ones that Word keeps beside an open document. Links are followed to files inside the folder; to others only where that
 * is asked for, and never in circles.
 */
export async function* walkFolder(folder: string, options: WalkOptions): AsyncGenerator<FolderEntry> {
  const real = await realpath(folder);
  yield* walk({ folder, real, options }, { path: '', bytes: EMPTY, within: [real] });
}

interface Walk {
  readonly folder: string;
  /** Where the folder really is. */
  readonly real: string;
  readonly options: WalkOptions;
}

/** A file or folder, relative to the outermost folder. */
interface Place {
  /** As it is shown; empty for the outermost folder itself. */
  readonly path: string;
  /** As the system has it. */
  readonly bytes: Uint8Array;
}

/** A folder on the way. */
interface Inside extends Place {
  /** Where this folder and those around it really are. */
  readonly within: readonly string[];
}

const EMPTY = Buffer.alloc(0);

async function* walk(around: Walk, inside: Inside): AsyncGenerator<FolderEntry> {
  const { folder, options } = around;
  for (const { name, bytes } of shownNames(await readdir(absolute(folder, inside), { encoding: 'buffer' }))) {
    const place =
      inside.path === ''
        ? { path: name, bytes }
        : { path: `${inside.path}/${name}`, bytes: Buffer.concat([inside.bytes, SLASH, bytes]) };
    if (join(folder, place.path) === options.omit) continue;
    const hiding = name.startsWith('.') ? 'hidden' : name.startsWith('~$') ? 'temporary' : null;
    if (hiding) {
      options.onSkipped?.(name, hiding);
      continue;
    }
    try {
      yield* visit(around, inside, name, place);
    } catch (error) {
      yield { ...shown(place), size: 0, modified: 0, problem: systemMessage(error) };
    }
  }
}

async function* visit(around: Walk, inside: Inside, name: string, place: Place): AsyncGenerator<FolderEntry> {
  const { folder, options } = around;
  const path = absolute(folder, place);
  const self = await lstat(path);
  const isLink = self.isSymbolicLink();
  // A link that leads nowhere is told of only where it is wanted.
  const file = isLink ? await stat(path).catch((error) => (options.accepts(name) ? raise(error) : self)) : self;
  if (file.isDirectory()) {
    const real = options.followLinks ? await realpath(path) : '';
    if (isLink && (!options.followLinks || inside.within.includes(real))) options.onSkipped?.(name, 'linked-folder');
    else yield* walk(around, { ...place, within: [...inside.within, real] });
    return;
  }
  if (!options.accepts(name)) {
    options.onSkipped?.(name, 'other-kind');
    return;
  }
  if (isLink && !options.followLinks && !isWithin(around.real, await realpath(path))) {
    options.onSkipped?.(name, 'outside-link');
    return;
  }
  const problem = file.isFile() ? {} : { problem: 'neither a file nor a folder' };
  yield { ...shown(place), size: file.size, modified: Math.trunc(file.mtimeMs), ...problem };
}

function raise(error: unknown): never {
  throw error;
}

const shown = ({ path, bytes }: Place): Pick<FolderEntry, 'path' | 'pathBytes'> =>
  Buffer.from(path).equals(bytes) ? { path } : { path, pathBytes: Buffer.from(bytes).toString('base64') };

function isWithin(folder: string, path: string): boolean {
  const way = relative(folder, path);
  return way !== '' && !isAbsolute(way) && way.split(sep)[0] !== '..';
}
