import { lstat, readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { systemMessage } from '../failure.js';

/** What a run finds under its folder. */
export interface FolderEntry {
  /** Relative to the folder, with `/` between the names whatever the system. */
  readonly path: string;
  /** Bytes. */
  readonly size: number;
  /** When it was last changed, in milliseconds since 1970. */
  readonly modified: number;
  /** Why it cannot be read, where it cannot: a folder without permission, a link that leads nowhere. */
  readonly problem?: string;
}

export interface WalkOptions {
  /** Whether a file of this name is wanted. */
  readonly accepts: (name: string) => boolean;
  /** A folder to leave out, absolute. */
  readonly omit?: string;
  /** Hears of each file that is not wanted. */
  readonly onOther?: (name: string) => void;
}

/**
 * The files under a folder, the names of each folder in the order of their code units, so that the order is the same
 * everywhere. Holds the names of the folders that it is in and no others. Hidden files are left out, and so are the
 * ones that Word keeps beside an open document; links to folders are not followed, since they may lead in circles.
 */
export async function* walkFolder(folder: string, options: WalkOptions, inside = ''): AsyncGenerator<FolderEntry> {
  const names = await readdir(join(folder, inside));
  for (const name of names.sort(byCodeUnit)) {
    if (name.startsWith('.') || name.startsWith('~$')) continue;
    const path = inside === '' ? name : `${inside}/${name}`;
    const absolute = join(folder, path);
    if (absolute === options.omit) continue;
    try {
      const self = await lstat(absolute);
      if (self.isDirectory()) {
        yield* walkFolder(folder, options, path);
        continue;
      }
      if (!options.accepts(name)) {
        options.onOther?.(name);
        continue;
      }
      const file = self.isSymbolicLink() ? await stat(absolute) : self;
      if (file.isDirectory()) continue;
      const problem = file.isFile() ? {} : { problem: 'neither a file nor a folder' };
      yield { path, size: file.size, modified: Math.trunc(file.mtimeMs), ...problem };
    } catch (error) {
      yield { path, size: 0, modified: 0, problem: systemMessage(error) };
    }
  }
}

const byCodeUnit = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
