import { open } from 'node:fs/promises';

/** How systems say that they open no folders (Windows), or that a disk has nothing to wait for. */
const NOTHING_TO_DO: ReadonlySet<string | undefined> = new Set(['EISDIR', 'EPERM', 'EINVAL', 'ENOTSUP']);

/**
 * Waits until the disk has the names of a folder: the name of a new file, or its new name, is a part of the folder and not
 * of the file.
 *
 * @throws what the file system throws
 */
export async function syncFolder(folder: string): Promise<void> {
  try {
    const handle = await open(folder, 'r');
    await handle.sync().finally(() => handle.close());
  } catch (error) {
    if (!NOTHING_TO_DO.has((error as NodeJS.ErrnoException).code)) throw error;
  }
}
