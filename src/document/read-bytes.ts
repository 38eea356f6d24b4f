import { type FileHandle, open } from 'node:fs/promises';
import { BaogaoError } from '../error.js';
import { tooLarge } from './too-large.js';

const CHUNK = 1 << 20;

/**
 * The bytes of the file at `path`, which errors call `name`, read up to a limit: devices and pipes, which tell no size, cannot fill the memory.
 *
 * @throws BaogaoError `file-unreadable`, `file-too-large`
 */
export async function readBytes(path: string | Buffer, name: string, limit: number): Promise<Uint8Array> {
  let file: FileHandle | undefined;
  try {
    file = await open(path);
    const { size } = await file.stat();
    if (size > limit) throw tooLarge(name, limit);
    return await readUpTo(file, name, limit, size);
  } catch (error) {
    if (error instanceof BaogaoError) throw error;
    // Node writes "ENOENT: no such file or directory, open 'x'".
    const [problem = ''] = String((error as Error).message).split(', ', 1);
    throw new BaogaoError('file-unreadable', { name, problem }, { cause: error });
  } finally {
    await file?.close();
  }
}

async function readUpTo(file: FileHandle, name: string, limit: number, size: number): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let total = 0;
  for (;;) {
    // One byte more than the size tells that the file has ended.
    const room = new Uint8Array(Math.min(Math.max(size + 1 - total, CHUNK), limit + 1 - total));
    const { bytesRead } = await file.read(room, 0, room.length, null);
    if (bytesRead === 0) break;
    chunks.push(room.subarray(0, bytesRead));
    total += bytesRead;
    if (total > limit) throw tooLarge(name, limit);
  }
  const [only] = chunks;
  return chunks.length === 1 && only !== undefined ? only : Buffer.concat(chunks);
}
