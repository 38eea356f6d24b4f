import { type FileHandle, open } from 'node:fs/promises';
import { join } from 'node:path';
import { BaogaoError } from '../../error.js';
import { systemMessage } from '../failure.js';
import { checksum } from './checksum.js';

/** Files that only grow, written at lengths that are known, so that half a piece can be cut off later. */
export interface OutputFiles {
  /** The length of each file, in the order of the names. */
  readonly lengths: readonly number[];
  /** Writes a piece at the end of each file; where there is none, null. Gives the checksum of each, 0 for none. */
  append(pieces: readonly (Uint8Array | null)[]): Promise<number[]>;
  /** Waits until the disk has what was written. */
  sync(): Promise<void>;
  close(): Promise<void>;
}

/**
 * Opens the files, makes those that are not there, and cuts each to its length.
 *
 * @throws BaogaoError `output-unwritable`, also when a piece cannot be written
 */
export async function openOutputFiles(
  folder: string,
  names: readonly string[],
  startLengths: readonly number[],
): Promise<OutputFiles> {
  const handles: FileHandle[] = [];
  const lengths = names.map((_, index) => startLengths[index] ?? 0);
  const guarded = async (name: string, write: () => Promise<void>): Promise<void> => {
    try {
      await write();
    } catch (error) {
      throw new BaogaoError('output-unwritable', { file: name, problem: systemMessage(error) }, { cause: error });
    }
  };
  const close = async (): Promise<void> => {
    await Promise.all(handles.map((handle) => handle.close()));
  };
  try {
    for (const [index, name] of names.entries()) {
      await guarded(name, async () => {
        const handle = await openOrCreate(join(folder, name));
        handles.push(handle);
        await handle.truncate(lengths[index]);
      });
    }
  } catch (error) {
    await close();
    throw error;
  }
  return {
    lengths,
    async append(pieces) {
      const sums = names.map(() => 0);
      for (const [index, piece] of pieces.entries()) {
        const handle = handles[index];
        if (piece === null || piece.length === 0 || !handle) continue;
        sums[index] = checksum(piece);
        await guarded(names[index] ?? '', async () => {
          for (let from = 0; from < piece.length; ) {
            const { bytesWritten } = await handle.write(piece, from, piece.length - from, lengths[index]);
            from += bytesWritten;
            lengths[index] = (lengths[index] ?? 0) + bytesWritten;
          }
        });
      }
      return sums;
    },
    async sync() {
      for (const [index, handle] of handles.entries()) await guarded(names[index] ?? '', () => handle.sync());
    },
    close,
  };
}

/** For writing, without emptying what is there. */
async function openOrCreate(path: string): Promise<FileHandle> {
  try {
    return await open(path, 'r+');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
    return await open(path, 'wx+');
  }
}
